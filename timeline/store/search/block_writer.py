"""Making the blocks of sets of events anew, and taking those away in which something changed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.store.base.bigrams import phrase
from timeline.store.base.bits import as_bytes, packed
from timeline.store.base.inserting import statement
from timeline.store.base.key import DAY_SHIFT
from timeline.store.search.blocks import BLOCK_DAYS, BLOCK_SHIFT, SHARE_OF_TEXTS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

FEWEST_EVENTS = 20_000
"""Below this the indexes are quick enough, and the file stays small."""
_FEWEST_OF_A_VALUE, _SHARE = 100, 10_000
"""What so many events have, or one in so many, is frequent."""
_SAMPLE = 3000
"""So many events say which pairs of characters are frequent."""
_GROWTH, _CHOSEN = 1.25, "events when frequent values were chosen"
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
_CHOICE = """
INSERT INTO block_value (facet, value)
SELECT 'who', person_id FROM participation WHERE shown = 1
    GROUP BY person_id HAVING count(*) >= ?1
UNION ALL SELECT 'title', title_id FROM participation WHERE shown = 1 AND title_id IS NOT NULL
    GROUP BY title_id HAVING count(*) >= ?1
UNION ALL SELECT 'org', organization_id FROM event_organization WHERE shown = 1
    GROUP BY organization_id HAVING count(*) >= ?1
UNION ALL SELECT 'place', place_id FROM event WHERE place_id IS NOT NULL
    GROUP BY place_id HAVING count(*) >= ?1
"""
_TEXT = "SELECT headline, title, quote, people FROM event_text WHERE key = ?"
_FOUND = "SELECT rowid FROM event_search WHERE event_search MATCH ? AND rowid >= ? AND rowid < ?"
_VALUES = "INSERT INTO block_value (facet, value) VALUES ('text', ?)"
_BLOCK = statement("block", "id, events, day_ranks, keys")
_BITS = statement("block_bits", "facet, value, block_id, bits")
_NAMES = statement("block_names", "facet, block_id, ranks, ids")
_STORED = (
    "SELECT facet, value, block_id, bits FROM block_bits WHERE block_id = ?"
    " UNION ALL SELECT facet, block_id, ranks, ids FROM block_names WHERE block_id = ?"
)
_NEXT_KEY = "SELECT key FROM event WHERE key >= ? ORDER BY key LIMIT 1"


def drop_blocks(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Take away the blocks of events that change."""
    blocks = {(key >> BLOCK_SHIFT,) for key in keys}
    connection.executemany("DELETE FROM block WHERE id = ?", blocks)


def missing_blocks(connection: sqlite3.Connection) -> list[int]:
    """Return the blocks that are not there though they have events; none for a small store."""
    if _events(connection) < FEWEST_EVENTS:
        return []
    kept = {name for (name,) in connection.execute("SELECT id FROM block")}
    found = []
    row = connection.execute(_NEXT_KEY, (0,)).fetchone()
    while row:
        block = row[0] >> BLOCK_SHIFT
        found.append(block)
        row = connection.execute(_NEXT_KEY, (block + 1 << BLOCK_SHIFT,)).fetchone()
    return [block for block in found if block not in kept]


def choice_is_old(connection: sqlite3.Connection) -> bool:
    """Return whether the store has grown so much that other values are frequent."""
    events = _events(connection)
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (_CHOSEN,)).fetchone()
    chosen_at = int(row[0]) if row else 0
    return events >= FEWEST_EVENTS and not chosen_at <= events <= chosen_at * _GROWTH


def choose_values(connection: sqlite3.Connection) -> None:
    """Choose anew what is frequent, and take all blocks away; used inside a transaction."""
    for table in ("block", "block_bits", "block_names", "block_value"):
        connection.execute(f"DELETE FROM {table}")
    events = _events(connection)
    connection.execute(_CHOICE, (max(_FEWEST_OF_A_VALUE, events // _SHARE),))
    connection.executemany(_VALUES, _frequent_pairs(connection))
    connection.execute(
        "INSERT INTO meta (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_CHOSEN, str(events)),
    )


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


def _frequent_pairs(connection: sqlite3.Connection) -> list[tuple[str]]:
    """Ask some events, from all over, which pairs of characters are frequent."""
    step = max(1, _events(connection) // _SAMPLE)
    rows = connection.execute("SELECT id, key FROM event ORDER BY id").fetchall()[::step]
    counts: Counter[str] = Counter()
    for _, key in rows:
        texts = connection.execute(_TEXT, (key,)).fetchone() or ()
        counts.update({a + b for text in texts for a, b in pairwise(text or "")})
    return [(pair,) for pair, events in counts.items() if events * SHARE_OF_TEXTS >= len(rows)]


def _events(connection: sqlite3.Connection) -> int:
    sql = "SELECT coalesce(sum(events), 0) FROM month_count WHERE facet = 'all'"
    return int(connection.execute(sql).fetchone()[0])


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
