"""Sentences become drafts: which happenings an article reports, and on which day."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from timeline.extract.events.campaigns import Campaign, ended_campaign, find_campaign
from timeline.extract.events.dated_behind import behind_draft
from timeline.extract.events.dating import choose_timex, days_of
from timeline.extract.events.draft import EventDraft, Segment
from timeline.extract.events.durations import lengthened
from timeline.extract.events.follow_ups import following_drafts, is_near
from timeline.extract.events.office import typed_by_office
from timeline.extract.events.same_draft import same_happening
from timeline.extract.events.segments import segments
from timeline.extract.events.untriggered import announced_draft, begun_draft, plain_draft
from timeline.lexicon.event_types import type_with
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.sentences.scene import Scene
    from timeline.extract.sentences.sentence import Sentence
    from timeline.extract.triggers.sentence_triggers import Trigger
    from timeline.model import Timex

_LONGEST_SESSION = 14
"""Days after which what is called a 会 is no sitting: a fair, a festival."""
_PLAIN = 2
"""Strength of a verb that tells a happening by itself."""


def draft_events(scene: Scene) -> tuple[EventDraft, ...]:
    """Find the happenings that the article reports as its news, in the order of print."""
    drafts: list[EventDraft] = []
    published = scene.article.published
    before: Sentence | None = None
    for sentence, after in zip_longest(scene.sentences, scene.sentences[1:]):
        found = (
            list(_drafts_of(sentence, drafts, published))
            or list(begun_draft(sentence, before, drafts, published))
            or list(behind_draft(sentence, after, published))
        )
        for draft in (typed_by_office(each, scene) for each in found):
            same = next((d for d in drafts if same_happening(draft, d)), None)
            if same and same.passing and not draft.passing:
                drafts.remove(same)
                same = None
            if same is None:
                drafts.append(draft)
        before = sentence
    return tuple(_without_summary((*_untold_lead(scene, drafts), *drafts)))


def _untold_lead(scene: Scene, drafts: Sequence[EventDraft]) -> Iterator[EventDraft]:
    """The dated lead of an article, where no draft has come of it."""
    for lead in plain_draft(scene):
        if not drafts or lead.sentence.paragraph < drafts[0].sentence.paragraph:
            yield lead


def _without_summary(drafts: Sequence[EventDraft]) -> Iterator[EventDraft]:
    """Drop the sentence that only sums up what several parties did: 市领导分头走访慰问."""
    for index, draft in enumerate(drafts):
        told = any(d.has("outing") and d.own_date for d in drafts[index + 1 :])
        if not (told and _sums_up(draft)):
            yield draft


def _sums_up(draft: EventDraft) -> bool:
    if draft.sentence.opens("acts", "item"):
        return False
    loose = draft.has("outing") or draft.trigger.strength < _PLAIN
    return loose and not draft.sentence.people and draft.sentence.says("people", "several-parties")


def _drafts_of(
    sentence: Sentence, drafts: Sequence[EventDraft], published: str | None
) -> Iterator[EventDraft]:
    if not sentence.timexes and not _near_an_event(sentence, drafts):
        return
    if drafts and sentence.opens("acts", "attendance-line"):
        return
    campaign = find_campaign(sentence, drafts[0] if drafts else None, published)
    if campaign:
        yield from _before_campaign(sentence, campaign, drafts, published)
        yield _campaign_draft(campaign, sentence)
        return
    inherited: Timex | None = None
    happened, first = False, True
    told = _told_so_far(drafts)
    previous = told[-1].timex if told else None
    for segment in segments(sentence, published, previous):
        dated = [_placed(draft, published) for draft in _dated(segment, inherited, drafts)]
        if not dated and not inherited and (announced := announced_draft(segment, published)):
            dated = [announced]
        yield from dated
        if first and dated and (later := ended_campaign(sentence, dated[0], published)):
            yield _campaign_draft(later, sentence)
        first = first and not dated
        inherited = dated[-1].timex if dated else inherited
        happened = happened or any(not draft.planned for draft in dated)
        if not happened and told:
            yield from following_drafts(segment, told, drafts)


def _told_so_far(drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """Return the events that a story goes on from: no plans, no look back to what was before."""
    told = [d for d in drafts if not d.planned and not d.span] or list(drafts)
    return [d for d in told if not d.sentence.opens("story", "looks-back")] or told


def _campaign_draft(campaign: Campaign, sentence: Sentence) -> EventDraft:
    return EventDraft(
        campaign.type, sentence, Span(0, len(sentence.text)), campaign.trigger,
        campaign.timex, own_date=True, span=True,
    )  # fmt: skip


def _before_campaign(
    sentence: Sentence, campaign: Campaign, drafts: Sequence[EventDraft], published: str | None
) -> Iterator[EventDraft]:
    """What the same sentence holds before it says how long things go on."""
    for segment in segments(sentence, published, None):
        for draft in _dated(segment, None, drafts):
            clear = draft.trigger.span.end <= campaign.trigger.span.start
            if clear and draft.trigger.occasion and draft.timex != campaign.timex:
                yield _placed(draft, published)


def _placed(draft: EventDraft, published: str | None) -> EventDraft:
    """Let a draft last as long as it says; say whether it lies after the publication."""
    timex = lengthened(draft.sentence, draft.timex) if draft.timex else None
    first = draft.day or (draft.timex.period.end_day if draft.timex else None)
    planned = bool(published and first and first > published)
    long = timex is not None and draft.has("session") and days_of(timex) > _LONGEST_SESSION
    return replace(
        draft, timex=timex, planned=planned, type=type_with("fallback") if long else draft.type
    )


def _near_an_event(sentence: Sentence, drafts: Sequence[EventDraft]) -> bool:
    """Return whether an undated sentence can still tell of the occasion before it."""
    return bool(drafts) and is_near(sentence, drafts[-1])


def _dated(
    segment: Segment, inherited: Timex | None, drafts: Sequence[EventDraft]
) -> Iterator[EventDraft]:
    """Drafts of a segment with a date of its own, or of the segment before it."""
    sentence = segment.sentence
    after, timex = 0, inherited
    for trigger in segment.triggers:
        own = choose_timex(segment, trigger, after=after)
        after = trigger.span.end
        timex = own or timex
        if timex is None or sentence.says_before(after, "news", "reporters-errand"):
            continue
        if _open_plan(timex, trigger, sentence) or _standing(sentence, trigger):
            continue
        kind = trigger.type
        if trigger.strength < 2 and not (own and _led(segment, trigger)):
            if drafts or not (own and trigger.has("body-calls") and _body_calls(sentence, trigger)):
                continue
            kind = type_with("fallback")
        beside = trigger is not segment.triggers[0]
        yield EventDraft(
            kind, sentence, segment.span, trigger, timex,
            own_date=own is not None, sub_act=beside and trigger.has("inside"),
            passing=beside and trigger.strength == _PLAIN and trigger.has("session"),
        )  # fmt: skip


def _standing(sentence: Sentence, trigger: Trigger) -> bool:
    """Return whether something is offered again and again: 寒暑假免费开放."""
    offer = sentence.cue("news", "standing-offer")
    return offer is not None and Span(*offer.span()).overlaps(trigger.span)


def _body_calls(sentence: Sentence, trigger: Trigger) -> bool:
    """Return whether a body stands before a trigger as its subject, not as somebody's home."""
    at = sentence.span.start + trigger.span.start
    before = [o.span.end - sentence.span.start for o in sentence.organizations if o.span.end <= at]
    return any(not sentence.masked.startswith("的", end) for end in before)


def _open_plan(timex: Timex, trigger: Trigger, sentence: Sentence) -> bool:
    """Return whether something is only announced for some day soon: 将于近期公布."""
    return timex.basis == "approximate" and sentence.says_before(
        trigger.span.end, "time", "announced"
    )


def _led(segment: Segment, trigger: Trigger) -> bool:
    """Return whether a person with a title stands before the trigger."""
    sentence = segment.sentence
    at = sentence.span.start + trigger.span.start
    if sentence.says_before(
        trigger.span.start, "people", "party-unnamed", since=segment.span.start
    ):
        return True
    return any(p.title and p.span.end <= at for p in sentence.people)
