"""Making the blocks of sets of events anew, and taking those away in which something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.base.bigrams import phrase
from timeline.store.base.bits import as_bytes, packed
from timeline.store.base.inserting import statement
from timeline.store.base.key import BLOCK_SHIFT, DAY_SHIFT
from timeline.store.search.block_choice import is_small
from timeline.store.search.blocks import BLOCK_DAYS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

_WHOLE = {
    "type": "SELECT type, key FROM event WHERE key >= ? AND key < ?",
    "status": "SELECT status, key FROM event WHERE key >= ? AND key < ?",
    "review": "SELECT review, key FROM event WHERE key >= ? AND key < ?",
    "source": "SELECT source_id, event_key FROM report"
    " WHERE event_key >= ? AND event_key < ? AND source_id IS NOT NULL",
    "role": "SELECT role, event_key FROM participation"
    " WHERE event_key >= ? AND event_key < ? AND shown = 1",
}
"""Facets of few values, all of them kept."""
_FREQUENT = {
    "who": "SELECT person_id, event_key FROM participation"
    " WHERE event_key >= ? AND event_key < ? AND shown = 1",
    "title": "SELECT title_id, event_key FROM participation"
    " WHERE event_key >= ? AND event_key < ? AND shown = 1 AND title_id IS NOT NULL",
    "org": "SELECT organization_id, event_key FROM event_organization"
    " WHERE event_key >= ? AND event_key < ? AND shown = 1",
    "place": "SELECT place_id, key FROM event"
    " WHERE key >= ?1 AND key < ?2 AND place_id IS NOT NULL"
    " UNION ALL SELECT place_id, event_key FROM event_place"
    " WHERE event_key >= ?1 AND event_key < ?2 AND shown = 1",
}
_NAMED = {
    "who": _FREQUENT["who"], "org": _FREQUENT["org"],
    "place": _FREQUENT["place"].partition(" UNION ALL ")[0],
}  # fmt: skip
_NAMESAKES = """
SELECT n.id, (SELECT min(s.id) FROM person AS s WHERE s.name = n.name) FROM person AS n
WHERE n.name IN (SELECT name FROM person WHERE label <> '')
"""
_FOUND = "SELECT rowid FROM event_search WHERE event_search MATCH ? AND rowid >= ? AND rowid < ?"
_BLOCK = statement("block", "id, events, day_ranks, keys")
_BITS = statement("block_bits", "facet, value, block_id, bits")
_NAMES = statement("block_names", "facet, block_id, ranks, ids")
_STORED = (
    "SELECT facet, value, block_id, bits FROM block_bits WHERE block_id = ?"
    " UNION ALL SELECT facet, block_id, ranks, ids FROM block_names WHERE block_id = ?"
)
_NEXT_KEY = "SELECT key FROM event WHERE key >= ? ORDER BY key LIMIT 1"


def missing_blocks(connection: sqlite3.Connection) -> list[int]:
    """Return the blocks that are not there though they have events; none for a small store."""
    if is_small(connection):
        return []
    kept = {name for (name,) in connection.execute("SELECT id FROM block")}
    found = []
    row = connection.execute(_NEXT_KEY, (0,)).fetchone()
    while row:
        block = row[0] >> BLOCK_SHIFT
        found.append(block)
        row = connection.execute(_NEXT_KEY, (block + 1 << BLOCK_SHIFT,)).fetchone()
    return [block for block in found if block not in kept]


def make_block(connection: sqlite3.Connection, block: int) -> None:
    """Make one block from the tables; used inside a transaction."""
    keys = _keys(connection, block)
    connection.execute("DELETE FROM block WHERE id = ?", (block,))
    connection.execute("DELETE FROM block_bits WHERE block_id = ?", (block,))
    connection.execute("DELETE FROM block_names WHERE block_id = ?", (block,))
    if keys:
        row = (block, len(keys), as_bytes("I", _day_ranks(keys, block)), as_bytes("q", keys))
        connection.execute(_BLOCK, row)
        connection.executemany(_BITS, _rows(connection, block, keys))
        connection.executemany(_NAMES, _name_rows(connection, block, keys))


def wrong_blocks(connection: sqlite3.Connection) -> list[int]:
    """Return the blocks that are not what the tables say."""
    sql = "SELECT id, keys FROM block ORDER BY id"
    found = []
    for block, blob in connection.execute(sql).fetchall():
        stored = connection.execute(_STORED, (block, block)).fetchall()
        keys = _keys(connection, block)
        made = {*_rows(connection, block, keys), *_name_rows(connection, block, keys)}
        if as_bytes("q", keys) != blob or made != set(stored):
            found.append(block)
    return found


def _keys(connection: sqlite3.Connection, block: int) -> list[int]:
    sql = "SELECT key FROM event WHERE key >= ? AND key < ? ORDER BY key"
    return [key for (key,) in connection.execute(sql, _borders(block))]


def _borders(block: int) -> tuple[int, int]:
    return block << BLOCK_SHIFT, block + 1 << BLOCK_SHIFT


def _rows(
    connection: sqlite3.Connection, block: int, keys: Sequence[int]
) -> Iterator[tuple[str, str, int, bytes]]:
    ranks = {key: rank for rank, key in enumerate(keys)}
    for facet, value, found in _marks(connection, _borders(block), ranks):
        yield facet, value, block, packed(found, len(keys))


def _name_rows(
    connection: sqlite3.Connection, block: int, keys: Sequence[int]
) -> Iterator[tuple[str, int, bytes, bytes]]:
    ranks = {key: rank for rank, key in enumerate(keys)}
    namesakes = dict(connection.execute(_NAMESAKES).fetchall())
    for facet, sql in _NAMED.items():
        rows = connection.execute(sql, _borders(block))
        known = namesakes if facet == "who" else {}
        pairs = sorted({(ranks[key], known.get(name, name)) for name, key in rows})
        if pairs:
            events, names = zip(*pairs, strict=True)
            yield facet, block, as_bytes("I", events), as_bytes("I", names)


def _marks(
    connection: sqlite3.Connection, borders: tuple[int, int], ranks: dict[int, int]
) -> Iterator[tuple[str, str, list[int]]]:
    """Return the ranks of the events that have each value."""
    for facet, sql in (_WHOLE | _FREQUENT).items():
        wanted = None if facet in _WHOLE else _kept_values(connection, facet)
        found: dict[str | int, list[int]] = {}
        for value, key in connection.execute(sql, borders):
            found.setdefault(value, []).append(ranks[key])
        yield from (
            (facet, str(value), marked)
            for value, marked in found.items()
            if wanted is None or str(value) in wanted
        )
    for pair in sorted(_kept_values(connection, "text")):
        rows = connection.execute(_FOUND, (phrase(pair), *borders))
        if marked := [ranks[key] for (key,) in rows]:
            yield "text", pair, marked


def _kept_values(connection: sqlite3.Connection, facet: str) -> set[str]:
    rows = connection.execute("SELECT value FROM block_value WHERE facet = ?", (facet,))
    return {value for (value,) in rows}


def _day_ranks(keys: Sequence[int], block: int) -> list[int]:
    """Count the events before every day of a block."""
    counts = [0] * BLOCK_DAYS
    for key in keys:
        counts[(key >> DAY_SHIFT) - block * BLOCK_DAYS] += 1
    ranks, before = [], 0
    for count in counts:
        ranks.append(before)
        before += count
    return ranks
