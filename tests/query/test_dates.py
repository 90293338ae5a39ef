"""Dates in a filter."""

import datetime as dt

import pytest

from timeline.errors import UnreadableDate
from timeline.query.dates import read_period

TODAY = dt.date(2024, 1, 14)


@pytest.mark.parametrize(("typed", "first", "last"), [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-2", "2024-02-01", "2024-02-29"),
    ("2024-1-5", "2024-01-05", "2024-01-05"), ("上月", "2023-12-01", "2023-12-31"),
    ("2024-Q1", "2024-01-01", "2024-03-31"), ("2024q4", "2024-10-01", "2024-12-31"),
    ("2024-H2", "2024-07-01", "2024-12-31"), ("2024上半年", "2024-01-01", "2024-06-30"),
    ("2024年下半年", "2024-07-01", "2024-12-31"), ("2024三季度", "2024-07-01", "2024-09-30"),
    ("2024-W10", "2024-03-04", "2024-03-10"), ("2024年第1周", "2024-01-01", "2024-01-07"),
    ("last week", "2024-01-01", "2024-01-07"), ("yesterday", "2024-01-13", "2024-01-13"),
])  # fmt: skip
def test_period(typed, first, last):
    """A typed date means the days that it covers."""
    period = read_period(typed, TODAY)

    assert (period.start_day, period.end_day) == (first, last)


@pytest.mark.parametrize(
    "typed", ["2024-13", "2024-02-30", "2024-W60", "2024-Q5", "0000", "会议", ""]
)
def test_unreadable(typed):
    """What is no date raises."""
    with pytest.raises(UnreadableDate):
        read_period(typed, TODAY)
