"""The days that a query asks for: several conditions on days are one stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Period
    from timeline.query import Condition

    Days = tuple[str | None, str | None]


def span_of(conditions: Sequence[Condition]) -> Days | None:
    """Give the days that all conditions together ask for, where they ask for nothing else.

    What overlaps two stretches of days that meet overlaps the days they share.
    """
    first: str | None = None
    last: str | None = None
    if not conditions:
        return None
    for condition in conditions:
        if condition.negated or len(condition.periods) != 1:
            return None
        start, end = bounds(condition, condition.periods[0])
        first, last = max(first or "", start or "") or None, _earlier(last, end)
    return (first, last) if not first or not last or first <= last else None


def bounds(condition: Condition, period: Period) -> Days:
    """Give the days of one condition, open before or behind."""
    first = period.start_day if condition.field != "until" else None
    return first, period.end_day if condition.field != "since" else None


def _earlier(one: str | None, other: str | None) -> str | None:
    return min(one, other) if one and other else one or other
