"""Sentences become drafts: which happenings an article reports, and on which day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.extract.campaigns import find_campaign, first_day, lengthened
from timeline.extract.dating import choose_timex, eligible
from timeline.extract.sameness import same_happening
from timeline.extract.selection import PARTY, Segment, segments
from timeline.extract.triggers import Trigger, find_follow_ups
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.scene import Scene, Sentence
    from timeline.model import Timex

_REPORTER = re.compile(
    r"本报(?:推出|将|开设|今起)|(?:本报|本台|本网)?记者[^,。;从]{0,14}(?:采访|看到|走进|来到|探访|查阅|翻开|带着|发现|见到|跟随|打听|数了|走访|实地|前往|在[^,]{0,16}$)"
)
_ON_THE_OCCASION = re.compile(
    r"^(?:在)?(?P<noun>[^,。]{0,14}?(?:座谈会|会议|见面会|交流会|对接会|汇报会|会商会|现场会))上,"
)
_BEFORE_OR_AFTER = re.compile(
    r"^[^,。]{0,14}(?:会议?|仪式|活动|典礼|讲座|开幕式|调研|考察|座谈|签约|签字|会见|会谈|比赛|大赛|当天|同日|期间)"
    r"(?:结束|开始|举行)?(?:之?后|之?前|期间|前一天|前夕|当天),"
    r"|^(?:此前|会前|会后|随后|之后|期间|其间|此前一天|[^,。]{0,4}还|当天|当晚|同日|次日|上午|下午|晚上|傍晚|中午|晚间|早上|清晨|凌晨|入夜)"
)
_PRONOUN = re.compile(r"(?:^|,)[他她]又?|一行|代表团")
_PURSUED = frozenset({"survey", "visit", "lecture", "reception"})
_INSIDE = frozenset({"signing", "award", "appointment", "opening", "other"})
_EXACT = frozenset({"day", "part-of-day", "hour", "minute"})
_SOON = re.compile(r"将|拟|计划|即将")
_WILL = re.compile(r"将|拟|定于|计划")
_DAY = re.compile(r"[日号天晚晨夜早]|周|星期")
_HELD = 3
_LONE_DATE = 8
"""A sentence that is little more than a date is a sign-off."""
_LEAD = 4
"""Sentences that a lead may have."""
_MAX_GAP = 12


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before its place and people are known."""

    type: str
    sentence: Sentence
    segment: Span
    """The stretch of the sentence that tells it, offsets in the sentence."""
    trigger: Trigger
    timex: Timex | None
    own_date: bool
    """Whether the date stands in the event's own sentence."""
    span: bool = False
    """Whether it is a campaign over a span of days."""
    sub_act: bool = False
    """Whether it is an act inside an occasion: a signing, an award, an appointment, an oath."""
    planned: bool = False
    """Whether it lies after the publication."""

    @property
    def day(self) -> str | None:
        """The day the event begins."""
        return self.timex.period.start_day if self.timex else None


def draft_events(scene: Scene) -> tuple[Draft, ...]:
    """Find the happenings that the article reports as its news, in the order of print."""
    drafts: list[Draft] = []
    published = scene.article.published
    before: Sentence | None = None
    for sentence in scene.sentences:
        found = list(_drafts_of(sentence, drafts, published)) or list(
            _begun(sentence, before, drafts, published)
        )
        for draft in found:
            if not any(same_happening(draft, earlier) for earlier in drafts):
                drafts.append(draft)
        before = sentence
    return tuple(drafts) or tuple(_plain(scene.sentences[:_LEAD], published))


def _begun(
    sentence: Sentence, before: Sentence | None, drafts: Sequence[Draft], published: str | None
) -> Iterator[Draft]:
    """An occasion whose date opened the sentence before: 3月1日,锣鼓齐鸣。开幕式在这里举行."""
    if before is None or sentence.timexes or before.paragraph != sentence.paragraph:
        return
    if any(d.sentence.index == before.index for d in drafts):
        return
    dates = [t for t in before.timexes if _dates_a_lead(t, before, published)]
    for segment in segments(sentence, published, None):
        for trigger in segment.triggers[:1]:
            if dates and trigger.strength == _HELD and not _REPORTER.search(before.masked):
                yield Draft(trigger.type, sentence, segment.span, trigger, dates[0], own_date=True)


def _dates_a_lead(timex: Timex, sentence: Sentence, published: str | None) -> bool:
    """Say whether an expression names the day of news, not a festival or a length."""
    return (
        timex.period.precision in _EXACT
        and eligible(timex, sentence, published)
        and _DAY.search(timex.text) is not None
    )


def _plain(sentences: Sequence[Sentence], published: str | None) -> Iterator[Draft]:
    """The first dated sentence of a lead without any trigger word: something happened."""
    for sentence in sentences:
        for segment in segments(sentence, published, None):
            for timex in segment.timexes:
                rest = len(sentence.text) - len(timex.text)
                if (
                    _dates_a_lead(timex, sentence, published)
                    and rest > _LONE_DATE
                    and "记者" not in sentence.masked
                ):
                    yield _other(segment, timex, published)
                    return


def _other(segment: Segment, timex: Timex, published: str | None) -> Draft:
    at = timex.span.end - segment.sentence.span.start
    planned = bool(published and timex.period.start_day and timex.period.start_day > published)
    trigger = Trigger("other", Span(at, at), 1)
    return Draft(
        "other", segment.sentence, segment.span, trigger, timex, own_date=True, planned=planned
    )


