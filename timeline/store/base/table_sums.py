"""Sums over the rows of every table: rows changed behind the program do not add up.

Every connection of the program that writes has temporary triggers, which move the sum of a table
with each of its rows. A change made with another program moves no sum.
"""

from __future__ import annotations

import marshal
import re
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Any
from zlib import crc32

from timeline.resources import shipped

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_TABLE = re.compile(r"^CREATE TABLE (\w+)", re.MULTILINE)
COUNTED = frozenset({
    "block", "block_bits", "block_names", "day_count", "facet_count", "month_count",
})  # fmt: skip
"""Tables that follow from the events and make filters and counts quick."""
_LEFT_OUT = frozenset({"article_band", "known_input", "table_sum", "visit"})
"""Tables that are sealed or can be known again, and the sums."""
_THERE = "SELECT name FROM sqlite_master WHERE type = 'table'"
_COLUMNS = "SELECT name, type FROM pragma_table_info(?)"
_ALL_COLUMNS = (
    "SELECT t.name, c.name, c.type FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c"
    " WHERE t.type = 'table'"
)
_KEEP = (
    "INSERT INTO table_sum (name, rows, sum) VALUES (?, ?, ?)"
    " ON CONFLICT (name) DO UPDATE SET rows = excluded.rows, sum = excluded.sum"
)
_TRIGGER = (
    "CREATE TEMP TRIGGER IF NOT EXISTS sum_{table}_{event} AFTER {event} ON main.{table} BEGIN"
    " UPDATE table_sum SET rows = rows + {rows}, sum = (sum + {step}) & {mask}"
    " WHERE name = '{table}'; END"
)
_MASK = (1 << 62) - 1
_MARSHAL_VERSION = 2
"""The newest of which the bytes depend on the values alone."""
_ROWS = 500


def watch(connection: sqlite3.Connection) -> None:
    """Let what a connection writes move the sums of its tables."""
    connection.execute("PRAGMA recursive_triggers = ON")  # a replaced row is deleted first
    connection.create_function("row_hash", -1, _row_hash, deterministic=True)
    for table, columns in _columns_of_summed(connection).items():
        old, new = (_hash_of(columns, row) for row in ("old", "new"))
        for event, rows, step in (
            ("INSERT", 1, new), ("UPDATE", 0, f"{new} - {old}"), ("DELETE", -1, f"-{old}"),
        ):  # fmt: skip
            values = {"table": table, "event": event, "rows": rows, "step": step, "mask": _MASK}
            connection.execute(_TRIGGER.format(**values))


def sum_again(connection: sqlite3.Connection, tables: Iterable[str] | None = None) -> None:
    """Keep the sums of some tables, or of all, as their rows are."""
    for table in summed_tables(connection) if tables is None else tables:
        rows = read_rows(connection, table, columns_of(connection, table))
        connection.execute(_KEEP, (table, *total(rows)))


def total(chunks: Iterable[list[tuple[Any, ...]]]) -> tuple[int, int]:
    """Count rows and add up their hashes."""
    count = added = 0
    for rows in chunks:
        count += len(rows)
        added += sum(map(crc32, map(marshal.dumps, rows, repeat(_MARSHAL_VERSION))))
    return count, added & _MASK


def kept_sums(connection: sqlite3.Connection) -> dict[str, tuple[int, int]]:
    """Return how many rows the tables ought to have, and their sums."""
    rows = connection.execute("SELECT name, rows, sum FROM table_sum").fetchall()
    return {name: (count, added) for name, count, added in rows}


def summed_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables of which sums are kept."""
    there = {name for (name,) in connection.execute(_THERE).fetchall()}
    return sorted(there & _shipped_tables())


def columns_of(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return the columns of a table with their types."""
    return dict(connection.execute(_COLUMNS, (table,)).fetchall())


def read_rows(
    connection: sqlite3.Connection, table: str, columns: Iterable[str]
) -> Iterator[list[tuple[Any, ...]]]:
    """Return the rows of a table in parts, texts as bytes."""
    usual, connection.text_factory = connection.text_factory, bytes
    try:
        cursor = connection.execute(f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED")
        while rows := cursor.fetchmany(_ROWS):
            yield rows
    finally:
        connection.text_factory = usual


@cache
def _shipped_tables() -> frozenset[str]:
    files = sorted((shipped("db") / "migrations").glob("[0-9]*.sql"))
    found = frozenset(name for file in files for name in _TABLE.findall(file.read_text("utf-8")))
    return (found | {"correction", "_sqlite_migrations"}) - _LEFT_OUT


def _row_hash(*values: Any) -> int:
    return crc32(marshal.dumps(values, _MARSHAL_VERSION))


def _columns_of_summed(connection: sqlite3.Connection) -> dict[str, list[tuple[str, str]]]:
    """Return the columns, with their types, of every table of which a sum is kept."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table, name, kind in connection.execute(_ALL_COLUMNS).fetchall():
        if table in _shipped_tables():
            found.setdefault(table, []).append((name, kind))
    return found


def _hash_of(columns: Iterable[tuple[str, str]], row: str) -> str:
    values = (
        f"CAST({row}.{name} AS BLOB)" if kind == "TEXT" else f"{row}.{name}"
        for name, kind in columns
    )
    return f"row_hash({', '.join(values)})"
