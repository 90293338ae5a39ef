"""What is intact in a damaged store, copied row by row to a new one that is then made sound."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from timeline.errors import UnusableDatabase, reason_of
from timeline.messages import Message
from timeline.store.adding.indexing import rebuild_indexes
from timeline.store.base.copies import silent
from timeline.store.base.database import connect, explained, migration_files, transaction
from timeline.store.base.schema import make_schema, seed_words
from timeline.store.base.table_sums import sum_again
from timeline.store.events.decision_log import chain_again
from timeline.store.events.report_seals import seal_reports
from timeline.store.linking.sketches import sketch_again
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.mending import mend
from timeline.store.maintenance.replay import make_again
from timeline.store.maintenance.salvage import Damaged
from timeline.store.opening import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.store.base.copies import Telling

_MADE_AGAIN = {
    "block", "block_bits", "block_names", "block_value", "month_count", "day_count", "facet_count",
    "sqlite_sequence", "table_sum",
}  # fmt: skip
"""Tables that follow from the others."""


def recover(path: Path, target: Path, *, tell: Telling = silent) -> int:
    """Copy every row that can still be read to a new store; gives how many events were saved.

    ``tell`` takes a line for each table: how many rows were saved, and how many fell away because
    what they refer to is lost.
    """
    if target.exists():
        raise UnusableDatabase("already-there", path=target)
    version = _version(path)
    try:
        saved = _copy(Damaged.of(path, version), version, target, tell)
        if saved:
            _refuse_unsound(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    if saved == 0:
        target.unlink(missing_ok=True)
        raise UnusableDatabase("no-event-left", path=path)
    return saved


def _version(path: Path) -> int:
    """Return the version of the schema; the newest where the header does not tell."""
    newest = len(migration_files())
    try:
        with path.open("rb") as file:
            version = int.from_bytes(file.read(100)[60:64])
    except OSError as err:
        raise UnusableDatabase("cannot-open", path=path, error=reason_of(err)) from err
    return version if 0 < version <= newest else newest


def _copy(damaged: Damaged, version: int, target: Path, tell: Telling) -> int:
    with explained(target), closing(connect(target, write=True, timeout=10)) as copy:
        make_schema(copy, version)
        copy.execute("PRAGMA foreign_keys = OFF")
        with transaction(copy):
            read = _insert(damaged, copy)
            seed_words(copy)
            mend(copy)
    with open_store(target) as store, explained(target), transaction(store.connection):
        store.connection.execute("PRAGMA defer_foreign_keys = ON")
        rebuild_indexes(store.connection)
        chain_again(store.connection)
        sketch_again(store.connection)
        make_again(store.names)
        seal_reports(store.connection)
        sum_again(store.connection)
        for table, rows in sorted({"event": 0, **read}.items()):
            kept = _count(store.connection, table)
            tell(Message.of("rows-saved", table=table, kept=kept))
            if rows > kept:
                tell(Message.of("rows-fell-away", table=table, lost=rows - kept))
        return _count(store.connection, "event")


def _count(connection: sqlite3.Connection, table: str) -> int:
    count: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return count


def _insert(damaged: Damaged, copy: sqlite3.Connection) -> Counter[str]:
    """Put the rows into the new tables; gives how many of each table."""
    read: Counter[str] = Counter()
    for table, columns, row in damaged.rows():
        if table in _MADE_AGAIN:
            continue
        marks = ", ".join("?" * len(columns))
        sql = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        with suppress(sqlite3.Error, OverflowError):
            read[table] += copy.execute(sql, row).rowcount
    return read


def _refuse_unsound(target: Path) -> None:
    """Refuse a result that doctor does not call sound."""
    findings = examine(target)
    if findings:
        first = findings[0]
        raise UnusableDatabase(
            "saved-unsound", kind=first.kind, where=first.where, message=first.message
        )
