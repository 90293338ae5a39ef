"""Which year, month or week an expression means."""

from __future__ import annotations

from datetime import date

from timeline.temporal.calendar.days import Days, day, months
from timeline.temporal.grammar.senses import Sense
from timeline.temporal.resolving.anchoring import Place
from timeline.temporal.resolving.context import Context
from timeline.temporal.resolving.resolver import latest_past, nearest_to, resolve

PUBLISHED = date(2024, 1, 14)
DECEMBER = Sense("12月", "year", at=lambda year: months(year, 12, 12), precision="month")
LEAP = Sense("2月29日", "year", at=lambda year: day(year, 2, 29))


def test_latest_past() -> None:
    """A month without a year is the last one that has begun."""
    assert latest_past(DECEMBER, PUBLISHED) == months(2023, 12, 12)


def test_nearest() -> None:
    """The nearest may lie ahead."""
    assert nearest_to(DECEMBER, date(2024, 11, 14)) == months(2024, 12, 12)


def test_nothing_tells_the_year() -> None:
    """Without a publication a month without a year stays open."""
    assert resolve(DECEMBER, Context("12月", None), Place(0, 3)) is None


def test_after_the_start_of_a_range() -> None:
    """The end of a range lies behind its start."""
    floor = Days(date(2023, 12, 20), date(2023, 12, 20))

    found = resolve(DECEMBER, Context("12月", PUBLISHED), Place(0, 3, floor=floor))

    assert found.days == months(2023, 12, 12)
