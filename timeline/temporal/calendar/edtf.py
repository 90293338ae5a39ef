"""Writes days as ISO 8601-2 (EDTF) text, as coarse as the days allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import days_in_month

if TYPE_CHECKING:
    from datetime import date

_CODES = {(1, 3): 33, (4, 6): 34, (7, 9): 35, (10, 12): 36, (1, 6): 40, (7, 12): 41}


def write_edtf(first: date | None, last: date | None, *, approximate: bool = False) -> str | None:
    """Write the days from ``first`` to ``last``; None is an open end.

    >>> from datetime import date
    >>> write_edtf(date(2024, 1, 1), date(2024, 3, 31))
    '2024-33'
    >>> write_edtf(date(2023, 12, 31), date(2024, 1, 14), approximate=True)
    '2023-12-31~/2024-01-14'
    """
    if first is None and last is None:
        return None
    if first is None or last is None:
        return f"{_day(first)}/{_day(last)}"
    single = _one(first, last)
    if single:
        return single + ("~" if approximate and not _is_code(single) else "")
    start, end = _pair(first, last)
    return f"{start}{'~' if approximate else ''}/{end}"


def _day(when: date | None) -> str:
    return when.isoformat() if when else ".."


def _is_code(text: str) -> bool:
    return len(text) == 7 and int(text[5:]) > 12


def _starts_month(when: date) -> bool:
    return when.day == 1


def _ends_month(when: date) -> bool:
    return when.day == days_in_month(when.year, when.month)


def _one(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    if first.year != last.year or not (_starts_month(first) and _ends_month(last)):
        return None
    if (first.month, last.month) == (1, 12):
        return f"{first.year:04}"
    if first.month == last.month:
        return f"{first.year:04}-{first.month:02}"
    code = _CODES.get((first.month, last.month))
    return f"{first.year:04}-{code}" if code else None


def _pair(first: date, last: date) -> tuple[str, str]:
    if not (_starts_month(first) and _ends_month(last)):
        return first.isoformat(), last.isoformat()
    if first.month == 1 and last.month == 12:
        return f"{first.year:04}", f"{last.year:04}"
    return f"{first.year:04}-{first.month:02}", f"{last.year:04}-{last.month:02}"
