"""Reads one expression at a place of the folded text: a date or a range, and its frame."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.temporal.calendar.days import shifted
from timeline.temporal.grammar import modifiers
from timeline.temporal.grammar.fragments import pattern
from timeline.temporal.grammar.senses import Clock, Given, Sense
from timeline.temporal.grammar.tails import read_tail, with_tail
from timeline.temporal.scanning.point import Point, read_point, takes_tail

if TYPE_CHECKING:
    import re

    from timeline.temporal.grammar.modifiers import Effect

_NOON = 720
_BEFORE_SUFFIX = frozenset("刚以来之前后为间期这及或至迄到过左")
_FROM = frozenset("自从")
_WHOLE = ("year", "half-year", "quarter", "month")
_BEFORE_SECOND = frozenset("起-至到直一持延开、和与及0123456789年")
_LAST_HOUR = 24
_ENTERED = ("进入", "步入", "迈入", "跨入")
_LATE = ("下午", "晚上", "晚", "傍晚")
_AT_CLOCK = Sense("时刻", given=Given("previous", 0), clock_only=True)


class Expression(NamedTuple):
    """One whole expression: a point or two, and the frame around them."""

    start: int
    end: int
    first: Point
    second: Point | None = None
    effect: Effect | None = None
    rule: str = ""


@cache
def _suffixes() -> tuple[tuple[re.Pattern[str], Effect], ...]:
    return tuple((pattern(row.pattern), row.effect) for row in modifiers.SUFFIXES)


def read_expression(text: str, at: int) -> Expression | None:
    """Read the whole expression that begins at a place: 截至2023年底, 9月5日至7日, 今年以来."""
    prefix = pattern(modifiers.PREFIX).match(text, at) if text[at] == "截" else None
    start = prefix.end() if prefix else at
    first = read_point(text, start)
    if first is None:
        return None
    if first.sense.outcome:
        return Expression(at, first.end, first)
    hours = _hours(text, first) if text[first.end : first.end + 1].isdecimal() else None
    second: Point | None
    if hours:
        first, second = hours
    else:
        second = None if prefix else _second(text, first)
    if prefix:
        end = second.end if second else first.end
        return Expression(at, _closed(text, end), first, second, "until")
    return _framed(text, at, first, second)


def _framed(text: str, at: int, first: Point, second: Point | None) -> Expression:
    """Read what stands behind the dates and moves their bounds: 以来, 前, 期间, 自…起."""
    end = second.end if second else first.end
    if second is None and _begins(first.sense, text, at, end):
        return Expression(at - 1, end + 1, first, None, "from")
    if text[end : end + 1] not in _BEFORE_SUFFIX:
        return Expression(at, end, first, second)
    for compiled, effect in _suffixes():
        found = compiled.match(text, end)
        if found:
            begun = effect == "after" and text.endswith(_ENTERED, 0, at)
            return Expression(at, found.end(), first, second, "from" if begun else effect)
    return Expression(at, end, first, second)


def _begins(sense: Sense, text: str, at: int, end: int) -> bool:
    """Return whether 自 and 起 stand around a year or a month, which then has no end."""
    whole = sense.precision in _WHOLE and at > 0
    return whole and text[at - 1] in _FROM and bool(pattern(modifiers.ON).match(text, end))


def _closed(text: str, end: int) -> int:
    return end + 2 if text.startswith("为止", end) else end


def _second(text: str, first: Point) -> Point | None:
    if text[first.end : first.end + 1] not in _BEFORE_SECOND:
        return None
    found = pattern(modifiers.CONNECTOR).match(text, first.end)
    if found:
        second = _clock_end(text, found.end(), first.sense) or read_point(text, found.end())
        return second if second and _can_end(first.sense, second.sense) else None
    if first.sense.name.endswith(("月底", "年底")):
        second = read_point(text, first.end)
        if second and second.sense.name.endswith(("月初", "年初")):
            return second
    return _enumerated(text, first)


def _hours(text: str, first: Point) -> tuple[Point, Point] | None:
    """Read the hours of a day whose unit is printed once (8日0—24时)."""
    found = pattern(modifiers.HOURS).match(text, first.end)
    if found is None or first.sense.clock or not takes_tail(first.sense):
        return None
    start, last = int(found["first"]), int(found["last"])
    if not start < last <= _LAST_HOUR:
        return None
    if first.sense.part in _LATE and last < _NOON // 60:
        start, last = start + _NOON // 60, last + _NOON // 60
    opening = first.sense._replace(clock=Clock(start * 60, whole_hour=True), precision="hour")
    closing = _AT_CLOCK._replace(clock=Clock(last * 60, whole_hour=True), precision="hour")
    return first._replace(sense=opening), Point(closing, found.end())


def _enumerated(text: str, first: Point) -> Point | None:
    last: Point | None = None
    while found := pattern(modifiers.ENUMERATION).match(text, (last or first).end):
        following = read_point(text, found.end())
        if following is None or not _is_next((last or first).sense, following, text):
            break
        last = following
    return last


def _clock_end(text: str, at: int, first: Sense) -> Point | None:
    """Read the bare clock time that ends a stretch of a day (8时30分至11时)."""
    if first.clock is None:
        return None
    tail = read_tail(text, at, bare=True)
    if tail.clock is None:
        return None
    minutes, start = tail.clock.minutes, first.clock.minutes
    if not tail.part and minutes < start < minutes + _NOON and start >= _NOON:
        tail = tail._replace(clock=tail.clock._replace(minutes=minutes + _NOON))
    return Point(with_tail(_AT_CLOCK, tail), tail.end)


def _can_end(first: Sense, second: Sense) -> bool:
    return not second.outcome and not first.outcome and not (second.soft and second.vague)


def _is_next(first: Sense, second: Point, text: str) -> bool:
    """Return whether 12日、13日 is one stretch of days and not two dates."""
    if second.sense.outcome or second.gloss:
        return False
    if first.month and first.month % 12 + 1 == second.sense.month and not second.sense.given:
        return True
    days = first.number, second.sense.number
    if days[0] and days[1] and second.sense.cycle == "month" and not second.sense.given:
        return days[1] == days[0] + 1 or (days[1] < 4 and days[0] > 27)
    if first.cycle == second.sense.cycle == "week" and first.at and second.sense.at:
        return second.sense.given is None and second.sense.days(0) == shifted(first.days(0), 1)
    between = pattern("之间|间").match(text, second.end)
    return bool(between) and first.cycle == second.sense.cycle
