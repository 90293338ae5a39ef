"""Dates in a filter: the plain ISO forms at once, everything else by the typed-date reader."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from timeline.errors import UnreadableDate
from timeline.model import Period, Precision

if TYPE_CHECKING:
    import datetime as dt

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")


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
    return None


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
