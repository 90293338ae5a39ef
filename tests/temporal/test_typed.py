"""Dates that people type: our own reader first, then dateparser, strictly."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from timeline.errors import UnreadableDate
from timeline.temporal import read_typed_date

TODAY = date(2024, 1, 14)


@pytest.mark.parametrize(("typed", "first", "last"), [
    ("2024-01-12", "2024-01-12", "2024-01-12"),
    ("20240112", "2024-01-12", "2024-01-12"),
    ("2024年1月12日", "2024-01-12", "2024-01-12"),
    ("2024-01-12T10:30", "2024-01-12", "2024-01-12"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("上周五", "2024-01-05", "2024-01-05"),
    ("上月", "2023-12-01", "2023-12-31"),
    ("去年春节", "2023-01-22", "2023-01-22"),
    ("三天前", "2024-01-11", "2024-01-11"),
    ("12/01/2024", "2024-01-12", "2024-01-12"),
    ("last monday", "2024-01-08", "2024-01-08"),
    ("next friday", "2024-01-19", "2024-01-19"),
    ("sunday", "2024-01-14", "2024-01-14"),
    ("last week", "2024-01-01", "2024-01-07"),
    ("3 days ago", "2024-01-11", "2024-01-11"),
    ("12 January 2024", "2024-01-12", "2024-01-12"),
    ("January 2024", "2024-01-01", "2024-01-31"),
    ("12 janvier 2024", "2024-01-12", "2024-01-12"),
])  # fmt: skip
def test_typed_date(typed: str, first: str, last: str) -> None:
    """Chinese, machine and foreign dates give the days that they cover."""
    period = read_typed_date(typed, today=TODAY)

    assert (first, last) == (period.start_day, period.end_day)


@pytest.mark.parametrize(
    "typed", ["", "abc", "12", "2024-02-30", "2024-13-01", "2024W03", "昨日会议", "13/13/2024"]
)
def test_unreadable_date_says_what_to_type(typed: str) -> None:
    """What cannot be read for certain is refused, with two examples."""
    with pytest.raises(UnreadableDate, match="try 2024-01-12 or last monday"):
        read_typed_date(typed, today=TODAY)


def test_a_long_text_is_no_date() -> None:
    """What is longer than anybody types is refused at once, even where it begins like a date."""
    with pytest.raises(UnreadableDate):
        read_typed_date("January 12 2024 " * 10, today=TODAY)


def test_dateparser_is_imported_only_when_needed() -> None:
    """Our own words and ISO dates are read without loading dateparser."""
    code = (
        "import sys; from datetime import date; from timeline.temporal import read_typed_date;"
        "read_typed_date('上周五', today=date(2024, 1, 14)); print('dateparser' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
