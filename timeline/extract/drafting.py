"""Sentences become drafts: which happenings an article reports, and on which day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.extract.campaigns import find_campaign
from timeline.extract.dating import choose_timex
from timeline.extract.triggers import Trigger, find_follow_ups, find_triggers
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.scene import Scene, Sentence
    from timeline.model import Timex

_REPORTER = re.compile(
    r"(?:本报|本台|本网)?记者[^,。;从]{0,14}(?:采访|看到|走进|来到|探访|查阅|翻开|带着|发现|见到|跟随|打听|数了|走访|实地|前往|在[^,]{0,16}$)"
)
_ON_THE_OCCASION = re.compile(
    r"^(?:在)?(?P<noun>[^,。]{0,14}?(?:座谈会|会议|见面会|交流会|对接会|汇报会|会商会|现场会))上[,]"
)
_BEFORE_OR_AFTER = re.compile(
    r"^[^,。]{0,14}(?:会议?|仪式|活动|典礼|讲座|开幕式|调研|考察|座谈|签约|比赛|当天|同日|期间)(?:结束|开始|举行)?(?:之?后|之?前|期间|前一天|前夕|当天)[,]|^(?:此前|会前|会后|随后|之后|期间|其间|此前一天|[^,]{0,4}还|当天|当晚|同日|次日)"
)
_PURSUED = frozenset({"survey", "visit", "lecture", "reception"})
_PARTY = frozenset({"survey", "visit"})
_SUBACTS = frozenset(
    {
        "signing",
        "award",
        "appointment",
        "reception",
        "survey",
        "visit",
        "lecture",
        "other",
        "announcement",
    }
)
_INSIDE = frozenset({"signing", "award", "appointment", "other"})
_MAX_GAP = 12


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before its place and people are known."""

    type: str
    sentence: Sentence
    trigger: Trigger
    timex: Timex | None
    own_date: bool
    """Whether the date stands in the event's own sentence."""
    span: bool = False
    """Whether it is a campaign over a span of days."""
    sub_act: bool = False
    """Whether it is an act inside an occasion: a signing, an award, an appointment, an oath."""

    @property
    def day(self) -> str | None:
        """The day the event begins."""
        return self.timex.period.start_day if self.timex else None


def draft_events(scene: Scene) -> tuple[Draft, ...]:
    """Find the happenings that the article reports as its news, in the order of print."""
    drafts: list[Draft] = []
    for sentence in scene.sentences:
        for draft in _drafts_of(sentence, drafts, scene.article.published):
            if not any(_same_happening(draft, earlier) for earlier in drafts):
                drafts.append(draft)
    return tuple(drafts)


def _drafts_of(sentence: Sentence, drafts: list[Draft], published: str | None) -> Iterator[Draft]:
    campaign = find_campaign(sentence, drafts[0] if drafts else None, published)
    if campaign:
        yield Draft(
            campaign.type, sentence, campaign.trigger, campaign.timex, own_date=True, span=True
        )
        return
    triggers = _main_triggers(sentence)
    dated = list(_dated(sentence, triggers, published))
    if dated:
        yield from dated
    elif drafts:
        yield from _following(sentence, triggers, drafts)


def _main_triggers(sentence: Sentence) -> list[Trigger]:
    """Keep the sentence's chief trigger and those that E3 and E4 let stand beside it."""
    triggers = [t for t in find_triggers(sentence.masked) if not _modifier(sentence, t)]
    strong = [t for t in triggers if t.strength >= 2]
    if not strong:
        return triggers[:1]
    chief = _chief(sentence, strong)
    beside = [t for t in strong if t.span.start > chief.span.end and _second(chief, t)]
    return [chief, *beside[:1]]


def _modifier(sentence: Sentence, trigger: Trigger) -> bool:
    """Say whether the trigger only describes a noun: 刚刚竣工的广场."""
    return (
        trigger.strength == 2 and sentence.masked[trigger.span.end : trigger.span.end + 1] == "的"
    )


def _chief(sentence: Sentence, triggers: list[Trigger]) -> Trigger:
    """Choose the head of the first clause that has a trigger: the earliest, or what it ends in."""
    first = triggers[0]
    clause_end = _clause_end(sentence.masked, first.span.end)
    for trigger in triggers:
        ends_clause = trigger.span.end >= clause_end - 1 and trigger.span.start <= clause_end
        if ends_clause and trigger.type in {"launch", "opening"} and trigger.strength >= 2:
            return trigger
    held = [t for t in triggers if t.strength == 3 and t.span.start <= clause_end]
    return held[0] if held and first.type not in _PARTY | {"reception"} else first


