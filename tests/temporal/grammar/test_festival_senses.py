"""Festivals, holidays and solar terms as senses."""

from __future__ import annotations

import re
from datetime import date

import pytest

from timeline.temporal.calendar.days import Days, day
from timeline.temporal.grammar.festival_senses import alternatives, read_festival, read_term

FESTIVAL = re.compile("(?P<name>春节|母亲节|元旦|国庆)(?P<span>假期)?(?P<edge>.+)?")
TERM = re.compile("(?P<term>清明|冬至)(?P<edge>.+)?")


@pytest.mark.parametrize(("text", "expected"), [
    ("春节", day(2024, 2, 10)), ("母亲节", day(2024, 5, 12)), ("元旦", day(2024, 1, 1)),
    ("元旦次日", day(2024, 1, 2)), ("春节前一天", day(2024, 2, 9)),
    ("春节假期第三天", day(2024, 2, 12)),
    ("国庆前夕", Days(date(2024, 9, 24), date(2024, 9, 30))),
])  # fmt: skip
def test_festival(text: str, expected: Days) -> None:
    """A festival means its day, what stands beside it the days around, a holiday its notice."""
    assert read_festival(FESTIVAL.fullmatch(text)).days(2024) == expected


def test_solar_term() -> None:
    """A solar term means its day of the table."""
    assert read_term(TERM.fullmatch("冬至")).days(2024) == day(2024, 12, 21)


def test_longest_name_first() -> None:
    """A name that begins another is tried after it."""
    assert alternatives(["元旦", "元旦节"]) == "元旦节|元旦"
