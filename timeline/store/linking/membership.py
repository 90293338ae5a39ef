"""Which event a report belongs to, and which reports an event has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def keys_of(connection: sqlite3.Connection, report_ids: Iterable[str]) -> list[int]:
    """Return the events that reports belong to."""
    keys = set()
    for report_id in report_ids:
        row = connection.execute(
            "SELECT event_key FROM report WHERE id = ?", (report_id,)
        ).fetchone()
        if row:
            keys.add(row[0])
    return sorted(keys)


def report_ids_of(connection: sqlite3.Connection, event_keys: Iterable[int]) -> list[str]:
    """Return the reports of events."""
    sql = "SELECT id FROM report WHERE event_key = ? ORDER BY id"
    return [name for key in event_keys for (name,) in connection.execute(sql, (key,))]
