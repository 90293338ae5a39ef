"""How often each type, person, body, place … occurs in a query: kept counts where they fit."""

from __future__ import annotations

import heapq
import sys
from collections import Counter
from dataclasses import dataclass, replace
from itertools import compress, takewhile
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from timeline.query import Query
    from timeline.store.conditions.posting import Values
    from timeline.store.search.blocks import Block, Blocks
    from timeline.store.search.query_plan import Answer

Facet = Literal["type", "who", "org", "place", "source", "status", "unit", "level", "kind"]
_KEPT = """
SELECT value, events FROM facet_count WHERE facet = ? AND type = ? AND events > 0
ORDER BY events DESC, value LIMIT ?
"""


_FEW = 5000
"""So many events are joined with their names rather than counted block by block."""
_AT_ONCE = 10_000
"""After so many names another thread may run: a key does not wait for more."""
_FEW_VALUES = frozenset({"type", "status", "source"})
_AS_BOOLEANS = bytes.maketrans(b"01", b"\0\1")
_OF_OFFICES: tuple[Facet, ...] = ("unit", "level", "kind")
"""Facets that are told by the offices of those who took part; no sets of them are kept."""
_HELD = (
    "participation AS x CROSS JOIN title_office AS o",
    """x.shown = 1 AND o.title_id = x.title_id AND o.home = coalesce((
    SELECT h.home FROM report AS r JOIN source_home AS h ON h.source_id = r.source_id
    WHERE r.event_key = x.event_key AND r.number = x.report_number), '') AND x.event_key""",
)
_FIRST_OF_NAME = """(
    SELECT min(s.id) FROM person AS n JOIN person AS s ON s.name = n.name WHERE n.id = x.person_id)
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
    **{field: _Column(*_HELD, f"o.{field}", repeats=True) for field in _OF_OFFICES},
}  # fmt: skip


def kept_facets(
    connection: sqlite3.Connection, query: Query, field: Facet, limit: int
) -> list[tuple[str, int]] | None:
    """Return the most frequent values of a field, where the kept counts tell."""
    kept = None if field in _OF_OFFICES else _kept_type(query)
    return None if kept is None else connection.execute(_KEPT, (field, kept, limit)).fetchall()


def count_facets(
    found: Answer, field: Facet, limit: int, wanted: Callable[[], bool] = lambda: True
) -> list[tuple[str, int]]:
    """Count the events of an answer by the values of a field, the most frequent first.

    When the answer is no longer wanted, what was counted so far is given.
    """
    if field in _OF_OFFICES:
        return _count_offices(found, field, limit, wanted)
    found = found.in_bits(more_than=4 * _FEW)
    connection, column = found.connection, _COLUMNS[field]
    if field == "who" and _namesakes(connection):
        column = replace(column, value=_FIRST_OF_NAME, repeats=True)
    counts: Counter[Any] = Counter()
    for inner, values in found.statements(few=_FEW):
        counts.update(_counts(connection, inner, values, column))
    for block, bits in takewhile(lambda _: wanted(), found.many(few=_FEW)):
        counts.update(_counts_in_block(found.blocks, block, bits, field))
    named = [(value, number) for value, number in counts.items() if value is not None and number]
    if column.names:
        named = _named(connection, column.names, named, limit)
    return heapq.nsmallest(limit, named, key=lambda entry: (-entry[1], entry[0]))


def _count_offices(
    found: Answer, field: Facet, limit: int, wanted: Callable[[], bool]
) -> list[tuple[str, int]]:
    """Count by units, levels or kinds; nothing where that takes long and may not be wanted."""
    counts: Counter[Any] = Counter()
    for inner, values in found.statements(few=sys.maxsize):
        if wanted():
            counts.update(_counts(found.connection, inner, values, _COLUMNS[field]))
    named = [(value, number) for value, number in counts.items() if value is not None]
    return heapq.nsmallest(limit, named, key=lambda entry: (-entry[1], entry[0]))


def _kept_type(query: Query) -> str | None:
    """Return the one type asked for, empty for all; None where more is asked."""
    if not query.conditions:
        return ""
    (condition, *others) = query.conditions
    plain = not others and not condition.negated and condition.field == "type"
    return condition.values[0] if plain and len(condition.values) == 1 else None


def _namesakes(connection: sqlite3.Connection) -> bool:
    sql = "SELECT 1 FROM person WHERE label <> '' LIMIT 1"
    return connection.execute(sql).fetchone() is not None


def _counts(
    connection: sqlite3.Connection, inner: str, values: Values, column: _Column
) -> Counter[Any]:
    """Count by joining the keys of an inner statement."""
    joined = f"FROM ({inner}) AS k CROSS JOIN {column.table} ON {column.key} = k.key"
    if column.repeats:
        rows = connection.execute(f"SELECT DISTINCT {column.value}, k.key {joined}", values)
        return Counter(value for value, _ in rows)
    return Counter(
        value for (value,) in connection.execute(f"SELECT {column.value} {joined}", values)
    )


def _counts_in_block(blocks: Blocks, block: Block, bits: int, field: Facet) -> Counter[Any]:
    """Count by the bits of every value, or by the names of the block."""
    if field in _FEW_VALUES:
        return Counter(
            {value: (marked & bits).bit_count() for value, marked in blocks.values(block, field)}
        )
    ranks, ids = blocks.names(block, field)
    chosen = f"{bits:0{block.events}b}".encode()[::-1].translate(_AS_BOOLEANS)
    counts: Counter[Any] = Counter()
    for first in range(0, len(ids), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        counts.update(compress(ids[part], map(chosen.__getitem__, ranks[part])))
    return counts


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
