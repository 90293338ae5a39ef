"""What is intact in a damaged store, copied row by row to a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from timeline.errors import UnusableDatabase
from timeline.store.adding.indexing import rebuild_indexes
from timeline.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TABLES = (
    "event_type", "role", "source", "source_home", "document", "article", "article_band",
    "byline", "person", "title", "organization", "place", "event", "report", "report_alias",
    "participation",
    "event_organization", "event_place", "event_tag", "correction", "problem", "quarantine",
    "saved_view", "meta",
)  # fmt: skip


def recover(path: Path, target: Path) -> int:
    """Copy every row that can still be read to a new store; gives how many events were saved."""
    if target.exists():
        raise UnusableDatabase(f"{target} is there already; give the name of a new file")
    if not _has_events(path):
        raise UnusableDatabase(f"{path}: no events can be read in it; take a backup")
    try:
        saved = _copy(path, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    if saved == 0:
        target.unlink()
        raise UnusableDatabase(f"{path}: no event could be saved from it; take a backup")
    return saved


def _copy(path: Path, target: Path) -> int:
    with (
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as damaged,
        open_store(target) as store,
    ):
        copy = store.connection
        copy.execute("PRAGMA foreign_keys = OFF")
        copy.execute("BEGIN IMMEDIATE")
        for table in _TABLES:
            _copy_table(damaged, copy, table)
        _drop_orphans(copy)
        rebuild_indexes(copy)
        copy.execute("COMMIT")
        return int(copy.execute("SELECT count(*) FROM event").fetchone()[0])


def _has_events(path: Path) -> bool:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(uri, uri=True)) as damaged:
        return bool(damaged.execute("PRAGMA table_info(event)").fetchall())
    return False


def _copy_table(damaged: sqlite3.Connection, copy: sqlite3.Connection, table: str) -> None:
    width = len(copy.execute(f"SELECT * FROM {table} LIMIT 0").description)
    insert = f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * width)})"
    for row in _readable(damaged, table):
        with suppress(sqlite3.Error):
            copy.execute(insert, row)


def _readable(damaged: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    """Read a table from both ends, and between damaged pages where rows are numbered."""
    with suppress(sqlite3.DatabaseError):
        yield from damaged.execute(f"SELECT * FROM {table} NOT INDEXED")
        return
    for sql in _backward(damaged, table):
        with suppress(sqlite3.DatabaseError):
            yield from damaged.execute(sql)
    if _numbered(damaged, table):
        yield from _between(damaged, table)


def _numbered(damaged: sqlite3.Connection, table: str) -> bool:
    with suppress(sqlite3.DatabaseError):
        row = damaged.execute(
            "SELECT wr FROM pragma_table_list(?) WHERE schema = 'main'", (table,)
        ).fetchone()
        return bool(row == (0,))
    return False


def _backward(damaged: sqlite3.Connection, table: str) -> list[str]:
    if _numbered(damaged, table):
        return [f"SELECT * FROM {table} NOT INDEXED ORDER BY rowid DESC"]
    with suppress(sqlite3.DatabaseError):
        keys = damaged.execute(
            "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,)
        ).fetchall()
        order = ", ".join(f"{name} DESC" for (name,) in keys)
        return [f"SELECT * FROM {table} ORDER BY {order}"]
    return []


def _between(damaged: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    """Step over what cannot be read, in strides that double."""
    sql = f"SELECT rowid, * FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid"
    last, stride = -1, 1
    while stride < 1 << 48:
        try:
            for row in damaged.execute(sql, (last,)):
                last, stride = row[0], 1
                yield row[1:]
        except sqlite3.DatabaseError:
            last, stride = last + stride, stride * 2
        else:
            return


def _drop_orphans(copy: sqlite3.Connection) -> None:
    """Delete rows whose parents were lost, until every key holds."""
    deletes = (
        (
            "DELETE FROM report WHERE article_id NOT IN (SELECT id FROM article)"
            " OR event_key NOT IN (SELECT key FROM event)"
        ),
        (
            "DELETE FROM event WHERE NOT EXISTS"
            " (SELECT 1 FROM report AS r WHERE r.event_key = event.key AND r.number = 1)"
        ),
        "DELETE FROM report WHERE event_key NOT IN (SELECT key FROM event)",
        "DELETE FROM report_alias WHERE report_id NOT IN (SELECT id FROM report)",
    )
    for sql in deletes:
        copy.execute(sql)
    for _ in _TABLES:
        broken = copy.execute("PRAGMA foreign_key_check").fetchall()
        if not broken:
            return
        for table, rowid, _parent, _number in broken:
            if rowid is None:
                _drop_unkeyed(copy, table)
            else:
                copy.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))


def _drop_unkeyed(copy: sqlite3.Connection, table: str) -> None:
    """Delete orphans of a table without row numbers, by each of its foreign keys."""
    keys: dict[int, tuple[str, list[tuple[str, str]]]] = {}
    for row in copy.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        keys.setdefault(row[0], (row[2], []))[1].append((row[3], row[4]))
    for parent, columns in keys.values():
        match = " AND ".join(f"p.{there} = {table}.{here}" for here, there in columns)
        given = " AND ".join(f"{here} IS NOT NULL" for here, _ in columns)
        sql = f"NOT EXISTS (SELECT 1 FROM {parent} AS p WHERE {match})"
        copy.execute(f"DELETE FROM {table} WHERE {given} AND {sql}")
