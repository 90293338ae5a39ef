"""One date with its tail and its gloss."""

from __future__ import annotations

from timeline.temporal.scanning.point import read_point


def test_year_month_and_day_are_one_date() -> None:
    """A year is narrowed to its month and its day."""
    point = read_point("2024年1月12日召开", 0)

    assert (point.end, point.sense.name) == (len("2024年1月12日"), "Y年M月D日")


def test_gloss() -> None:
    """A date in brackets behind a date belongs to it."""
    point = read_point("正月初三(2月12日)", 0)

    assert point.gloss is not None
    assert point.end == len("正月初三(2月12日)")


def test_weekday_in_brackets() -> None:
    """A weekday in brackets is kept for the check."""
    assert read_point("1月12日(星期五)", 0).weekday == 4


def test_no_date() -> None:
    """A place where no rule matches has no date."""
    assert read_point("会议", 0) is None
