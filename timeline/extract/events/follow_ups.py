"""Sentences without a date of their own that tell of a further event of the same occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.events.draft import EventDraft
from timeline.extract.events.durations import day_told
from timeline.extract.triggers.sentence_triggers import Trigger
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import event_type, type_with, types_with
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.events.draft import Segment
    from timeline.extract.sentences.sentence import Sentence

_ON_THE_OCCASION = cue("story", "on-the-occasion")
_ATHLETE = cue("acts", "athlete")
_HELD, _PLAIN = 3, 2
_MAX_GAP = 12
"""Sentences after which an undated one tells of something else."""
_LONG_GAP = 40
"""The same of a vote, which may close a long session, and of a reception before or after."""


def following_drafts(
    segment: Segment, told: Sequence[EventDraft], drafts: Sequence[EventDraft]
) -> Iterator[EventDraft]:
    """Drafts of a segment that takes its date from the event before it."""
    last, sentence = told[-1], segment.sentence
    if not is_near(sentence, last):
        return
    outing = _outing_of(told)
    reached = (
        _meeting_reached(sentence, outing, last)
        or _meeting_held(segment, outing)
        or _party_out(segment, last)
    )
    inner = [_held_afterwards(trigger, segment) for trigger in _sub_acts(segment, drafts)]
    acts = [*([reached] if reached else ()), *inner]
    pursued = not acts or sentence.opens("story", "before-or-after")
    for trigger in acts or _pursued(segment, last):
        yield EventDraft(
            _seen_from(last, trigger, sentence), sentence, segment.span, trigger,
            day_told(last.timex),
            own_date=False, sub_act=trigger.has("inside") and not (pursued and _whole(trigger)),
        )  # fmt: skip


def _whole(trigger: Trigger) -> bool:
    """Return whether an occasion is held whose own name is the act: 签约仪式."""
    return trigger.strength == _HELD and trigger.occasion is not None


def is_near(sentence: Sentence, last: EventDraft) -> bool:
    """Return whether an undated sentence can still tell of the occasion before it."""
    gap = sentence.index - last.sentence.index
    return gap <= _MAX_GAP or (gap <= _LONG_GAP and _reaches_back(sentence, last))


def _reaches_back(sentence: Sentence, last: EventDraft) -> bool:
    """Return whether a sentence votes at the end of a session, or tells who met around it."""
    votes = any(trigger.has("vote") for trigger in sentence.follow_ups)
    points_back = sentence.opens("story", "around-occasion") and any(
        trigger.has("receives") for trigger in sentence.follow_ups
    )
    return points_back or (votes and last.has("session"))


def _outing_of(told: Sequence[EventDraft]) -> EventDraft | None:
    """Return the outing that the story is still at: the last event, or the one before a call."""
    last = told[-1]
    if last.has("receives") and len(told) > 1:
        last = told[-2]
    return last if last.has("outing") else None


def _seen_from(last: EventDraft, trigger: Trigger, sentence: Sentence) -> str:
    """Guests who look at something after their talks visit it; they do not inspect."""
    toured = sentence.says_at(trigger.span.start, "story", "tour")
    guests = last.has("receives") or (last.has("tour-after") and toured)
    return (guests and event_type(trigger.type).by_guests) or trigger.type


def _held_afterwards(act: Trigger, segment: Segment) -> Trigger:
    """Return the occasion that is held by the name of the act, where one is: 签约仪式…举行."""
    named = (t for t in segment.triggers if t.type == act.type and _whole(t))
    return next(named, act)


def _meeting_reached(
    sentence: Sentence, outing: EventDraft | None, last: EventDraft
) -> Trigger | None:
    """座谈会上… after a survey, 随后召开的座谈会上…: the meeting that E4 counts."""
    match = _ON_THE_OCCASION.match(sentence.masked)
    after = not last.has("session") and sentence.opens("story", "held-afterwards")
    if match and (outing or after):
        return Trigger(type_with("session"), Span(*match.span("noun")), 1, match.group("noun"))
    return None


def _party_out(segment: Segment, last: EventDraft) -> Trigger | None:
    """Somebody in office leads a party out: 副市长率队在车站查看."""
    sentence = segment.sentence
    led = (
        sentence.says("people", "another-party")
        if last.has("outing")
        else sentence.says("people", "at-the-head")
    )
    for trigger in segment.triggers[:1]:
        if trigger.has("outing") and led:
            return trigger
    return None


def _meeting_held(segment: Segment, outing: EventDraft | None) -> Trigger | None:
    """A named meeting that the party of a survey holds: 他主持召开了教师代表座谈会."""
    held = (t for t in segment.triggers if t.has("session") and t.strength == _HELD)
    return next(held, None) if outing else None


def _sub_acts(segment: Segment, drafts: Sequence[EventDraft]) -> Iterator[Trigger]:
    """Signings, awards, appointments or oaths inside an occasion: one of each kind."""
    sentence = segment.sentence
    seen = {d.type for d in drafts} - types_with("fallback")
    for trigger in sentence.follow_ups:
        if not segment.span.covers(trigger.span) or _cited(sentence, trigger):
            continue
        if trigger.has("fallback") and _ATHLETE.search(sentence.text):
            continue
        if trigger.has("inside") and trigger.type not in seen:
            seen.add(trigger.type)
            yield trigger


def _cited(sentence: Sentence, trigger: Trigger) -> bool:
    """Return whether an old date stands before the trigger: 去年签约…."""
    before = sentence.span.start + trigger.span.start
    return any(t.period.start_day and t.span.end <= before for t in sentence.timexes)


def _pursued(segment: Segment, last: EventDraft) -> Iterator[Trigger]:
    """Before or after the occasion the party went on: 会后,…一行察看了…."""
    sentence = segment.sentence
    if segment.span.start or not sentence.opens("story", "before-or-after"):
        return
    same_tour = last.has("outing") and sentence.opens("story", "also")
    for trigger in segment.triggers:
        if same_tour and trigger.has("outing") and not _calls_on(sentence, trigger, last):
            continue
        if sentence.says_before(trigger.span.start, "news", "demanded"):
            continue
        if trigger.strength == _HELD or _also_pursued(trigger, last):
            yield trigger
            return


def _also_pursued(trigger: Trigger, last: EventDraft) -> bool:
    """Return whether a plain verb, or an occasion of another type attended, is a further event."""
    attended = trigger.occasion is not None and trigger.type != last.type
    return trigger.strength == _PLAIN and (trigger.has("pursued") or attended)


def _calls_on(sentence: Sentence, trigger: Trigger, last: EventDraft) -> bool:
    """Return whether those on a tour also call on people: 调研组还看望了驻村队员."""
    called = sentence.says_at(trigger.span.start, "story", "calls-on-people")
    return called and trigger.type != last.type
