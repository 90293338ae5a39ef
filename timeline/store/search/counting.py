"""How many events a query has, in all and by day, month or year: kept counts where they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.query.conditions import NONE
from timeline.store.base.key import day_of
from timeline.store.conditions.lookup import containing, shortened_places, source_ids
from timeline.store.conditions.posting import Stretch, counted, marks
from timeline.store.conditions.selection import select
from timeline.store.conditions.spans import apart, key_range, overlapping, span_of
from timeline.store.search.paging import statement_of
from timeline.store.search.units import summed

if TYPE_CHECKING:
    import sqlite3
    from collections import Counter

    from timeline.query import Query
    from timeline.store.search.units import Unit

_BY_MONTH = """
SELECT month, sum(events) FROM month_count
WHERE facet = ? AND value = ? AND month <> '' GROUP BY month
"""
_DAYS = "SELECT day, starting FROM day_count WHERE day <> '' AND starting > 0 ORDER BY day"
_PARTITIONS = frozenset({"type", "status", "place"})


def kept_count(connection: sqlite3.Connection, query: Query) -> int | None:
    """Return the number of events of a query, where the kept counts tell."""
    kept = _kept(connection, query)
    if kept is not None:
        return counted(connection, *kept) + len(_further_places(connection, query))
    span = span_of(query.conditions)
    return overlapping(connection, *span) if span is not None and not apart(*span) else None


def kept_counts(
    connection: sqlite3.Connection, query: Query, unit: Unit
) -> list[tuple[str, int]] | None:
    """Return the number of events by day, month or year, where the kept counts tell."""
    if not query.conditions:
        return in_order(summed(connection.execute(_DAYS), unit))
    kept = _kept(connection, query)
    if kept is not None and unit != "day":
        facet, values = kept
        rows = [row for v in values for row in connection.execute(_BY_MONTH, (facet, v))]
        rows += [(day_of(key) or "", 1) for key in _further_places(connection, query)]
        return in_order(summed(rows, unit))
    span = span_of(query.conditions)
    if span is not None and (span[0] is None or not _any_block(connection)):
        return in_order(summed(_span_days(connection, query, *span), unit))
    return None


def _any_block(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM block LIMIT 1").fetchone() is not None


def in_order(counts: Counter[str]) -> list[tuple[str, int]]:
    """Return what there is of days, months or years, in order; nothing of the undated."""
    return sorted((name, events) for name, events in counts.items() if name and events)


def _span_days(
    connection: sqlite3.Connection, query: Query, first: str | None, last: str | None
) -> list[tuple[str, int]]:
    """Take the kept days inside the span, and look up what began before it."""
    sql = "SELECT day, starting FROM day_count WHERE day BETWEEN ? AND ? AND day <> ''"
    rows = connection.execute(sql, (first or "0000", last or "9999")).fetchall()
    if first is None:
        return rows
    low, _ = key_range(first, None)
    sql, values = statement_of(connection, select(connection, query), Stretch(0, low))
    keys = [key for (key,) in connection.execute(sql, values)]
    return rows + [(day_of(key) or "", 1) for key in keys]


def _kept(connection: sqlite3.Connection, query: Query) -> tuple[str, tuple[str | int, ...]] | None:
    """Return facet and values where the kept counts alone are the answer."""
    if not query.conditions:
        return "all", ("",)
    (condition, *others) = query.conditions
    if others or condition.negated or NONE in condition.values:
        return None
    values: tuple[str | int, ...] = condition.values
    if condition.field == "place":
        if shortened_places(connection, condition.values):
            return None
        values = tuple(str(n) for n in containing(connection, "place", condition.values))
    elif condition.field == "source":
        values = tuple(source_ids(connection, condition.values))
    alone = len(values) == 1 and condition.field in {"role", "source"}
    return (condition.field, values) if alone or condition.field in _PARTITIONS else None


def _further_places(connection: sqlite3.Connection, query: Query) -> list[int]:
    """Return the events where a place asked for is a further one, not the first."""
    if not query.conditions or query.conditions[0].field != "place":
        return []
    ids = containing(connection, "place", query.conditions[0].values)
    sql = (
        "SELECT DISTINCT l.event_key FROM event_place AS l JOIN event AS e ON e.key = l.event_key"
        f" WHERE l.shown = 1 AND l.place_id IN ({marks(ids)}) AND e.review <> 'rejected'"
        f" AND (e.place_id IS NULL OR e.place_id NOT IN ({marks(ids)}))"
    )
    return [key for (key,) in connection.execute(sql, (*ids, *ids))]
