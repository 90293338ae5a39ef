"""Printed parts of the day and the parts that records name."""

import pytest

from timeline.temporal import find_dates
from timeline.temporal.grammar.fragments import PART
from timeline.temporal.grammar.parts_of_day import part_of_day


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("3月14日凌晨", "early"), ("14日一早", "morning"), ("3月14日中午", "noon"),
        ("14日下午3时", "afternoon"), ("昨晚", "evening"), ("3月14日深夜", "night"),
        ("3月14日", None), ("3月14日15:00", None), ("3月14日白天", None),
    ],
)  # fmt: skip
def test_the_part_that_is_printed(text, part):
    """A date tells the part of the day that is printed, and none of a bare day or clock."""
    (found,) = find_dates(f"{text},县长陈望主持召开会议。", "2024-03-15").timexes

    assert found.part == part


def test_every_printed_part_has_a_name():
    """Of the words that the grammar reads as a part of the day, only 白天 has no name."""
    words = [word.partition("(")[0] for word in PART.split("|") if not word.startswith("(")]

    assert [word for word in words if part_of_day(word) is None and word.isalpha()] == ["白天"]
