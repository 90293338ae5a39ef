"""Printed parts of the day (凌晨, 傍晚) and the six parts that records name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    import re

    from timeline.timex import PartOfDay

_PRINTED: dict[PartOfDay, re.Pattern[str]] = {
    "early": cue("time", "part-early"), "morning": cue("time", "part-morning"),
    "noon": cue("time", "part-noon"), "afternoon": cue("time", "part-afternoon"),
    "evening": cue("time", "part-evening"), "night": cue("time", "part-night"),
}  # fmt: skip


@cache
def part_of_day(printed: str) -> PartOfDay | None:
    """Return the part of the day that a printed word names; None of 白天 and of no word.

    >>> part_of_day("清晨"), part_of_day("当晚"), part_of_day("深夜"), part_of_day("白天")
    ('morning', 'evening', 'night', None)
    """
    return next((part for part, words in _PRINTED.items() if words.fullmatch(printed)), None)
