"""How often each type, person, body, place … occurs in a query: kept counts where they fit."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from timeline.store.paging import statement_of
from timeline.store.selection import select

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Query

Facet = Literal["type", "who", "org", "place", "source", "status"]
_KEPT = """
SELECT value, events FROM facet_count WHERE facet = ? AND type = ? AND events > 0
ORDER BY events DESC, value LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the values of a facet stand."""

    table: str
    key: str
    value: str
    names: str = ""
    """Table of the names, where the values are numbers."""
    repeats: bool = False
    """An event may have a value twice."""


_COLUMNS: dict[Facet, _Column] = {
    "type": _Column("event AS x", "x.key", "x.type"),
    "status": _Column("event AS x", "x.key", "x.status"),
    "place": _Column("event AS x", "x.key", "x.place_id", "place"),
    "who": _Column("participation AS x", "x.shown = 1 AND x.event_key", "x.person_id", "person"),
    "org": _Column(
        "event_organization AS x", "x.shown = 1 AND x.event_key", "x.organization_id",
        "organization",
    ),
    "source": _Column("report AS x", "x.event_key", "x.source_id", repeats=True),
}  # fmt: skip


def count_facets(
    connection: sqlite3.Connection, query: Query, field: Facet, limit: int
) -> list[tuple[str, int]]:
    """Count the events of a query by the values of a field, the most frequent first."""
    kept = _kept_type(query)
    if kept is not None:
        return connection.execute(_KEPT, (field, kept, limit)).fetchall()
    column = _COLUMNS[field]
    if field == "who" and _namesakes(connection):
        name = "(SELECT n.name FROM person AS n WHERE n.id = x.person_id)"
        column = _Column(column.table, column.key, name, repeats=True)
    counts = _counts(connection, query, column)
    if column.names:
        counts = _named(connection, column.names, counts, limit)
    return heapq.nsmallest(limit, counts, key=lambda entry: (-entry[1], entry[0]))


def _kept_type(query: Query) -> str | None:
    """Give the one type asked for, empty for all; None where more is asked."""
    if not query.conditions:
        return ""
    (condition, *others) = query.conditions
    plain = not others and not condition.negated and condition.field == "type"
    return condition.values[0] if plain and len(condition.values) == 1 else None


def _namesakes(connection: sqlite3.Connection) -> bool:
    sql = "SELECT 1 FROM person WHERE label <> '' LIMIT 1"
    return connection.execute(sql).fetchone() is not None


def _counts(connection: sqlite3.Connection, query: Query, column: _Column) -> list[tuple[Any, int]]:
    inner, values = statement_of(connection, select(connection, query))
    if column.repeats:
        rows = connection.execute(
            f"SELECT DISTINCT {column.value}, k.key FROM ({inner}) AS k"
            f" CROSS JOIN {column.table} ON {column.key} = k.key",
            values,
        )
        counts = Counter(value for value, _ in rows)
    else:
        rows = connection.execute(
            f"SELECT {column.value} FROM ({inner}) AS k"
            f" CROSS JOIN {column.table} ON {column.key} = k.key",
            values,
        )
        counts = Counter(value for (value,) in rows)
    return [(value, number) for value, number in counts.items() if value is not None]


def _named(
    connection: sqlite3.Connection, table: str, counts: Sequence[tuple[Any, int]], limit: int
) -> list[tuple[Any, int]]:
    """Name the numbers that may come first; equally frequent ones go by their names."""
    largest = heapq.nlargest(limit, (number for _, number in counts))
    least = largest[-1] if largest else 0
    sql = f"SELECT name FROM {table} WHERE id = ?"
    return [
        (connection.execute(sql, (value,)).fetchone()[0], number)
        for value, number in counts
        if number >= least
    ]
