"""Which year, month or week an expression means."""

from __future__ import annotations

from datetime import date

from timeline.temporal.calendar.days import Days, months
from timeline.temporal.grammar.senses import Sense
from timeline.temporal.resolving.anchoring import Place
from timeline.temporal.resolving.context import Context
from timeline.temporal.resolving.resolver import resolve

PUBLISHED = date(2024, 1, 14)
DECEMBER = Sense("12月", "year", at=lambda year: months(year, 12, 12), precision="month")


def test_nothing_tells_the_year() -> None:
    """Without a publication a month without a year stays open."""
    assert resolve(DECEMBER, Context("12月", None), Place(0, 3)) is None


def test_after_the_start_of_a_range() -> None:
    """The end of a range lies behind its start."""
    floor = Days(date(2023, 12, 20), date(2023, 12, 20))

    found = resolve(DECEMBER, Context("12月", PUBLISHED), Place(0, 3, floor=floor))

    assert found.days == months(2023, 12, 12)
