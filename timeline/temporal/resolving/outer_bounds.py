"""The outer bounds of an expression as days and clock times."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from timeline.timex import Period

if TYPE_CHECKING:
    from timeline.temporal.grammar.senses import Clock, Sense
    from timeline.temporal.resolving.anchoring import Found
    from timeline.temporal.scanning.expression import Expression
    from timeline.timex import Precision

_DAY = timedelta(1)
_MIDNIGHT = 1440
_ENDS = ("年底", "月底", "月末")
_INCLUDED = ("day", "part-of-day", "hour", "minute", "approx", "ten-day", "week")


class Bounds(NamedTuple):
    """First and last day, and the minutes of the day where a clock time is printed."""

    first: date | None
    last: date | None
    precision: Precision
    opens: int | None = None
    closes: int | None = None

    @property
    def first_day(self) -> date | None:
        """The first day, 24时 counted as the next day."""
        return self.first + _DAY if self.first and self.opens == _MIDNIGHT else self.first

    @property
    def last_day(self) -> date | None:
        """The last day; one that ends at 00:00 ends on the day before."""
        if self.last is None or self.closes is None:
            return self.last
        last = self.last + _DAY if self.closes == _MIDNIGHT else self.last
        at_midnight = self.closes in (0, _MIDNIGHT)
        if at_midnight and (self.first_day is None or self.first_day < last):
            last -= _DAY
        return last

    def period(self) -> Period:
        """Write the bounds as ISO text."""
        if self.opens is None and self.closes is None:
            start = self.first.isoformat() if self.first else None
            end = start if self.last == self.first else self.last.isoformat() if self.last else None
            return Period(start, end, self.precision, start, end)
        first, last = self.first_day, self.last_day
        return Period(
            _written(self.first, self.opens), _written(self.last, self.closes), self.precision,
            first.isoformat() if first else None, last.isoformat() if last else None,
        )  # fmt: skip


def _written(when: date | None, minutes: int | None) -> str | None:
    if when is None:
        return None
    if minutes is None:
        return when.isoformat()
    if minutes == _MIDNIGHT:
        when, minutes = when + _DAY, 0
    return f"{when.isoformat()}T{minutes // 60:02}:{minutes % 60:02}"


def framed(
    expression: Expression, first: Found, second: Found | None, published: date | None
) -> Bounds:
    """Return the bounds of an expression after its frame (截至, 以来, 前 …) has moved them."""
    sense = expression.first.sense
    end_sense = expression.second.sense if expression.second else sense
    opens, closes = _clocks(sense.clock, end_sense.clock, single=expression.second is None)
    precision = first.precision or _precision(sense, end_sense)
    bounds = Bounds(first.days.first, (second or first).days.last, precision, opens, closes)
    if sense.bound and expression.second is None:
        bounds = _half(bounds, sense.bound)
    return _moved(bounds, expression, end_sense, published)


def _half(bounds: Bounds, bound: str) -> Bounds:
    return bounds._replace(first=None) if bound == "until" else bounds._replace(last=None)


def _clocks(
    start: Clock | None, end: Clock | None, *, single: bool
) -> tuple[int | None, int | None]:
    if start is None and end is None:
        return None, None
    if not single:
        return start.minutes if start else None, end.minutes if end else None
    minutes = start.minutes if start else 0
    last = minutes + 59 if start and start.whole_hour and minutes < _MIDNIGHT else minutes
    return minutes, last


def _precision(first: Sense, last: Sense) -> Precision:
    return last.precision if last.precision in ("minute", "hour") else first.precision


def _moved(
    bounds: Bounds, expression: Expression, end_sense: Sense, published: date | None
) -> Bounds:
    effect = expression.effect
    if effect == "around":
        return bounds._replace(precision="approx")
    if effect == "until":
        precision: Precision = "day" if bounds.precision == "approx" else bounds.precision
        exact = bounds._replace(closes=bounds.opens) if expression.second is None else bounds
        return exact._replace(first=None, opens=None, precision=precision)
    if effect in ("since", "to-now"):
        return bounds._replace(last=published, closes=None)
    if effect == "from":
        return bounds._replace(last=None, closes=None)
    if effect == "before":
        return _before(bounds, end_sense, ranged=expression.second is not None)
    return _after(bounds, end_sense) if effect == "after" else bounds


def _includes(sense: Sense) -> bool:
    return sense.precision in _INCLUDED and not sense.festival


def _before(bounds: Bounds, sense: Sense, *, ranged: bool) -> Bounds:
    precision: Precision = "day" if bounds.precision == "approx" else bounds.precision
    if _includes(sense):
        closes = bounds.closes if ranged else bounds.opens
        closed = bounds._replace(closes=closes, precision=precision)
        return closed if ranged else closed._replace(first=None, opens=None)
    last = bounds.first - _DAY if bounds.first else None
    return bounds if ranged else Bounds(None, last, precision)


def _after(bounds: Bounds, sense: Sense) -> Bounds:
    if sense.name.endswith(_ENDS):
        return bounds._replace(first=bounds.last, last=None)
    if _includes(sense):
        return bounds._replace(last=None, closes=None)
    first = bounds.last + _DAY if bounds.last else None
    return Bounds(first, None, bounds.precision)
