"""Days of the Chinese lunar calendar, from the table of the lexicon."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.temporal.calendar.days import Days
from timeline.temporal.calendar.tables import lunar_year


def lunar_month(year: int, month: int, *, leap: bool = False) -> Days | None:
    """Return the days of a lunar month, or None where the year has no such month."""
    found = lunar_year(year)
    if found is None or not 1 <= month <= 12 or (leap and found.leap != month):
        return None
    position = month - 1 + (1 if leap or (found.leap and found.leap < month) else 0)
    first = found.starts + timedelta(sum(found.lengths[:position]))
    return Days(first, first + timedelta(found.lengths[position] - 1))


def lunar_day(year: int, month: int, number: int, *, leap: bool = False) -> Days | None:
    """Return the day of a lunar date.

    >>> lunar_day(2025, 6, 1, leap=True).first.isoformat()
    '2025-07-25'
    """
    found = lunar_month(year, month, leap=leap)
    if found is None or number < 1:
        return None
    day = found.first + timedelta(number - 1)
    return Days(day, day) if day <= found.last else None


def new_years_eve(year: int) -> Days | None:
    """Return the day before 正月初一 that falls in a Gregorian year.

    >>> new_years_eve(2024).first.isoformat()
    '2024-02-09'
    """
    found = lunar_year(year)
    if found is None:
        return None
    eve = found.starts - timedelta(1)
    return Days(eve, eve)


def lunar_in_gregorian_year(year: int, month: int, number: int) -> Days | None:
    """Return the day of a lunar date that falls in a Gregorian year (腊八 may fall in the next)."""
    for lunar in (year - 1, year):
        found = lunar_day(lunar, month, number)
        if found and found.first.year == year:
            return found
    return None


def to_lunar(when: date) -> tuple[int, int, int, bool] | None:
    """Return lunar year, month, day and whether the month is a leap month.

    >>> to_lunar(date(2024, 2, 10))
    (2024, 1, 1, False)
    """
    year = when.year
    found = lunar_year(year)
    if found is None or when < found.starts:
        year -= 1
        found = lunar_year(year)
    if found is None:
        return None
    offset = (when - found.starts).days
    for position, length in enumerate(found.lengths):
        if offset < length:
            after_leap = bool(found.leap) and position >= found.leap
            month = position if after_leap else position + 1
            return year, month, offset + 1, bool(found.leap) and position == found.leap
        offset -= length
    return None
