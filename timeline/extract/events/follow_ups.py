"""Sentences without a date of their own that tell of a further event of the same occasion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.events.draft import Draft
from timeline.extract.events.durations import day_told
from timeline.extract.events.same_draft import ANOTHER_PARTY
from timeline.extract.events.segments import PARTY
from timeline.extract.triggers.sentence_triggers import Trigger, find_follow_ups
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.events.segments import Segment
    from timeline.extract.sentences.scene import Sentence

_ON_THE_OCCASION = re.compile(
    r"^(?:在)?(?:(?:随后|之后|接着)?(?:召开|举行)的)?"
    r"(?P<noun>[^,。]{0,14}?(?:座谈会|会议|见面会|交流会|对接会|现场会"
    r"|(?:汇报|会商|通报|反馈|调度|推进|协调|恳谈|分析|部署|点评|总结)会))上,"
)
_BEFORE_OR_AFTER = re.compile(
    r"^[^,。]{0,14}(?:会议?|仪式|活动|典礼|讲座|开幕式|调研|考察|座谈|签约|签字|会见|会谈|党课|宣讲|授课|培训|演出|揭牌|颁奖|开馆|通车|慰问|走访|看望|会商|比赛|大赛|当天|同日|期间)"
    r"(?:一?(?:结束|散))?(?:结束|开始|举行)?(?:之?后|之?前|期间|前一天|前夕|当天),"
    r"|^[^,。]{1,10}期间,|^(?:此前|会前|会后|随后|之后|期间|其间|此前一天|[^,。]{0,4}还|当天|当晚|同日|次日|上午|下午|晚上|傍晚|中午|晚间|早上|清晨|凌晨|入夜)"
)
_ALSO = re.compile(r"[^,。;]{0,4}还")
"""He also went there: a further stop of the same tour."""
_AT_THE_HEAD = re.compile(r"\x00,?(?:分别)?(?:率队|带队|先后来到|先后到)")
_TOUR = re.compile(r"考察了?|参观")
_PURSUED = frozenset({"survey", "visit", "lecture", "reception"})
INSIDE = frozenset({"signing", "award", "appointment", "opening", "reception", "other"})
"""Types of an act inside an occasion."""
_HELD = 3
MAX_GAP = 12
"""Sentences after which an undated one tells of something else."""


def following_drafts(
    segment: Segment, told: Sequence[Draft], drafts: Sequence[Draft]
) -> Iterator[Draft]:
    """Drafts of a segment that takes its date from the event before it."""
    last, sentence = told[-1], segment.sentence
    if sentence.index - last.sentence.index > MAX_GAP:
        return
    reached = (
        _meeting_reached(sentence, last)
        or _meeting_held(segment, last)
        or _party_out(segment, last)
    )
    acts = [reached] if reached else list(_sub_acts(segment, drafts))
    for trigger in acts or _pursued(segment, last):
        yield Draft(
            _seen_from(last.type, trigger, sentence), sentence, segment.span, trigger,
            day_told(last.timex),
            own_date=False, sub_act=trigger.type in INSIDE,
        )  # fmt: skip


def _seen_from(last: str, trigger: Trigger, sentence: Sentence) -> str:
    """Guests who look at something after their talks visit it; they do not inspect."""
    toured = _TOUR.match(sentence.masked, trigger.span.start) is not None
    guests = last == "reception" or (last in {"meeting", "signing"} and toured)
    return "visit" if guests and trigger.type == "survey" else trigger.type


def _meeting_reached(sentence: Sentence, last: Draft) -> Trigger | None:
    """座谈会上… after a survey: the meeting that E4 counts."""
    match = _ON_THE_OCCASION.match(sentence.masked)
    if match and last.type in PARTY:
        return Trigger("meeting", Span(*match.span("noun")), 1, match.group("noun"))
    return None


def _party_out(segment: Segment, last: Draft) -> Trigger | None:
    """Somebody in office leads a party out: 副市长率队在车站查看."""
    pattern = ANOTHER_PARTY if last.type in PARTY else _AT_THE_HEAD
    for trigger in segment.triggers[:1]:
        if trigger.type in PARTY and pattern.search(segment.sentence.masked):
            return trigger
    return None


def _meeting_held(segment: Segment, last: Draft) -> Trigger | None:
    """A named meeting that the party of a survey holds: 他主持召开了教师代表座谈会."""
    held = (t for t in segment.triggers if t.type == "meeting" and t.strength == _HELD)
    return next(held, None) if last.type in PARTY else None


def _sub_acts(segment: Segment, drafts: Sequence[Draft]) -> Iterator[Trigger]:
    """Signings, awards, appointments or oaths inside an occasion: one of each kind."""
    sentence = segment.sentence
    seen = {d.type for d in drafts} - {"other"}
    for trigger in find_follow_ups(sentence.masked):
        if not segment.span.covers(trigger.span) or _cited(sentence, trigger):
            continue
        if trigger.type in INSIDE - seen:
            seen.add(trigger.type)
            yield trigger


def _cited(sentence: Sentence, trigger: Trigger) -> bool:
    """Return whether an old date stands before the trigger: 去年签约…."""
    before = sentence.span.start + trigger.span.start
    return any(t.period.start_day and t.span.end <= before for t in sentence.timexes)


def _pursued(segment: Segment, last: Draft) -> Iterator[Trigger]:
    """Before or after the occasion the party went on: 会后,…一行察看了…."""
    sentence = segment.sentence
    if segment.span.start or not _BEFORE_OR_AFTER.match(sentence.masked):
        return
    same_tour = last.type in PARTY and _ALSO.match(sentence.masked) is not None
    for trigger in segment.triggers:
        if same_tour and trigger.type in PARTY:
            continue
        if trigger.strength == 3 or (trigger.type in _PURSUED and trigger.strength == 2):
            yield trigger
            return
