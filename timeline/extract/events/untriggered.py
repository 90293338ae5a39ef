"""Dated sentences without a trigger word: a lead that tells something all the same, a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.events.dating import eligible
from timeline.extract.events.draft import EventDraft, Segment
from timeline.extract.events.segments import segments
from timeline.extract.sentences.scene import FOLD
from timeline.extract.triggers.sentence_triggers import Trigger, find_triggers
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import type_with
from timeline.mentions import dateline_spans
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.sentences.scene import Scene
    from timeline.extract.sentences.sentence import Sentence
    from timeline.model import Timex

_EXACT = frozenset({"day", "part-of-day", "hour", "minute"})
_WILL = cue("time", "will")
_DAY = cue("time", "day-named")
_NEAR_DAY = cue("time", "near-day")
_HELD = 3
_LONE_DATE = 8
"""A sentence that is little more than a date is a sign-off."""
_LEAD = 4
"""Sentences that a lead may have."""


def plain_draft(scene: Scene) -> Iterator[EventDraft]:
    """The first dated sentence of a lead without any trigger word: what the headline says."""
    published = scene.article.published
    for sentence in scene.sentences[:_LEAD]:
        for segment in segments(sentence, published, None):
            for timex in segment.timexes:
                rest = len(sentence.text) - len(timex.text)
                if (
                    _dates_a_lead(timex, sentence, published)
                    and rest > _LONE_DATE
                    and not sentence.says("news", "told-about")
                    and not (_NEAR_DAY.match(timex.text) and _is_essay(scene))
                ):
                    yield _untold(segment, timex, published, _named_kind(sentence, scene))
                    return


def _is_essay(scene: Scene) -> bool:
    """Return whether nothing marks a text as a report: neither dateline nor reporter."""
    article = scene.article
    return not article.byline and not dateline_spans(article.text)


def _named_kind(lead: Sentence, scene: Scene) -> str:
    """Return the type that the headline names, or the sentence that says what this was."""
    told = [(scene.article.headline or "").translate(FOLD)]
    told += [
        s.masked
        for s in scene.sentences
        if s.paragraph == lead.paragraph and s.opens("story", "it-is")
    ]
    triggers = [max(t, key=lambda t: t.strength) for text in told if (t := find_triggers(text))]
    return triggers[0].type if triggers else type_with("fallback")


def begun_draft(
    sentence: Sentence, before: Sentence | None, drafts: Sequence[EventDraft], published: str | None
) -> Iterator[EventDraft]:
    """An occasion whose date opened the sentence before: 3月1日,锣鼓齐鸣。开幕式在这里举行."""
    if before is None or _is_dated(sentence) or before.paragraph != sentence.paragraph:
        return
    if any(d.sentence.index == before.index for d in drafts):
        return
    dates = [t for t in before.timexes if _dates_a_lead(t, before, published)]
    if not dates or before.says("news", "reporters-errand"):
        return
    for segment in segments(sentence, published, None):
        for trigger in segment.triggers[:1]:
            if trigger.strength == _HELD or trigger.has("beginning"):
                yield EventDraft(
                    trigger.type, sentence, segment.span, trigger, dates[0], own_date=True
                )


def _is_dated(sentence: Sentence) -> bool:
    return any(timex.basis not in {"duration", "recurring"} for timex in sentence.timexes)


def announced_draft(segment: Segment, published: str | None) -> EventDraft | None:
    """What will happen on a given day, whatever the verb: 2月28日还将开行第四趟."""
    for timex in segment.timexes:
        day = timex.period.start_day
        if not (published and day and day >= published and _names_a_day(timex)):
            continue
        if segment.sentence.says("news", "policy"):
            continue
        masked, at = segment.sentence.masked, timex.span.end - segment.sentence.span.start
        will = _WILL.search(masked, max(0, at - len(timex.text) - 8), at + 20)
        if will or (day > published and masked.startswith("起", at)):
            return _untold(segment, timex, published)
    return None


def _dates_a_lead(timex: Timex, sentence: Sentence, published: str | None) -> bool:
    """Return whether an expression names the day of news, not a festival or a length."""
    return _names_a_day(timex) and eligible(timex, sentence, published)


def _names_a_day(timex: Timex) -> bool:
    return timex.period.precision in _EXACT and _DAY.search(timex.text) is not None


def _untold(
    segment: Segment, timex: Timex, published: str | None, kind: str | None = None
) -> EventDraft:
    kind = kind or type_with("fallback")
    at = timex.span.end - segment.sentence.span.start
    planned = bool(published and timex.period.start_day and timex.period.start_day > published)
    trigger = Trigger(kind, Span(at, at), 1)
    return EventDraft(
        kind, segment.sentence, segment.span, trigger, timex, own_date=True, planned=planned
    )
