"""Senses: points of the calendar whose anchor is still open."""

from __future__ import annotations

from datetime import date

from timeline.temporal.calendar.days import Days, day, months
from timeline.temporal.grammar.senses import Given, Sense, month_run, run_of_years


def test_sense_without_days_of_its_own_is_its_whole_cycle() -> None:
    """A year means all its days."""
    assert Sense("年", "year").days(2024) == Days(date(2024, 1, 1), date(2024, 12, 31))


def test_a_day_narrows_a_month_of_a_year() -> None:
    """A refined sense keeps the number of the year and means the part."""
    march = Sense("3月", "year", at=lambda y: months(y, 3, 3), month=3, opens="month")
    twelfth = Sense("12日", "month", at=lambda i: day(i // 12, i % 12 + 1, 12))

    refined = march.refined(twelfth)

    assert (refined.cycle, refined.days(2024)) == ("year", day(2024, 3, 12))


def test_run_of_months_over_new_year() -> None:
    """Months that come round end in the next year."""
    assert month_run(11, 2).days(2023) == Days(date(2023, 11, 1), date(2024, 2, 29))


def test_months_from_january_are_over() -> None:
    """A count from January asks for what is over."""
    assert (month_run(1, 8).closed, month_run(3, 5).closed) == (True, False)


def test_run_of_years() -> None:
    """Years from one to another are whole, whatever year they are asked for."""
    sense = run_of_years("规划", 2021, 2025)

    assert sense.given == Given("text", 2021)
    assert sense.days(0) == Days(date(2021, 1, 1), date(2025, 12, 31))
