"""The days that a query asks for: several conditions on days are one stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.base.key import first_key, shifted
from timeline.store.conditions.posting import Posting, Scan, Stretch
from timeline.store.conditions.predicate import CHEAP, Predicate, any_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.model import Period
    from timeline.query import Condition

    Days = tuple[str | None, str | None]

_EVER = 1 << 62


def span_of(conditions: Sequence[Condition]) -> Days | None:
    """Return the days that all conditions together ask for, where they ask for nothing else.

    What overlaps every stretch ends on or after the latest first day, and begins on or before the
    earliest last one; that may be the earlier of the two.
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
    return first, last


def apart(first: str | None, last: str | None) -> bool:
    """Return whether the days asked for lie apart, so that only what lasts can have all of them."""
    return bool(first and last and last < first)


def bounds(condition: Condition, period: Period) -> Days:
    """Return the days of one condition, open before or behind."""
    first = period.start_day if condition.field != "until" else None
    return first, period.end_day if condition.field != "since" else None


def _earlier(one: str | None, other: str | None) -> str | None:
    return min(one, other) if one and other else one or other


def key_range(first: str | None, last: str | None) -> tuple[int, int]:
    """Return the keys of the events that start on these days: from, up to but not with."""
    low = first_key(first or "0001-01-01")
    return low, first_key(shifted(last, 1)) if last and last < "2870" else _EVER


def longer_scans(first: str | None, last: str | None) -> tuple[Scan, ...]:
    """Return what begins before ``first``, or has no beginning, and reaches into the days."""
    # What has no beginning has the smallest keys.
    open_start = "x.key < ? AND x.start_day IS NULL AND x.end_day"
    dated = first_key("0001-01-01")
    if not first:
        return (Scan("event AS x", "x.key", f"{open_start} IS NOT NULL", (dated,)),)
    begun = shifted(last, 1) if last and last < first else first
    lasting = "x.start_day IS NOT x.end_day AND"
    index = "event AS x INDEXED BY event_lasting"
    return (
        Scan(index, "x.key", f"{lasting} x.end_day >= ? AND x.start_day < ?", (first, begun)),
        Scan(index, "x.key", f"{lasting} x.end_day IS NULL AND x.start_day < ?", (begun,)),
        Scan("event AS x", "x.key", f"{open_start} >= ?", (dated, first)),
    )


def overlapping(connection: sqlite3.Connection, first: str | None, last: str | None) -> int:
    """Count what overlaps the days, not apart: begun by the last, not ended before the first."""
    started = "SELECT coalesce(sum(starting), 0) FROM day_count WHERE day <= ?"
    ended = "SELECT coalesce(sum(ending), 0) FROM day_count WHERE day < ? AND day <> ''"
    begun = connection.execute(started, (last or "9999-99-99",)).fetchone()[0]
    return int(begun - (connection.execute(ended, (first,)).fetchone()[0] if first else 0))


def days_overlap(connection: sqlite3.Connection, first: str | None, last: str | None) -> Predicate:
    """Overlap with the days asked for; an open end lasts, an undated event fails.

    The key holds the first day; only what lasts longer than a day is looked up.
    """
    low, high = key_range(first, last)
    scans = (
        Scan("event AS e", "e.key", "e.key >= ? AND e.key < ?", (low, high)),
        *longer_scans(first, last),
    )
    longer = " UNION ".join(f"SELECT {a.key} FROM {a.table} WHERE {a.where}" for a in scans[1:])
    inside = tuple(value for scan in scans for value in scan.values)
    sql = f"(e.key >= ? AND e.key < ? OR e.key IN ({longer}))"
    size = None if apart(first, last) else overlapping(connection, first, last)
    return Predicate(
        sql, inside, posting=Posting(scans, known_size=size), cost=CHEAP, stretch=Stretch(low, high)
    )


def periods_overlap(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test that the event overlaps one of the periods typed."""
    spans = [bounds(condition, period) for period in condition.periods]
    return any_of([days_overlap(connection, first, last) for first, last in spans])
