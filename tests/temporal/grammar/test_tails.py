"""What stands behind a day: weekday, part of the day, clock time."""

from __future__ import annotations

import pytest

from timeline.temporal.grammar.senses import Clock, Sense
from timeline.temporal.grammar.tails import read_tail, read_weekday, with_tail


@pytest.mark.parametrize(("text", "minutes"), [
    ("上午9时", 540), ("下午2时30分", 870), ("晚8点", 1200), ("凌晨12点", 0), ("晚12点", 1440),
    ("中午1点", 780), ("14:05", 845), ("下午三点一刻", 915), ("深夜2点", 120),
])  # fmt: skip
def test_clock_time(text: str, minutes: int) -> None:
    """A part of the day says which half of the day an hour lies in."""
    assert read_tail(text, 0).clock.minutes == minutes


@pytest.mark.parametrize("text", ["上午25时", "9时75分", "晚24时30分"])
def test_clock_time_that_cannot_be(text: str) -> None:
    """An hour or minute that no clock has is impossible."""
    assert read_tail(text, 0).impossible


@pytest.mark.parametrize(
    ("text", "weekday"), [("(周五)", (4, 4)), ("星期日", (6, 3)), ("(周五", None)]
)
def test_weekday(text: str, weekday: tuple[int, int] | None) -> None:
    """A weekday is read with where it ends; a bracket that stays open is no weekday's."""
    assert read_weekday(text, 0) == weekday


def test_tail_makes_a_day_finer() -> None:
    """A day with a clock time is exact to the hour or the minute."""
    found = with_tail(Sense("日"), read_tail("上午9时", 0))

    assert (found.precision, found.clock) == ("hour", Clock(540, whole_hour=True))
