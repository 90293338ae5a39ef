"""The days that a sense without an anchor can mean."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal.calendar.days import day, months
from timeline.temporal.grammar.senses import Sense
from timeline.temporal.resolving.candidates import (
    candidates,
    first_future,
    latest_past,
    leaves_out_a_year,
    nearest_to,
)

PUBLISHED = date(2024, 1, 14)
DECEMBER = Sense("12月", "year", at=lambda year: months(year, 12, 12), precision="month")
LEAP = Sense("2月29日", "year", at=lambda year: day(year, 2, 29))


def test_latest_past() -> None:
    """A month without a year is the last one that has begun."""
    assert latest_past(DECEMBER, PUBLISHED) == months(2023, 12, 12)


def test_first_future() -> None:
    """The first to come has not begun."""
    assert first_future(DECEMBER, date(2024, 12, 14)) == months(2025, 12, 12)


def test_nearest() -> None:
    """The nearest may lie ahead."""
    assert nearest_to(DECEMBER, date(2024, 11, 14)) == months(2024, 12, 12)


def test_candidates_exist() -> None:
    """Years without the day are left out, and the rest stand in order."""
    found = [days.first.year for days in candidates(LEAP, PUBLISHED)]

    assert found == [2016, 2020, 2024, 2028, 2032]


@pytest.mark.parametrize(("chosen", "published", "leaves_out"), [
    (2020, date(2023, 3, 5), True), (2024, date(2024, 3, 5), False),
    (2024, date(2025, 1, 10), False), (2024, date(2025, 3, 10), True),
    (2024, date(2024, 1, 10), False), (2028, date(2025, 1, 10), True),
])  # fmt: skip
def test_year_without_the_day(chosen: int, published: date, leaves_out: bool) -> None:
    """29 February of the year meant cannot be another year's."""
    assert leaves_out_a_year(LEAP, day(chosen, 2, 29), published) is leaves_out
