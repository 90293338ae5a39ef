"""Finds the days of both ends of an expression: a range leans on whichever end names its year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.temporal.calendar.days import Days, index_of
from timeline.temporal.grammar.senses import month_run
from timeline.temporal.resolving.anchoring import Found, Place
from timeline.temporal.resolving.candidates import candidates, nearest_to
from timeline.temporal.resolving.resolver import resolve

if TYPE_CHECKING:
    from timeline.temporal.grammar.senses import Sense
    from timeline.temporal.resolving.context import Context
    from timeline.temporal.scanning.expression import Expression
    from timeline.temporal.scanning.point import Point


_LONGEST = 45
"""Days that a stretch may last whose start has no month of its own."""


class Unresolved(Exception):
    """Nothing anchors an expression, or its dates cannot be: the reason is a problem kind."""

    def __init__(self, kind: str = "") -> None:
        super().__init__(kind)
        self.kind = kind


def find_ends(expression: Expression, context: Context) -> tuple[Found, Found | None]:
    """Find the days of an expression: of its only date, or of both ends of its range.

    Raises:
        Unresolved: nothing anchors a date, or the calendar has no such day.
    """
    first, second = expression.first, expression.second
    place = Place(
        expression.start,
        expression.end,
        expression.effect or "",
        last=second.sense if second else None,
    )
    if second is None:
        return _point(first, context, place), None
    if _counts_months(first.sense, second.sense):
        run = month_run(first.sense.month or 0, second.sense.month or 0)
        return _point(first._replace(sense=run), context, place), None
    if _leans_on_end(first.sense, second.sense):
        end = _running_end(first.sense, second.sense, context) or _point(
            second, context, place._replace(last=None)
        )
        near = _running(first.sense, second.sense, end, context)
        return near or _point(first, context, place._replace(ceiling=end.days)), end
    start = _point(first, context, place)
    end = _end(start, first.sense, second, context, place)
    if end.days.last < start.days.first:
        raise Unresolved("reversed-range")
    return start, end


def _counts_months(first: Sense, second: Sense) -> bool:
    """Return whether 1月至8月 is one count of months."""
    return first.name == second.name == "M月" and first.month == 1


def _leans_on_end(first: Sense, second: Sense) -> bool:
    if first.given or first.clock_only:
        return False
    if second.given and second.given.anchor in ("text", "publication"):
        return first.cycle in ("year", "month")
    return first.cycle == "month" and second.cycle == "year" and not second.given


def _running_end(first: Sense, second: Sense, context: Context) -> Found | None:
    """Return the end of a stretch that runs on the publication day (5日至2月3日)."""
    published = context.published
    if published is None or first.given or second.given or first.cycle != "month":
        return None
    ahead = next((days for days in candidates(second, published) if days.last >= published), None)
    if ahead is None:
        return None
    starts = [days for days in candidates(first, published) if days.first <= published]
    if not starts or (ahead.last - starts[-1].first).days > _LONGEST:
        return None
    return Found(ahead, "year-inferred", published.isoformat(), (Message("around-publication"),))


def _running(first: Sense, second: Sense, end: Found, context: Context) -> Found | None:
    """Begin what ends in a year to come near the publication (5月1日至2027年底)."""
    published = context.published
    if published is None or end.days.last <= published or first.cycle != "year":
        return None
    if second.given is None or second.given.anchor != "text":
        return None
    near = nearest_to(first, published)
    if near is None or near.first > end.days.last:
        return None
    return Found(near, "year-inferred", published.isoformat(), (Message("year-nearest"),))


def _end(start: Found, first: Sense, second: Point, context: Context, place: Place) -> Found:
    sense = second.sense
    if sense.clock_only:
        late = first.clock and sense.clock and sense.clock.minutes < first.clock.minutes
        day = start.days.last
        if late:
            day = date.fromordinal(day.toordinal() + 1)
        return start._replace(days=Days(day, day))
    if sense.cycle == "month" and sense.given is None and (first.cycle != "month" or first.given):
        days = sense.days(index_of("month", start.days.last))
        if days is None:
            raise Unresolved("impossible-date")
        return start._replace(days=days)
    return _point(second, context, place._replace(floor=start.days))


def _point(point: Point, context: Context, place: Place) -> Found:
    sense = point.sense
    if point.gloss is not None and _is_day(point.gloss.sense):
        return _glossed(point, point.gloss, context, place)
    found = resolve(sense, context, place)
    if found is None:
        raise Unresolved(_reason(sense, context))
    return found


def _is_day(sense: Sense) -> bool:
    return sense.precision in ("day", "part-of-day", "minute", "hour") and not sense.outcome


def _glossed(point: Point, gloss: Point, context: Context, place: Place) -> Found:
    own = resolve(point.sense, context, place)
    inner = resolve(gloss.sense, context, place)
    if inner is None or (own and point.sense.given and point.sense.given.anchor == "text"):
        if own is None:
            raise Unresolved(_reason(point.sense, context))
        return own
    if point.sense.cycle == "year" and own and point.sense.number:
        return own
    if own and gloss.sense.given is None:
        near = nearest_to(gloss.sense, own.days.first)
        inner = inner._replace(days=near) if near else inner
    return inner._replace(why=(Message("in-brackets"), *inner.why))


def _reason(sense: Sense, context: Context) -> str:
    given = sense.given
    if sense.clock_only:
        return ""
    if given is None:
        if not context.published and any(True for _ in candidates(sense, date(2000, 6, 1))):
            return ""
        return "outside-tables" if sense.lunar or sense.festival else "impossible-date"
    anchored = (
        given.anchor == "text"
        or (given.anchor in ("publication", "today", "either") and context.published)
        or (given.anchor in ("previous", "either") and context.previous(sense.cycle))
    )
    if not anchored:
        return ""
    return "outside-tables" if sense.lunar or sense.festival else "impossible-date"
