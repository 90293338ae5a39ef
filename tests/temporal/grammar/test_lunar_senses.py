"""Lunar dates and cyclic years as senses."""

from __future__ import annotations

import re

import pytest

from timeline.temporal.calendar.days import day
from timeline.temporal.grammar.lunar_senses import read_lunar, read_new_year, read_sexagenary

LUNAR = re.compile("(?P<leap>闰)?(?P<month>.{1,2})月(?P<day>.+)")
NEW_YEAR = re.compile("(?P<day>.+)")
CYCLIC = re.compile("(?P<stem>.)(?P<branch>.)")


@pytest.mark.parametrize(("text", "expected"), [
    ("正月十五", day(2024, 2, 24)), ("腊月三十", day(2025, 1, 28)), ("三月初三", day(2024, 4, 11)),
])  # fmt: skip
def test_lunar_day(text: str, expected: object) -> None:
    """A lunar date means its day in the lunar year; the last eve is 三十 in a short month, too."""
    assert read_lunar(LUNAR.fullmatch(text)).days(2024) == expected


def test_leap_month_of_a_year_without_one() -> None:
    """A leap month that the year does not have means nothing."""
    assert read_lunar(LUNAR.fullmatch("闰六月初一")).days(2024) is None


@pytest.mark.parametrize(("text", "expected"), [
    ("初三", day(2024, 2, 12)), ("廿八", day(2024, 2, 7)),
])  # fmt: skip
def test_day_around_new_year(text: str, expected: object) -> None:
    """初 counts in the first month, 廿 in the month before it."""
    assert read_new_year(NEW_YEAR.fullmatch(text)).days(2024) == expected


def test_sexagenary_year() -> None:
    """A stem and a branch that never meet name no year."""
    assert read_sexagenary(CYCLIC.fullmatch("甲辰")).days(2024).first == day(2024, 2, 10).first
    assert read_sexagenary(CYCLIC.fullmatch("甲丑")) is None
