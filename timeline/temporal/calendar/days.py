"""Calendar arithmetic: days, weeks, months and years as numbered cycles."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

Cycle = Literal["day", "week", "month", "year"]


class Days(NamedTuple):
    """A run of whole days; None is an open end."""

    first: date
    last: date


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month has.

    >>> days_in_month(2024, 2)
    29
    """
    following = date(year + month // 12, month % 12 + 1, 1) if year < 9999 else date(9999, 12, 31)
    return (following - timedelta(1)).day if year < 9999 else 31


def day(year: int, month: int, number: int) -> Days | None:
    """Return one day, or None where the calendar has no such day."""
    try:
        only = date(year, month, number)
    except ValueError:
        return None
    return Days(only, only)


def year_days(year: int) -> Days | None:
    """Return the days of a year."""
    return Days(date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def months(year: int, first: int, last: int) -> Days | None:
    """Return the days from one month to another of the same year."""
    if not (1 <= year <= 9998 and 1 <= first <= last <= 12):
        return None
    return Days(date(year, first, 1), date(year, last, days_in_month(year, last)))


def month_index(year: int, month: int) -> int:
    """Return the number of a month among the months of all years."""
    return year * 12 + month - 1


def index_of(cycle: Cycle, when: date) -> int:
    """Return the number of the day, week (from Monday), month or year that a day lies in."""
    if cycle == "year":
        return when.year
    if cycle == "month":
        return month_index(when.year, when.month)
    return when.toordinal() if cycle == "day" else (when.toordinal() - 1) // 7


def whole(cycle: Cycle, index: int) -> Days | None:
    """Return all days of a numbered day, week, month or year."""
    try:
        if cycle == "year":
            return year_days(index)
        if cycle == "month":
            return months(index // 12, index % 12 + 1, index % 12 + 1)
        if cycle == "week":
            monday = date.fromordinal(index * 7 + 1)
            return Days(monday, monday + timedelta(6))
        only = date.fromordinal(index)
    except (ValueError, OverflowError):
        return None
    return Days(only, only)


def shifted(days: Days | None, by: int) -> Days | None:
    """Move a run of days by some days."""
    if days is None:
        return None
    try:
        return Days(days.first + timedelta(by), days.last + timedelta(by))
    except OverflowError:
        return None


def months_later(when: date, count: int) -> date | None:
    """Return the same day some months on, or the last day of a shorter month."""
    index = month_index(when.year, when.month) + count
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9998:
        return None
    return date(year, month, min(when.day, days_in_month(year, month)))


def in_year(days: Days, year: int) -> Days | None:
    """Return the same run of days so that it ends in another year; whole months stay whole.

    >>> in_year(Days(date(2024, 1, 1), date(2024, 2, 29)), 2023).last.isoformat()
    '2023-02-28'
    """
    by = 12 * (year - days.last.year)
    first, last = months_later(days.first, by), months_later(days.last, by)
    if first is None or last is None:
        return None
    if days.last.day == days_in_month(days.last.year, days.last.month):
        last = last.replace(day=days_in_month(last.year, last.month))
    return Days(first, last)


def run_of_months(year: int, first: int, last: int) -> Days | None:
    """Return the days from one month to another, of the next year where it comes round."""
    if first <= last:
        return months(year, first, last)
    return Days(date(year, first, 1), date(year + 1, last, days_in_month(year + 1, last)))
