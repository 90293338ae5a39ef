"""Lengths of occasions: 为期三天的考察, 历时一天半的会议…闭幕."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR
from typing import TYPE_CHECKING

from timeline.extract.events.dating import add_days
from timeline.lexicon.cues import cue
from timeline.messages import Message
from timeline.model import Period, Span, Timex

if TYPE_CHECKING:
    import re

    from timeline.extract.sentences.sentence import Sentence

_COUNTED = "为期N天"
_COUNTED_BACK = "历时N天"
_AHEAD = cue("campaign", "counted-ahead")
_LENGTH = cue("campaign", "length")
_MONTHS = cue("campaign", "months")
_DAYS = {"天": 1, "日": 1, "周": 7}
_NUMERALS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {
    "两": 2,
    "十五": 15,
    "二十": 20,
    "三十": 30,
}


def lengthened(sentence: Sentence, timex: Timex) -> Timex:
    """Let an occasion last as long as its own sentence says: 开始为期三天的考察.

    What ends on the day began before it: 历时一天半的会议…闭幕.
    """
    match = sentence.cue("campaign", "counted-days")
    day, days = timex.period.start_day, days_in(match.group()) if match else None
    if not match or not day or not days or timex.period.end_day != day:
        return timex
    if sentence.says_after(match.end(), "campaign", "ended"):
        return counted(sentence, match, day, days, back=True) or timex
    ahead = counted(sentence, match, day, days) if _AHEAD.match(match[0]) else None
    return ahead or timex


def day_told(timex: Timex | None) -> Timex | None:
    """Return what follows an occasion counted in days the day from which those were counted."""
    if timex is None or timex.rule not in {_COUNTED, _COUNTED_BACK}:
        return timex
    day = timex.period.end_day if timex.rule == _COUNTED_BACK else timex.period.start_day
    return timex._replace(period=Period(day, day, "day", day, day), edtf=day)


def counted(
    sentence: Sentence, match: re.Match[str], day: str, days: int, *, back: bool = False
) -> Timex | None:
    """Make the span of so many days from a day on or back to it, both ends included.

    Returns:
        None where the calendar ends before the span does.
    """
    try:
        other = add_days(day, (1 - days) if back else (days - 1))
    except (OverflowError, ValueError):
        return None
    start, end = sorted((day, other))
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    return Timex(
        match.group(), span, Period(start, end, "day", start, end), "anchored-to-previous-date",
        start if start == end else f"{start}/{end}",
        _COUNTED_BACK if back else _COUNTED, day,
        (Message("counted-back" if back else "counted-on"),),
    )  # fmt: skip


def counted_months(sentence: Sentence, match: re.Match[str], day: str, months: int) -> Timex | None:
    """Make the rough span of so many months from a day on: 用大约两个月的时间."""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    last = min(int(day[8:]), monthrange(year, month + 1)[1]) if year <= MAXYEAR else 0
    if not last:
        return None
    end = f"{year:04}-{month + 1:02}-{last:02}"
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    return Timex(
        match.group(), span, Period(day, end, "approx", day, end), "anchored-to-previous-date",
        f"{day}/{end}~", "用N个月", day, (Message("counted-months"),),
    )  # fmt: skip


def months_in(text: str) -> int | None:
    """Count the months of a length such as 两个月."""
    match = _MONTHS.search(text)
    number = match[1] if match else ""
    return int(number) if number.isdigit() else _NUMERALS.get(number)


def days_in(text: str) -> int | None:
    """Count the days of a length such as 为期5天 or 两周; months and years are soft."""
    match = _LENGTH.search(text)
    if not match:
        return None
    number = match.group(1)
    count = int(number) if number.isdigit() else _NUMERALS.get(number, 0)
    return (count * _DAYS[match.group(2)] + len(match.group(3))) or None
