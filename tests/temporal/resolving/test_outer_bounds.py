"""The outer bounds of an expression as days and clock times."""

from __future__ import annotations

from datetime import date

from timeline.temporal.resolving.outer_bounds import Bounds

FIRST, NEXT = date(2024, 1, 12), date(2024, 1, 13)


def test_midnight_is_the_next_day() -> None:
    """24时 is 00:00 of the next day, and a range that ends there ends on the day before."""
    period = Bounds(FIRST, FIRST, "hour", 1200, 1440).period()

    assert (period.starts, period.ends) == ("2024-01-12T20:00", "2024-01-13T00:00")
    assert (period.start_day, period.end_day) == ("2024-01-12", "2024-01-12")


def test_begins_at_midnight() -> None:
    """What begins at 24时 begins on the next day."""
    assert Bounds(FIRST, NEXT, "hour", 1440, 60).first_day == NEXT


def test_days_without_clock_times() -> None:
    """Without clock times the bounds are plain days; an open end is None."""
    period = Bounds(None, NEXT, "day").period()

    assert (period.starts, period.ends, period.end_day) == (None, "2024-01-13", "2024-01-13")
