"""Reads one date at a place of the folded text, with its tail and its bracketed gloss."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.temporal.grammar.tails import read_tail, read_weekday, with_neighbour, with_tail

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from timeline.temporal.calendar.days import Days
    from timeline.temporal.grammar.rule_index import Table
    from timeline.temporal.grammar.senses import Sense

_OF = "的"
_BESIDE = frozenset("前后的")
_BEFORE_TAIL = frozenset(
    "(,周星礼 T当那这全的白凌清早一大上中正午下傍黄晚夜深半子晨约概"
    "0123456789〇零二三四五六七八九十两"
)


class Point(NamedTuple):
    """One date as read: its sense, where it ends, and what was printed to check it by."""

    sense: Sense
    end: int
    weekday: int | None = None
    gloss: Point | None = None


@cache
def _book() -> ModuleType:
    """Import the rules when the first text is read; the import of this module stays light."""
    from timeline.temporal.rules import all_rules  # noqa: PLC0415

    return all_rules


def _match(table: Table, text: str, at: int) -> tuple[Sense, int] | None:
    for compiled, meaning in table.rows_at(text, at):
        found = compiled.match(text, at)
        if found:
            sense = meaning(found)
            if sense:
                return sense, found.end()
    return None


def _refine(sense: Sense, text: str, end: int) -> tuple[Sense, int]:
    while sense.opens:
        table = _book().year_parts() if sense.opens == "year" else _book().month_parts()
        at = end + 1 if text[end : end + 1] == _OF else end
        found = _match(table, text, at)
        if found is None:
            return sense, end
        part, end = found
        sense = sense.refined(part)
    return sense, end


def read_point(text: str, at: int, *, glossed: bool = True) -> Point | None:
    """Read the date that begins at a place, with its tail and, once, its gloss."""
    found = _match(_book().heads(), text, at)
    if found is None:
        return None
    sense, end = found
    if sense.outcome:
        return Point(sense, end)
    sense, end = _refine(sense, text, end)
    if text[end : end + 1] in _BESIDE and takes_tail(sense) and not sense.festival:
        sense, end = with_neighbour(sense, text, end)
    return _with_tail(sense, text, end, glossed=glossed)


def _with_tail(sense: Sense, text: str, end: int, *, glossed: bool) -> Point:
    if text[end : end + 1] not in _BEFORE_TAIL or not takes_tail(sense):
        return Point(sense, end)
    tail = read_tail(text, end, bare=sense.clock_only or sense.cycle == "week")
    sense, end = with_tail(sense, tail), tail.end
    if text[end : end + 1] != "(" or not glossed:
        if tail.weekday is not None:
            sense = sense._replace(check=_agrees(tail.weekday, None))
        return Point(sense, end, tail.weekday)
    return _with_gloss(sense, text, end, tail.weekday)


def _agrees(weekday: int | None, gloss: Sense | None) -> Callable[[Days], bool] | None:
    """Return the check of a date against the weekday, festival or lunar date beside the date."""
    if weekday is not None:
        return lambda days: days.first.weekday() == weekday
    if gloss is not None and (gloss.lunar or gloss.festival) and gloss.cycle == "year":
        return lambda days: any(
            gloss.days(y) == days for y in (days.first.year - 1, days.first.year)
        )
    return None


def takes_tail(sense: Sense) -> bool:
    """Return whether a part of the day or a clock time can stand behind a date."""
    return sense.precision in ("day", "part-of-day") and not sense.literal


def _with_gloss(sense: Sense, text: str, end: int, weekday: int | None) -> Point:
    printed = read_weekday(text, end)
    if printed and weekday is None:
        tail = read_tail(text, printed[1], bare=True)
        sense = with_tail(sense, tail)._replace(check=_agrees(printed[0], None))
        return Point(sense, tail.end, printed[0])
    inner = read_point(text, end + 1, glossed=False)
    if inner is None or text[inner.end : inner.end + 1] != ")":
        return Point(sense, end, weekday)
    tail = read_tail(text, inner.end + 1, bare=True)
    sense = sense._replace(check=_agrees(None, inner.sense))
    return Point(
        with_tail(sense, tail), tail.end, inner.weekday if weekday is None else weekday, inner
    )
