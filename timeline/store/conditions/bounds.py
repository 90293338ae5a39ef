"""The first and the last day of a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.conditions.selection import select

if TYPE_CHECKING:
    import sqlite3

    from timeline.query import Query

    Bounds = tuple[str | None, str | None]

_KEPT = "SELECT min(day), max(day) FROM day_count WHERE day <> '' AND starting + ending > 0"


def kept_bounds(connection: sqlite3.Connection, query: Query) -> Bounds | None:
    """Return the bounds of all events from the kept counts of days; None for any filter."""
    if query.conditions:
        return None
    first, last = connection.execute(_KEPT).fetchone()
    return first, last


def found_bounds(connection: sqlite3.Connection, query: Query) -> Bounds:
    """Return the bounds of the events of a filter."""
    chosen = select(connection, query)
    sql = (
        "SELECT min(coalesce(e.start_day, e.end_day)), max(coalesce(e.end_day, e.start_day))"
        f" FROM event AS e WHERE {chosen.where}"
    )
    first, last = connection.execute(sql, chosen.values).fetchone()
    return first, last
