"""Calendar arithmetic."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal.calendar.days import (
    Days,
    day,
    in_year,
    index_of,
    months,
    months_later,
    run_of_months,
    shifted,
    whole,
)


@pytest.mark.parametrize(("year", "month", "number"), [(2023, 2, 29), (2024, 4, 31), (2024, 13, 1)])
def test_day_that_cannot_be(year: int, month: int, number: int) -> None:
    """A day that the calendar has not is None."""
    assert day(year, month, number) is None


@pytest.mark.parametrize("cycle", ["day", "week", "month", "year"])
def test_index_leads_back(cycle: str) -> None:
    """The numbered cycle of a day holds that day."""
    when = date(2024, 2, 29)

    found = whole(cycle, index_of(cycle, when))

    assert found.first <= when <= found.last


def test_weeks_begin_on_monday() -> None:
    """A week runs from Monday to Sunday."""
    found = whole("week", index_of("week", date(2024, 1, 14)))

    assert found == Days(date(2024, 1, 8), date(2024, 1, 14))


def test_outside_the_calendar() -> None:
    """Indices that no date has are None."""
    assert (whole("day", 0), whole("year", 10000), months(2024, 5, 3)) == (None, None, None)


def test_later_month_is_shorter() -> None:
    """The 31st some months on is the last day of a shorter month."""
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_same_stretch_of_another_year() -> None:
    """Whole months stay whole in a year with another February."""
    stretch = Days(date(2023, 1, 1), date(2023, 2, 28))

    assert in_year(stretch, 2024) == Days(date(2024, 1, 1), date(2024, 2, 29))


def test_run_of_months() -> None:
    """Months that come round end in the next year."""
    assert run_of_months(2023, 12, 2) == Days(date(2023, 12, 1), date(2024, 2, 29))


def test_shifted() -> None:
    """Both ends move; nothing stays nothing."""
    assert shifted(day(2024, 2, 28), 1) == day(2024, 2, 29)
    assert shifted(None, 1) is None
