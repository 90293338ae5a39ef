"""Text read as bytes: what is no UTF-8 is found with its table, row and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL"
    " AND name NOT LIKE 'event\\_search%' ESCAPE '\\' AND name NOT LIKE '%sqlite%'"
)
_COLUMNS = "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'"
_KEY = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
_ROWS = 500


def undecodable(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Return table, row and column of every text that is no UTF-8."""
    tables = [name for (name,) in connection.execute(_TABLES).fetchall()]
    columns = {name: _names(connection, _COLUMNS, name) for name in tables}
    keys = {name: _names(connection, _KEY, name) or ["rowid"] for name in tables}
    usual, connection.text_factory = connection.text_factory, bytes
    try:
        for table in tables:
            yield from _broken(connection, table, keys[table], columns[table])
    finally:
        connection.text_factory = usual


def _names(connection: sqlite3.Connection, sql: str, table: str) -> list[str]:
    return [name for (name,) in connection.execute(sql, (table,))]


def _broken(
    connection: sqlite3.Connection, table: str, key: list[str], columns: list[str]
) -> Iterator[tuple[str, str, str]]:
    if not columns:
        return
    cursor = connection.execute(f"SELECT {', '.join((*key, *columns))} FROM {table} NOT INDEXED")
    while rows := cursor.fetchmany(_ROWS):
        if _is_text(b"".join(v for row in rows for v in row if isinstance(v, bytes))):
            continue
        for row in rows:
            where = " ".join(_in_words(value) for value in row[: len(key)])
            values = zip(columns, row[len(key) :], strict=True)
            for column, value in values:
                if isinstance(value, bytes) and not _is_text(value):
                    yield table, where, column


def _is_text(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True


def _in_words(value: object) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)
