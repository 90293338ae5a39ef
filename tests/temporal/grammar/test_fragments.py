"""The shared pieces of patterns."""

from __future__ import annotations

import pytest

from timeline.temporal.grammar.fragments import CLOCK, PART, pattern, weekday_number


@pytest.mark.parametrize(("character", "number"), [("一", 0), ("六", 5), ("日", 6), ("天", 6)])
def test_weekday_number(character: str, number: int) -> None:
    """Weekdays count from Monday, and both words for Sunday are its number."""
    assert weekday_number(character) == number


@pytest.mark.parametrize("text", ["9时", "9点半", "14:30", "十点一刻", "9时30分"])
def test_clock(text: str) -> None:
    """A clock time is matched whole."""
    assert pattern(CLOCK).fullmatch(text)


@pytest.mark.parametrize("text", ["晚报", "早市", "夜景", "晨练"])
def test_no_part_of_the_day(text: str) -> None:
    """A character for a part of the day inside another word is none."""
    assert pattern(PART).match(text) is None


def test_pattern_is_compiled_once() -> None:
    """The same source gives the same pattern."""
    assert pattern("[年月]") is pattern("[年月]")
