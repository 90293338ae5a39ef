"""What the words around a date say, and which date stands before it."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal.calendar.days import day
from timeline.temporal.resolving.context import Context, Mention

PUBLISHED = date(2024, 1, 14)


@pytest.mark.parametrize(("text", "side"), [
    ("1月20日将举行会议。", "future"), ("力争1月20日完工。", "future"),
    ("展览将于1月20日开幕。", "planned"), ("1月20日起施行。", "nearest"),
    ("1月10日召开会议。", "past"), ("1月20日已完工。", "past"),
])  # fmt: skip
def test_cue(text: str, side: str) -> None:
    """A cue of its own clause says which way a date looks."""
    start = text.index("1月")
    end = text.index("日") + 1

    assert Context(text, PUBLISHED).cue(start, end).side == side


def test_cue_of_another_sentence() -> None:
    """What another sentence announces moves no date."""
    text = "1月10日召开会议。展览将举行。"

    assert Context(text, PUBLISHED).cue(0, 5).side == "past"


def test_previous_is_exact_enough() -> None:
    """A year is no date that 当天 refers to."""
    context = Context("2023年。当天", PUBLISHED)
    context.mentions.append(Mention(day(2023, 1, 1), 0, 5, "year", "2023年"))

    assert context.previous("day") is None
    assert context.previous("year") is not None


def test_dateline_is_today() -> None:
    """今天 is the day of the dateline where there is one."""
    context = Context("", PUBLISHED)
    context.dateline = date(2024, 1, 12)

    assert context.today == date(2024, 1, 12)
