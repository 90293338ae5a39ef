"""Written events entered into every index, and put in the order of (start_day, time, type, id).

Events of which several want one key stand side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.adding.indexing import index_events, unindex_events
from timeline.store.naming.offices import fill_offices
from timeline.store.naming.title_offices import keep_offices

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_ORDERED = """
SELECT key FROM event WHERE key BETWEEN ? AND ? ORDER BY key >> 27, type, id
"""
_TAKEN = "SELECT 1 FROM event WHERE key = ?"
_MOVE = "UPDATE event SET key = ? WHERE key = ?"


def finish(connection: sqlite3.Connection, keys: Iterable[int], people: Iterable[int]) -> None:
    """Enter events into index and order, and fill in the offices of people in them."""
    made = list(keys)
    keep_offices(connection, made)
    index_events(connection, made)
    put_in_order(connection, made)
    fill_offices(connection, people)


def put_in_order(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Let events whose keys stand side by side exchange them until they are in order."""
    for first, last in sorted({_run(connection, key) for key in keys}):
        wanted = [key for (key,) in connection.execute(_ORDERED, (first, last))]
        if wanted != sorted(wanted):
            _exchange(connection, wanted)


def _run(connection: sqlite3.Connection, key: int) -> tuple[int, int]:
    """Return the first and the last of the keys around a key that are taken without a gap."""
    first = last = key
    while connection.execute(_TAKEN, (first - 1,)).fetchone():
        first -= 1
    while connection.execute(_TAKEN, (last + 1,)).fetchone():
        last += 1
    return first, last


def _exchange(connection: sqlite3.Connection, wanted: list[int]) -> None:
    """Return the events of some keys the same keys in this order."""
    unindex_events(connection, wanted)
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.executemany(_MOVE, [(-1 - key, key) for key in wanted])
    pairs = zip(sorted(wanted), wanted, strict=True)
    connection.executemany(_MOVE, [(new, -1 - old) for new, old in pairs])
    index_events(connection, wanted)
