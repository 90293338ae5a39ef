"""Which date expression dates an event, whether it is news or background, and its status."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from timeline.extract.events.draft import EventDraft, Segment
    from timeline.extract.sentences.sentence import Sentence
    from timeline.extract.triggers.sentence_triggers import Trigger
    from timeline.model import Status, Timex

NEWS_DAYS = 45
"""A day longer before the publication than this is background."""

_RANK = {
    "minute": 0, "hour": 0, "part-of-day": 1, "day": 2, "week": 3, "approx": 4, "ten-day": 5,
    "month": 6, "quarter": 7, "half-year": 7, "year": 8, "unknown": 9,
}  # fmt: skip
_COARSE = frozenset({"month", "quarter", "half-year", "year", "ten-day"})
_UNDATING = frozenset({"duration", "recurring"})
_NOT_NEWS = cue("news", "undating-expression")
_DEADLINE_AFTER = cue("news", "deadline-after")
_FOUND_THEN = cue("news", "found-then")
_BRACKETED = cue("news", "bracketed")
_PASSED = cue("news", "passed")
_FESTIVAL = "节日"
_BEFORE_FESTIVAL = "节日前"
_NAMED_AFTER = cue("news", "named-after")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_COMING = cue("time", "coming")
_FUTURE = cue("time", "future")


def eligible(timex: Timex, sentence: Sentence, published: str | None) -> bool:
    """Return whether a date expression can date news: near the publication, no deadline."""
    if timex.basis in _UNDATING or timex.rule.startswith("dateline"):
        return False
    if _NOT_NEWS.search(timex.text):
        return False
    end = timex.span.end - sentence.span.start
    if _BRACKETED.fullmatch(sentence.text) and not _PASSED.search(sentence.text):
        return False
    if _DEADLINE_AFTER.match(sentence.text, end) or _FOUND_THEN.match(sentence.text, end):
        return False
    if timex.rule == _FESTIVAL and _NAMED_AFTER.match(sentence.text, end):
        return False
    return near(timex, sentence, published)


def dates_news(timex: Timex, published: str | None) -> bool:
    """Return whether an expression could date an event at all, wherever it stands."""
    if timex.basis in _UNDATING or timex.rule.startswith("dateline"):
        return False
    period = timex.period
    if published is None or period.start_day is None:
        return True
    last = period.end_day or published
    return period.start_day > published or days_before(last, published) <= 2 * NEWS_DAYS


def recent_month(timex: Timex, published: str | None) -> bool:
    """Return whether an expression means a month that ended shortly before the publication."""
    period = timex.period
    return (
        published is not None
        and period.precision == "month"
        and period.end_day is not None
        and 0 <= days_before(period.end_day, published) <= 2 * NEWS_DAYS
    )


def near(timex: Timex, sentence: Sentence, published: str | None) -> bool:
    """Return whether an expression lies near the publication, or is a day to come."""
    period = timex.period
    if period.start_day is None:
        if published is None:
            return period.end_day is None
        return _bounds_a_plan(timex, sentence, published)
    if published is None:
        return period.precision not in {"year", "quarter", "half-year"}
    if period.start_day > published:
        return period.precision not in _COARSE or not sentence.says("news", "target")
    if period.precision in _COARSE:
        return (
            period.precision == "ten-day" and days_before(period.start_day, published) <= NEWS_DAYS
        )
    last = period.end_day or period.start_day
    return days_before(last, published) <= NEWS_DAYS


def _bounds_a_plan(timex: Timex, sentence: Sentence, published: str) -> bool:
    """Return whether something is to go on until a festival: 将在清明节前到8个村宣讲."""
    ahead = (timex.period.end_day or "") > published and timex.rule == _BEFORE_FESTIVAL
    return ahead and sentence.says_before(timex.span.end - sentence.span.start, "time", "coming")


def days_before(day: str, published: str) -> int:
    """Count the days from an ISO day to a later one; more than news lasts if a year has no day."""
    try:
        return (date.fromisoformat(published) - date.fromisoformat(day)).days
    except ValueError:  # a year before 1 or after 9999
        return NEWS_DAYS + 1


def choose_timex(segment: Segment, trigger: Trigger, *, after: int = 0) -> Timex | None:
    """Choose the most specific expression before the trigger's end, the first of equals.

    Args:
        after: offset in the sentence; expressions before it belong to an earlier event.
    """
    base = segment.sentence.span.start
    within = [t for t in segment.timexes if after <= t.span.start - base < trigger.span.end]
    if not within and trigger.has("show"):
        within = [t for t in segment.timexes if t.span.start - base >= trigger.span.end]
    return min(within, key=_specificity, default=None)


def _specificity(timex: Timex) -> tuple[int, bool]:
    return _RANK[timex.period.precision], timex.rule.startswith(_FESTIVAL)


def reanchored(timex: Timex, previous: Timex | None) -> Timex:
    """Reckon 当天, 次日, 此前一天 from the event before it, not from a date cited in between."""
    anchor = _ISO.search(timex.anchor or "")
    if (
        timex.basis != "anchored-to-previous-date"
        or anchor is None
        or previous is None
        or previous.period.end_day is None
        or timex.period.start_day is None
    ):
        return timex
    shift = days_before(anchor.group(), previous.period.end_day)
    return _shifted(timex, shift, previous.period.end_day) if shift else timex


def _shifted(timex: Timex, days: int, anchor: str) -> Timex:
    moved = {
        name: add_days(value[:10], days) + value[10:]
        for name in ("starts", "ends", "start_day", "end_day")
        if (value := getattr(timex.period, name))
    }
    period = timex.period._replace(**moved)
    edtf = period.start_day if period.start_day == period.end_day else timex.edtf
    return timex._replace(period=period, anchor=anchor, edtf=edtf)


def judge_status(draft: EventDraft, published: str | None) -> Status:
    """Return whether an event is past, under way or to come on the day of publication."""
    timex = draft.timex
    told = draft.sentence.masked[draft.segment.start : draft.segment.end]
    if timex is None or published is None or timex.period.start_day is None:
        told_ahead = draft.planned or (published is None and _FUTURE.search(told))
        return "planned" if told_ahead else "occurred"
    if timex.period.start_day > published:
        return "planned"
    if _under_way(timex, published, span=draft.span):
        return "ongoing"
    if timex.period.start_day == published and _COMING.search(told):
        return "planned"
    return "occurred"


def _under_way(timex: Timex, published: str, *, span: bool) -> bool:
    """Return whether the days of an event reach to the publication or past it."""
    starts, ends = timex.period.start_day, timex.period.end_day
    if ends is None or timex.basis == "approximate":
        return span
    return ends >= published if span else starts != ends and ends >= published


def days_of(timex: Timex) -> int:
    """Count the days of an exact expression; an open or a rough one has none."""
    first, last = timex.period.start_day, timex.period.end_day
    exact = first and last and timex.period.precision == "day"
    return days_before(first, last) + 1 if exact and first and last else 0


def add_days(day: str, days: int) -> str:
    """Return the ISO day that many days later."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()