def _clause_end(text: str, start: int) -> int:
    match = re.compile(r"[,。;:\n]").search(text, start)
    return match.start() if match else len(text)


def _second(chief: Trigger, other: Trigger) -> bool:
    """Say whether a second trigger of the sentence is an event of its own."""
    if chief.type in _PARTY:
        return other.strength == 3 and other.type == "meeting"
    return other.type == "signing" and chief.type == "meeting"


def _dated(sentence: Sentence, triggers: list[Trigger], published: str | None) -> Iterator[Draft]:
    """Drafts of a sentence with a date of its own."""
    after = 0
    timex = None
    for trigger in triggers:
        own = choose_timex(sentence, trigger, published, after=after)
        timex = own or timex
        after = trigger.span.end
        if timex is None or (trigger.strength < 2 and trigger.type != "announcement"):
            continue
        if _REPORTER.search(sentence.masked[: trigger.span.end]):
            continue
        yield Draft(trigger.type, sentence, trigger, timex, own_date=own is not None)


def _following(sentence: Sentence, triggers: list[Trigger], drafts: list[Draft]) -> Iterator[Draft]:
    """Drafts of a sentence that takes its date from the event before it."""
    last = drafts[-1]
    if sentence.index - last.sentence.index > _MAX_GAP:
        return
    trigger = (
        _meeting_reached(sentence, last)
        or _sub_act(sentence, drafts)
        or _pursued(sentence, triggers)
    )
    if trigger:
        own = choose_timex(sentence, trigger, None)
        timex = own if own and own.basis == "anchored-to-previous-date" else last.timex
        yield Draft(
            trigger.type, sentence, trigger, timex, own_date=False, sub_act=trigger.type in _INSIDE
        )


def _meeting_reached(sentence: Sentence, last: Draft) -> Trigger | None:
    """座谈会上… after a survey: the meeting that E4 counts."""
    match = _ON_THE_OCCASION.match(sentence.masked)
    if match and last.type in _PARTY:
        return Trigger("meeting", Span(*match.span("noun")), 1, match.group("noun"))
    return None


def _sub_act(sentence: Sentence, drafts: list[Draft]) -> Trigger | None:
    """A signing, award, appointment or oath inside an occasion."""
    for trigger in find_follow_ups(sentence.masked):
        if trigger.type in {"signing", "award", "appointment", "other"} and not any(
            d.type == trigger.type and trigger.type != "other" for d in drafts
        ):
            return trigger
    return None


def _pursued(sentence: Sentence, triggers: list[Trigger]) -> Trigger | None:
    """Before or after the occasion the party went on: 会后,…一行察看了…."""
    if not _BEFORE_OR_AFTER.match(sentence.masked):
        return None
    for trigger in triggers:
        if trigger.strength == 3 or (trigger.type in _PURSUED and trigger.strength == 2):
            return trigger
    return None


def _same_happening(new: Draft, old: Draft) -> bool:
    """Say whether a draft tells an earlier one again."""
    if new.type != old.type or new.span != old.span:
        return False
    if new.sentence.index == old.sentence.index:
        return True
    if not _days_meet(new, old):
        return False
    if new.trigger.occasion and old.trigger.occasion and new.own_date and old.own_date:
        return _alike(new.trigger.occasion, old.trigger.occasion)
    return not (_AFTERWARDS.match(new.sentence.masked) and new.type not in _PARTY)


_AFTERWARDS = re.compile(r"^[^,。]{0,10}(?:会|仪式|活动|讲座)(?:结束)?后[,]")


def _days_meet(a: Draft, b: Draft) -> bool:
    if a.timex is None or b.timex is None or not a.day or not b.day:
        return True
    return a.day <= (b.timex.period.end_day or "9999") and b.day <= (
        a.timex.period.end_day or "9999"
    )


def _alike(a: str, b: str) -> bool:
    """Say whether two occasion names share most of their characters."""
    common = len(set(a) & set(b))
    return common >= 0.6 * min(len(set(a)), len(set(b)))


def with_type(draft: Draft, kind: str) -> Draft:
    """Give the draft another type."""
    return replace(draft, type=kind)
