"""Making anew what follows from the reports of a store: events, order, copies, counts, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.adding.indexing import rebuild_indexes
from timeline.store.adding.settling import settle
from timeline.store.base.copies import keep_former
from timeline.store.base.database import explained, transaction
from timeline.store.base.key import event_key, time_of_day
from timeline.store.base.table_sums import COUNTED, sum_again
from timeline.store.base.text_bytes import read_through
from timeline.store.events.report_seals import broken_seals
from timeline.store.linking.sketches import keep_bands_again
from timeline.store.maintenance.checks.invariants import (
    ASSEMBLED,
    COPIED,
    TABLES_OF_EVENTS,
    misplaced,
)
from timeline.store.maintenance.mending import LOST_EVENTS
from timeline.store.maintenance.replay import make_again
from timeline.store.naming.title_offices import keep_offices_anew
from timeline.store.opening import open_store

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from timeline.store.base.names import Names

_NUMBERED = ("participation", "event_organization", "event_place", "event_absence", "report")
_KEY_OF = "SELECT key FROM event WHERE id = ?"
_REPORTS = "SELECT id FROM report WHERE event_key = ?"
_ORDERED = "SELECT start_day, starts, part, type, id, key FROM event"
_MOVE = "UPDATE event SET key = ? WHERE key = ?"
_COPY = (
    "UPDATE report SET source_id = (SELECT t.source_id FROM article AS t WHERE t.id = article_id)"
    f" WHERE id IN ({COPIED['copy']})"
)
_CHILDREN = ("report", "participation", "event_organization", "event_place", "event_absence",
             "event_tag")  # fmt: skip
_BARE_EVENTS = "DELETE FROM event WHERE " + " AND ".join(
    f"key NOT IN (SELECT event_key FROM {table})" for table in _CHILDREN
)


def repair(path: Path) -> Path:
    """Make anew what can be; gives where the store as it was is kept."""
    with open_store(path) as store, explained(path):
        former = keep_former(path, "repair")
        with transaction(store.connection):
            store.connection.execute("PRAGMA defer_foreign_keys = ON")
            _, differing = read_through(store.connection)
            store.connection.execute(_COPY)
            store.connection.execute(LOST_EVENTS)
            store.connection.execute(_BARE_EVENTS)
            _renumber(store.connection)
            _assemble(store.names)
            _put_in_order(store.connection)
            keep_offices_anew(store.connection)
            rebuild_indexes(store.connection)
            keep_bands_again(store.connection)
            sum_again(store.connection, COUNTED)
            if TABLES_OF_EVENTS & set(differing):
                _accept(store.names)
    return former


def _accept(names: Names) -> None:
    """Make all events anew and let their tables add up, if every report is what was read."""
    if next(broken_seals(names.connection), None) is None:
        make_again(names)
        rebuild_indexes(names.connection)
        sum_again(names.connection, TABLES_OF_EVENTS | COUNTED)


def _renumber(connection: sqlite3.Connection) -> None:
    """Count the reports of an event from one again, where they are not."""
    names = [name for (name,) in connection.execute(ASSEMBLED["number"])]
    for name in names:
        key = connection.execute(_KEY_OF, (name,)).fetchone()[0]
        for table in _NUMBERED:
            column = "number" if table == "report" else "report_number"
            sql = f"UPDATE {table} SET {column} = -{column} WHERE event_key = ?"
            connection.execute(sql, (key,))
        sql = "SELECT number FROM report WHERE event_key = ? ORDER BY number DESC"
        old = [number for (number,) in connection.execute(sql, (key,))]
        for new, number in enumerate(old, 1):
            _set_number(connection, key, number, new)


def _set_number(connection: sqlite3.Connection, key: int, old: int, new: int) -> None:
    for table in _NUMBERED:
        column = "number" if table == "report" else "report_number"
        sql = f"UPDATE {table} SET {column} = ? WHERE event_key = ? AND {column} = ?"
        connection.execute(sql, (new, key, old))


def _assemble(names: Names) -> None:
    """Put events together from their reports where they do not show them."""
    connection = names.connection
    wrong = {name for sql in ASSEMBLED.values() for (name,) in connection.execute(sql)}
    if wrong:
        rebuild_indexes(connection)  # taking an event apart needs counts that are right
    settle(names, [name for each in sorted(wrong) for name in _reports(connection, each)])


def _reports(connection: sqlite3.Connection, event_id: str) -> list[str]:
    (key,) = connection.execute(_KEY_OF, (event_id,)).fetchone()
    return [name for (name,) in connection.execute(_REPORTS, (key,)).fetchall()]


def _put_in_order(connection: sqlite3.Connection) -> None:
    """Return every event the key of its day, type and id, where some are out of order."""
    if next(misplaced(connection), None) is None:
        return
    moves, last = [], -1
    rows = [
        (day or "", time_of_day(starts, part) if day else 0, kind, name, key)
        for day, starts, part, kind, name, key in connection.execute(_ORDERED)
    ]
    for day, time, kind, name, key in sorted(rows):
        last = max(event_key(day or None, kind, name, time), last + 1)
        moves.append((key, last))
    moves = [(old, new) for old, new in moves if old != new]
    connection.executemany(_MOVE, [(-1 - old, old) for old, _ in moves])
    connection.executemany(_MOVE, [(new, -1 - old) for old, new in moves])
