"""Dates in a filter: the plain ISO forms at once, everything else by the typed-date reader."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from timeline.errors import UnreadableDate
from timeline.timex import Period, Precision

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")
_MONTHS = re.compile(r"(\d{4})[-年]?(?:[qQ]([1-4])|[hH]([12])|([上下])半年|第?([1-4一二三四])季度)")
_WEEK = re.compile(r"(\d{4})(?:-?[wW]|年?第)(\d{1,2})周?")
_NUMERALS = "一二三四"


def read_period(text: str, today: dt.date) -> Period:
    """Return the days that a typed date covers; raises UnreadableDate.

    >>> import datetime
    >>> read_period("2024-02", datetime.date(2024, 3, 1)).end_day
    '2024-02-29'
    """
    plain = _plain(text.strip())
    if plain is not None:
        return plain
    from timeline.temporal import read_typed_date  # noqa: PLC0415 - heavy, seldom needed

    return read_typed_date(text, today=today)


def _plain(text: str) -> Period | None:
    if match := _DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _days(text, (year, month, day), (year, month, day), "day")
    if match := _MONTH.fullmatch(text):
        year, month = map(int, match.groups())
        return _days(text, (year, month, 1), (year, month, 0), "month")
    if _YEAR.fullmatch(text):
        return _days(text, (int(text), 1, 1), (int(text), 12, 31), "year")
    return _months(text) or _week(text)


def _months(text: str) -> Period | None:
    """Read a quarter or half a year: 2024-Q1, 2024H2, 2024上半年, 2024年三季度."""
    match = _MONTHS.fullmatch(text)
    if match is None:
        return None
    year, quarter, half, side, numeral = match.groups()
    if quarter or numeral:
        digit = quarter or numeral
        count = int(digit) if digit.isdecimal() else _NUMERALS.index(digit) + 1
        return _days(text, (int(year), 3 * count - 2, 1), (int(year), 3 * count, 0), "quarter")
    first = half == "1" or side == "上"
    last = (int(year), 6 if first else 12, 0)
    return _days(text, (int(year), 1 if first else 7, 1), last, "half-year")


def _week(text: str) -> Period | None:
    """Read a week of a year, counted as ISO 8601 does: 2024-W10, 2024年第10周."""
    match = _WEEK.fullmatch(text)
    if match is None:
        return None
    try:
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        sunday = monday + dt.timedelta(6)
    except (ValueError, OverflowError) as err:
        raise UnreadableDate(text) from err
    first, last = monday.isoformat(), sunday.isoformat()
    return Period(first, last, "week", first, last)


def _days(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], precision: Precision
) -> Period:
    year, month, day = last
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        raise UnreadableDate(text)
    length = calendar.monthrange(year, month)[1]
    if day > length or first[2] < 1:
        raise UnreadableDate(text)
    starts = f"{first[0]:04}-{first[1]:02}-{first[2]:02}"
    ends = f"{year:04}-{month:02}-{day or length:02}"
    return Period(starts, ends, precision, starts, ends)