def _drafts_of(
    sentence: Sentence, drafts: Sequence[Draft], published: str | None
) -> Iterator[Draft]:
    if not sentence.timexes and not _near_an_event(sentence, drafts):
        return
    campaign = find_campaign(sentence, drafts[0] if drafts else None, published)
    if campaign:
        yield Draft(
            campaign.type, sentence, Span(0, len(sentence.text)), campaign.trigger, campaign.timex,
            own_date=True, span=True,
        )  # fmt: skip
        return
    inherited: Timex | None = None
    happened = False
    told = [d for d in drafts if not d.planned and not d.span] or list(drafts)
    previous = told[-1].timex if told else None
    for segment in segments(sentence, published, previous):
        dated = [_placed(draft, published) for draft in _dated(segment, inherited, drafts)]
        if not dated and not inherited and (announced := _announced(segment, published)):
            dated = [announced]
        yield from dated
        inherited = dated[-1].timex if dated else inherited
        happened = happened or any(not draft.planned for draft in dated)
        if not happened and told:
            yield from _following(segment, told, drafts)


def _placed(draft: Draft, published: str | None) -> Draft:
    """Let a draft last as long as it says; say whether it lies after the publication."""
    timex = lengthened(draft.sentence, draft.timex) if draft.timex else None
    planned = bool(published and draft.day and draft.day > published)
    return replace(draft, timex=timex, planned=planned)


def _announced(segment: Segment, published: str | None) -> Draft | None:
    """What will happen on a given day, whatever the verb: 2月28日还将开行第四趟."""
    for timex in segment.timexes:
        day = timex.period.start_day
        if not (published and day and day >= published and timex.period.precision in _EXACT):
            continue
        masked, at = segment.sentence.masked, timex.span.end - segment.sentence.span.start
        will = _WILL.search(masked, max(0, at - len(timex.text) - 8), at + 20)
        if will or (day > published and masked.startswith("起", at)):
            return _other(segment, timex, published)
    return None


def _near_an_event(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Say whether an undated sentence can still tell of the occasion before it."""
    return bool(drafts) and sentence.index - drafts[-1].sentence.index <= _MAX_GAP


def _dated(segment: Segment, inherited: Timex | None, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts of a segment with a date of its own, or of the segment before it."""
    sentence = segment.sentence
    after, timex = 0, inherited
    for trigger in segment.triggers:
        own = choose_timex(segment, trigger, after=after)
        after = trigger.span.end
        timex = own or timex
        if timex is None or _REPORTER.search(sentence.masked[:after]):
            continue
        if _open_plan(timex, trigger, sentence):
            continue
        kind = trigger.type
        if trigger.strength < 2 and not (own and _led(segment, trigger)):
            if drafts or not (own and kind == "visit" and sentence.organizations):
                continue
            kind = "other"
        beside = trigger is not segment.triggers[0]
        yield Draft(
            kind, sentence, segment.span, trigger, timex,
            own_date=own is not None, sub_act=beside and trigger.type in _INSIDE,
        )  # fmt: skip


def _open_plan(timex: Timex, trigger: Trigger, sentence: Sentence) -> bool:
    """Say whether something is only announced for some day soon: 将于近期公布."""
    return timex.basis == "approximate" and bool(_SOON.search(sentence.masked, 0, trigger.span.end))


def _led(segment: Segment, trigger: Trigger) -> bool:
    """Say whether a person with a title stands before the trigger."""
    sentence = segment.sentence
    at = sentence.span.start + trigger.span.start
    if _PRONOUN.search(sentence.masked, segment.span.start, trigger.span.start):
        return True
    return any(p.title and p.span.end <= at for p in sentence.people)


def _following(segment: Segment, told: Sequence[Draft], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts of a segment that takes its date from the event before it."""
    last, sentence = told[-1], segment.sentence
    if sentence.index - last.sentence.index > _MAX_GAP:
        return
    reached = _meeting_reached(sentence, last)
    acts = [reached] if reached else list(_sub_acts(segment, drafts))
    for trigger in acts or _pursued(segment, sentence):
        yield Draft(
            trigger.type, sentence, segment.span, trigger, first_day(last.timex),
            own_date=False, sub_act=trigger.type in _INSIDE,
        )  # fmt: skip


def _meeting_reached(sentence: Sentence, last: Draft) -> Trigger | None:
    """座谈会上… after a survey: the meeting that E4 counts."""
    match = _ON_THE_OCCASION.match(sentence.masked)
    if match and last.type in PARTY:
        return Trigger("meeting", Span(*match.span("noun")), 1, match.group("noun"))
    return None


def _sub_acts(segment: Segment, drafts: Sequence[Draft]) -> Iterator[Trigger]:
    """Signings, awards, appointments or oaths inside an occasion: one of each kind."""
    sentence = segment.sentence
    seen = {d.type for d in drafts} - {"other"}
    for trigger in find_follow_ups(sentence.masked):
        if not segment.span.covers(trigger.span) or _cited(sentence, trigger):
            continue
        if trigger.type in _INSIDE - seen:
            seen.add(trigger.type)
            yield trigger


def _cited(sentence: Sentence, trigger: Trigger) -> bool:
    """Say whether an old date stands before the trigger: 去年签约…."""
    before = sentence.span.start + trigger.span.start
    return any(t.period.start_day and t.span.end <= before for t in sentence.timexes)


def _pursued(segment: Segment, sentence: Sentence) -> Iterator[Trigger]:
    """Before or after the occasion the party went on: 会后,…一行察看了…."""
    if segment.span.start or not _BEFORE_OR_AFTER.match(sentence.masked):
        return
    for trigger in segment.triggers:
        if trigger.strength == 3 or (trigger.type in _PURSUED and trigger.strength == 2):
            yield trigger
            return
