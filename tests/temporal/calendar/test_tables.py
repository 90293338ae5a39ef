"""The calendar tables of the lexicon."""

from __future__ import annotations

from datetime import date

from timeline.temporal.calendar.days import Days
from timeline.temporal.calendar.tables import dated_names, dated_span, festivals, lunar_year


def test_holiday_of_a_year() -> None:
    """A holiday has the days of that year's notice, and none where there was none."""
    assert dated_span("holidays", "国庆", 2023) == Days(date(2023, 9, 29), date(2023, 10, 6))
    assert dated_span("holidays", "国庆", 1850) is None


def test_longest_names_first() -> None:
    """Names that begin other names come after them."""
    names = dated_names("plans")

    assert [len(name) for name in names] == sorted((len(name) for name in names), reverse=True)


def test_every_festival_has_a_day() -> None:
    """Each row of the festivals says how its day is found."""
    assert [
        row.names for row in festivals() if not (row.day or row.lunar or row.nth or row.term)
    ] == []


def test_year_outside_the_table() -> None:
    """A lunar year that the table has not is None."""
    assert lunar_year(1500) is None
