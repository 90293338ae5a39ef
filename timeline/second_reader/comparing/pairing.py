"""Which event of one reading is which of another: by evidence, type and days, one to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Event

_ENOUGH = 0.3
"""Share of the shorter quote that the other must cover."""
_TYPE, _DAYS, _PEOPLE = 0.6, 0.3, 0.2


class Pair(NamedTuple):
    """One event as two readers read it; None where a reader did not."""

    first: Event | None
    second: Event | None


def pair_events(first: Sequence[Event], second: Sequence[Event]) -> list[Pair]:
    """Pair the events of two readings, the surest first; the rest stand alone."""
    scored = [
        (weight, -i, -j)
        for i, one in enumerate(first)
        for j, other in enumerate(second)
        if (weight := _weight(one, other))
    ]
    partner: dict[int, int] = {}
    for _, i, j in sorted(scored, reverse=True):
        if -i not in partner and -j not in partner.values():
            partner[-i] = -j
    pairs = [Pair(one, second[partner[i]] if i in partner else None) for i, one in enumerate(first)]
    taken = set(partner.values())
    return pairs + [Pair(None, other) for j, other in enumerate(second) if j not in taken]


def _weight(one: Event, other: Event) -> float:
    """Return how surely two events are one; nothing where neither quote nor type and day say so."""
    span, there = one.quote_span, other.quote_span
    common = max(0, min(span.end, there.end) - max(span.start, there.start))
    share = common / min(span.end - span.start, there.end - there.start)
    kind, days = one.type == other.type, days_of(one) == days_of(other)
    if share < _ENOUGH and not (kind and days):
        return 0
    shared = {p.name for p in one.participants} & {p.name for p in other.participants}
    return share + _TYPE * kind + _DAYS * days + _PEOPLE * bool(shared)


def days_of(event: Event) -> tuple[str | None, str | None]:
    """Return the bounds of an event."""
    period = event.timex.period if event.timex else None
    return (period.starts, period.ends) if period else (None, None)
