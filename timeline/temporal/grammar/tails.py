"""What follows a day: its weekday, a part of the day, a clock time, a bracketed gloss."""
# ruff: noqa: E501

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.temporal.calendar.days import shifted
from timeline.temporal.grammar.fragments import CLOCK, PART, WEEKDAY, weekday_number
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Clock

if TYPE_CHECKING:
    from timeline.temporal.grammar.senses import Sense
    from timeline.timex import Precision

_AFTERNOON = {"下午", "午后", "傍晚", "黄昏", "晚间", "晚上", "晚", "夜间", "夜里", "夜晚", "深夜", "夜", "入夜", "当晚", "当夜"}  # fmt: skip
_MIDNIGHT = {"晚上", "晚", "晚间", "夜里", "夜间", "深夜", "午夜", "半夜", "子夜", "夜", "当晚"}
_NOON = {"中午", "正午", "午间"}
_ABOUT = "(?:大?约|大概)?"


_NEIGHBOURS = {
    "前一天": -1, "前一日": -1, "前一晚": -1, "前夜": -1, "后一天": 1, "后一日": 1,
}  # fmt: skip


class Tail(NamedTuple):
    """Where a tail ends and what it adds."""

    end: int
    part: str
    clock: Clock | None
    weekday: int | None
    impossible: bool


@cache
def _weekday_pattern() -> re.Pattern[str]:
    return re.compile(
        rf",?\(?(?:(?<=\()(?:周|星期)[一二三四五六日天](?:、|至|到|和|-))?{WEEKDAY}\)?(?![至到、])"
    )


@cache
def _tail_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[ T](?=[0-9]{{1,2}}:[0-5][0-9]))?(?:(?P<that>(?:当天|当日|全天)的?|(?:那天|这天|这一天)的?(?={PART}|[0-9]{{1,2}}[点时:]))|的(?=[上下]午|早晨|[早晚]上|清晨|凌晨|傍晚|中午|深夜|夜晚))?(?P<part>{PART})?(?:{_ABOUT}{CLOCK})?"
    )


@cache
def _minutes_pattern() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,2}分(?!钟|之|别)")


def read_weekday(text: str, at: int) -> tuple[int, int] | None:
    """Read a weekday printed with a date; return its number and its end."""
    found = _weekday_pattern().match(text, at)
    if found is None:
        return None
    opened, closed = "(" in found[0], ")" in found[0]
    if opened != closed or (found[0].startswith(",") and not _stands_alone(text, found.end())):
        return None
    return weekday_number(found["weekday"]), found.end()


def _stands_alone(text: str, end: int) -> bool:
    return end >= len(text) or not "\u4e00" <= text[end] <= "\u9fff"


def read_tail(text: str, at: int, *, bare: bool = False) -> Tail:
    """Read weekday, part of day and clock time after a day.

    >>> read_tail("下午2时30分", 0).clock
    Clock(minutes=870, whole_hour=False)
    """
    weekday = None if bare else read_weekday(text, at)
    end = weekday[1] if weekday else at
    found = _tail_pattern().match(text, end)
    if found is None or found.end() == end:
        broken = _minutes_pattern().match(text, end)
        number = weekday[0] if weekday else None
        return Tail(broken.end() if broken else end, "", None, number, broken is not None)
    part = found["part"] or ""
    clock = _read_clock(found, part) if found["hour"] else None
    impossible = found["hour"] is not None and clock is None
    stop = found.end()
    if impossible and found["colon"]:
        impossible, stop = False, found.start("hour")
    return Tail(stop, part, clock, weekday[0] if weekday else None, impossible)


def _read_clock(found: re.Match[str], part: str) -> Clock | None:
    hour = read_number(found["hour"])
    minute = _read_minute(found)
    if hour is None or minute is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if found["half_day"]:
        hour = hour % 12 + (12 if found["half_day"] == "p" else 0)
    elif hour == 12 and part in _MIDNIGHT:
        hour = 24
    elif hour == 12 and part == "凌晨":
        hour = 0
    elif (hour < 12 and part in _AFTERNOON and not (hour < 5 and part in {"深夜", "夜里"})) or (
        hour < 4 and part in _NOON
    ):
        hour += 12
    return Clock(
        hour * 60 + minute,
        found["colon"] is None
        and found["minute"] is None
        and not found["half"]
        and not found["quarter"],
    )


def _read_minute(found: re.Match[str]) -> int | None:
    if found["half"]:
        return 30
    if found["quarter"]:
        return 15 if found["quarter"] == "一" else 45
    return read_number(found["colon"] or found["minute"] or "0")


def with_neighbour(sense: Sense, text: str, end: int) -> tuple[Sense, int]:
    """Move a day by the words behind it that name the day beside it (5月1日前一天)."""
    at = end + 1 if text[end : end + 1] == "的" else end
    word = next((w for w in _NEIGHBOURS if text.startswith(w, at)), None)
    if word is None:
        return sense, end
    by, day = _NEIGHBOURS[word], sense
    moved = sense._replace(
        name=sense.name + word, at=lambda index: shifted(day.days(index), by), number=None
    )
    if word[-1] in "晚夜":
        moved = moved._replace(part="晚上", precision="part-of-day")
    return moved, at + len(word)


def with_tail(sense: Sense, tail: Tail) -> Sense:
    """Add a part of the day or a clock time to a day."""
    if tail.impossible:
        return sense._replace(outcome="impossible")
    if tail.clock:
        precision: Precision = "hour" if tail.clock.whole_hour else "minute"
        return sense._replace(part=tail.part, clock=tail.clock, precision=precision)
    if tail.part:
        return sense._replace(part=tail.part, precision="part-of-day")
    return sense
