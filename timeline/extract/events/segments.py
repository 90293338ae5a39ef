"""Which triggers of a sentence are its happenings: one a segment, and what stands beside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.events.dating import eligible, reanchored, recent_month
from timeline.extract.events.draft import Segment
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.sentences.sentence import Sentence
    from timeline.extract.triggers.sentence_triggers import Trigger
    from timeline.model import Timex

_SEGMENT = re.compile(r"[^;]+")
_CLAUSE_STOP = re.compile(r"[,。;:\n]")
_HELD = 3


def segments(
    sentence: Sentence, published: str | None, previous: Timex | None
) -> Iterator[Segment]:
    """Cut a sentence at semicolons and choose the triggers of each piece."""
    triggers = [
        t for t in sentence.triggers if not (_modifier(sentence, t) or _in_a_name(sentence, t))
    ]
    dates = _datable(sentence, published, previous)
    for span in _stretches(sentence):
        inside = [t for t in triggers if span.covers(t.span)]
        dated = [t for t in dates if span.start <= t.span.start - sentence.span.start < span.end]
        yield Segment(sentence, span, tuple(_chosen(sentence, inside, dated)), tuple(dated))


def _stretches(sentence: Sentence) -> Iterator[Span]:
    """Cut at semicolons, and after the occasion at which the rest was told."""
    occasion = sentence.cue("speech", "heard-at-occasion") or sentence.cue(
        "speech", "told-at-conference"
    )
    cut = occasion.end() if occasion else 0
    if occasion:
        yield Span(0, cut)
    for match in _SEGMENT.finditer(sentence.masked, cut):
        yield Span(*match.span())


def _datable(sentence: Sentence, published: str | None, previous: Timex | None) -> list[Timex]:
    """Keep the expressions that can date news; the day on which a reporter heard it only alone."""
    if not sentence.timexes:
        return []
    dates = [
        t if eligible(t, sentence, published) else reanchored(t, previous) for t in sentence.timexes
    ]
    dates = [t for t in dates if eligible(t, sentence, published)]
    if any(sentence.says_at(t.span.end - sentence.span.start, "news", "is-a-day") for t in dates):
        return []
    told_by = not sentence.says("speech", "heard-at-occasion")
    reporter = told_by and sentence.says("speech", "reporter")
    heard = sentence.cue("speech", "heard") if reporter else None
    base = sentence.span.start
    told = [
        t
        for t in dates
        if not (heard and heard.start() <= t.span.start - base < heard.end())
        and not sentence.says_at(t.span.end - base, "speech", "said-then")
    ]
    if heard and not told:
        told = [t for t in sentence.timexes if recent_month(t, published)]
    return told or dates


def _modifier(sentence: Sentence, trigger: Trigger) -> bool:
    """Return whether the trigger only describes a noun or a time: 刚刚竣工的广场, 会见前."""
    return (
        trigger.strength == 2
        and not trigger.occasion
        and sentence.says_at(trigger.span.end, "occasion", "describes")
    )


def _in_a_name(sentence: Sentence, trigger: Trigger) -> bool:
    """Return whether the verb of an outing stands in the name of what is held: 巡视…动员会召开."""
    if not trigger.has("outing") or trigger.occasion:
        return False
    names = (t for t in sentence.triggers if t.strength == _HELD and t.act > t.span.start)
    return any(
        trigger.span.end <= t.span.start
        and not _CLAUSE_STOP.search(sentence.masked, trigger.span.end, t.span.start)
        for t in names
    )


def _chosen(sentence: Sentence, triggers: list[Trigger], dates: list[Timex]) -> list[Trigger]:
    """Keep the chief trigger and those that LABELLING E3 and E4 let stand beside it."""
    strong = [t for t in triggers if t.strength >= 2]
    if not strong:
        return triggers[:1]
    if dates:  # what stands before the first date is an introduction
        first = dates[0].span.start - sentence.span.start
        strong = [t for t in strong if t.span.end > first] or strong
    if any(t.has("plain") for t in strong):
        strong = [t for t in strong if not t.has("fallback") or t.strength == 3]
    strong = [
        t for t in strong if not sentence.says_before(t.span.start, "occasion", "as")
    ] or strong
    chief = _chief(sentence, strong)
    beside = [t for t in strong if t.span.start > chief.span.end and _second(chief, t)]
    return [chief, *_each_kind_once(beside)]


def _each_kind_once(triggers: list[Trigger]) -> list[Trigger]:
    """Keep the first trigger of each type."""
    first = {trigger.type: trigger for trigger in reversed(triggers)}
    return [trigger for trigger in triggers if first[trigger.type] is trigger]


def _chief(sentence: Sentence, triggers: list[Trigger]) -> Trigger:
    """Choose the head of the first clause that has a trigger: the earliest, or what it ends in."""
    first = triggers[0]
    stop = _CLAUSE_STOP.search(sentence.masked, first.span.end)
    clause_end = stop.start() if stop else len(sentence.masked)
    within = [t for t in triggers if t.span.start <= clause_end]
    votes = [t for t in triggers if t.has("vote") and t.strength == _HELD]
    if votes:  # 举行的全体会议上,代表们进行选举
        return votes[0]
    called = [t for t in triggers if sentence.says_at(t.span.start, "story", "calls-on-people")]
    if called and sentence.says_before(called[0].span.start, "acts", "also-there"):
        return called[0]
    heads = [t for t in within if t.has("beginning") and t.span.end >= clause_end - 1]
    if heads:
        return heads[0]
    held = [t for t in within if t.strength == _HELD]
    return held[0] if held and not first.has("first-verb") else first


def _second(chief: Trigger, other: Trigger) -> bool:
    """Return whether a second trigger of the sentence is an event of its own."""
    if chief.has("outing"):
        return other.has("receives") or (other.occasion is not None and other.has("session"))
    if chief.has("session") and other.has("vote"):
        return True
    return other.has("pact") and chief.has("holds-pact")
