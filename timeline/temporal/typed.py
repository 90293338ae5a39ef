"""Reads the dates that people type in filters and on the command line, in any language."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from timeline.errors import UnreadableDate
from timeline.temporal.calendar.days import Days, day, months, year_days
from timeline.temporal.finding import tag_dates
from timeline.temporal.grammar.fragments import pattern
from timeline.temporal.scanning.folding import fold
from timeline.timex import Period

if TYPE_CHECKING:
    from timeline.timex import Precision

_ISO = r"([0-9]{4})(?:[-/.]?([0-9]{1,2}))?(?:[-/.]?([0-9]{1,2}))?(?:[T ][0-9:.+Z]+)?"
_SPANS = {
    "last week": "上周", "this week": "本周", "next week": "下周",
    "this month": "本月",
    "last month": "上月", "next month": "下月",
    "last year": "去年", "this year": "今年", "next year": "明年",
}  # fmt: skip
_FOREIGN = r"[^\W\d_]|[0-9]\W+[0-9]"
_LONGEST = 100
"""Nobody types a longer date; dateparser takes long for long texts."""
_YEAR_FIRST = r"[0-9]{4}\S"
_DAY_OF_YEAR = {"REQUIRE_PARTS": ["month", "day"]}
_WEEKDAY = r"(?:(last|this|next) )?(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?"
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SETTINGS = {
    "DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False,
}  # fmt: skip


def read_typed_date(text: str, *, today: date) -> Period:
    """Read a typed date; numbers alone are year first, or day first (12/01/2024 is 12 January).

    >>> read_typed_date("上周五", today=date(2024, 1, 14)).starts
    '2024-01-05'

    Raises:
        UnreadableDate: neither these rules nor dateparser can read the text for certain.
    """
    typed = text.strip()
    known = _SPANS.get(typed.lower(), typed)
    period = (
        _numeric(known)
        or _chinese(known, today)
        or _weekday(known, today)
        or _foreign(known, today)
    )
    if period is None:
        raise UnreadableDate(text)
    return period


def _period(days: Days | None, precision: Precision) -> Period | None:
    if days is None:
        return None
    first, last = days.first.isoformat(), days.last.isoformat()
    return Period(first, last, precision, first, last)


def _numeric(typed: str) -> Period | None:
    found = pattern(_ISO).fullmatch(fold(typed).text)
    if found is None:
        return None
    year, month, number = (int(part) if part else None for part in found.groups())
    if year is None or not 1000 <= year < 3000:
        return None
    if month is None:
        return _period(year_days(year), "year")
    if number is None:
        return _period(months(year, month, month), "month")
    return _period(day(year, month, number), "day")


def _chinese(typed: str, today: date) -> Period | None:
    found = tag_dates(typed, today.isoformat())
    if len(found) != 1 or found[0].span.start or found[0].span.end != len(typed):
        return None
    period = found[0].period
    return period if period.starts or period.ends else None


def _weekday(typed: str, today: date) -> Period | None:
    """Read last monday: the latest before today; next: the first after; bare: up to today."""
    found = pattern(_WEEKDAY).fullmatch(typed.lower())
    if found is None:
        return None
    ahead = (_WEEK.index(found[2]) - today.weekday()) % 7
    if found[1] == "next":
        ahead = ahead or 7
    elif found[1] == "this":
        ahead = _WEEK.index(found[2]) - today.weekday()
    elif ahead or found[1] == "last":
        ahead -= 7
    when = today + timedelta(ahead)
    return _period(Days(when, when), "day")


def _foreign(typed: str, today: date) -> Period | None:
    """Ask dateparser, strictly, for what no other reader can read."""
    if len(typed) > _LONGEST or not pattern(_FOREIGN).search(typed):
        return None
    if pattern(_YEAR_FIRST).match(typed):
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to import, seldom needed

    base = {**_SETTINGS, "RELATIVE_BASE": datetime.combine(today, time(12))}
    for parts in ({"STRICT_PARSING": True}, {"REQUIRE_PARTS": ["month", "year"]}, _DAY_OF_YEAR):
        data = DateDataParser(settings={**base, **parts}).get_date_data(typed)
        if data.date_obj is None:
            continue
        when = data.date_obj.date()
        if data.period == "year":
            return _period(year_days(when.year), "year")
        if data.period == "month":
            return _period(months(when.year, when.month, when.month), "month")
        return _period(Days(when, when), "day")
    return None
