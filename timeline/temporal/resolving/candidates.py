"""The days that a sense without an anchor can mean: around a day, before a day, after a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, index_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.temporal.grammar.senses import Sense

_REACH = {"day": 1, "week": 2, "month": 4, "year": 9}
_CENTURY = 61
_LEAP = 29


def candidates(sense: Sense, near: date) -> Iterable[Days]:
    """Return the days that a sense can mean around a day, in order of time."""
    centre, reach = index_of(sense.cycle, near), _REACH[sense.cycle]
    for index in range(centre - reach, centre + reach + 1):
        days = sense.days(index)
        if days:
            yield days


def nearest_to(sense: Sense, near: date) -> Days | None:
    """Return the days of a sense that lie nearest to a day."""
    centre = index_of(sense.cycle, near)
    for reach in (1, _REACH[sense.cycle]):
        around = range(centre - reach, centre + reach + 1)
        found = [days for days in map(sense.days, around) if days]
        if found:
            return min(found, key=lambda days: abs((days.first - near).days))
    return None


def latest_past(sense: Sense, published: date) -> Days | None:
    """Find the last days that are over, or have at least begun."""
    centre = index_of(sense.cycle, published)
    for index in range(centre + sense.festival, centre - _CENTURY, -1):
        days = sense.days(index)
        if days and _is_over(sense, days, published):
            return days
    return None


def first_future(sense: Sense, published: date) -> Days | None:
    """Find the first days that have not begun."""
    centre = index_of(sense.cycle, published)
    for index in range(centre - sense.lunar, centre + _CENTURY):
        days = sense.days(index)
        if days and not _is_over(sense, days, published):
            return days
    return None


def _is_over(sense: Sense, days: Days, published: date) -> bool:
    return (days.last.replace(day=1) if sense.closed else days.first) <= published


def leaves_out_a_year(sense: Sense, chosen: Days, published: date) -> bool:
    """Return whether a nearer year lacks the day, so that the year meant has no such day.

    >>> from timeline.temporal.calendar.days import day
    >>> from timeline.temporal.grammar.senses import Sense
    >>> leap = Sense("2月29日", "year", at=lambda year: day(year, 2, 29))
    >>> leaves_out_a_year(leap, day(2020, 2, 29), date(2023, 3, 5))
    True
    """
    if sense.cycle != "year" or sense.festival or sense.lunar or chosen.first.day != _LEAP:
        return False
    month, eve = chosen.first.month, chosen.first.day - 1
    if chosen.first <= published:
        years = range(chosen.first.year + 1, published.year + 1)
        return any(date(y, month, eve) <= published for y in years if sense.days(y) is None)
    years = range(published.year, chosen.first.year)
    return any(date(y, month, eve) > published for y in years if sense.days(y) is None)
