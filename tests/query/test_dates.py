"""Dates in a filter."""

import datetime as dt

import pytest

from timeline.errors import UnreadableDate
from timeline.query.dates import read_period

TODAY = dt.date(2024, 1, 14)


@pytest.mark.parametrize(("typed", "first", "last"), [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-2", "2024-02-01", "2024-02-29"),
    ("2024-1-5", "2024-01-05", "2024-01-05"), ("上月", "2023-12-01", "2023-12-31"),
    ("last week", "2024-01-01", "2024-01-07"), ("yesterday", "2024-01-13", "2024-01-13"),
])  # fmt: skip
def test_period(typed, first, last):
    """A typed date means the days that it covers."""
    period = read_period(typed, TODAY)

    assert (period.start_day, period.end_day) == (first, last)


@pytest.mark.parametrize("typed", ["2024-13", "2024-02-30", "0000", "会议", ""])
def test_unreadable(typed):
    """What is no date raises."""
    with pytest.raises(UnreadableDate):
        read_period(typed, TODAY)
