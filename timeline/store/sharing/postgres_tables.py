"""The tables of a store in the words of PostgreSQL, read from the schema of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    Comments = Mapping[str, Iterable[tuple[str, str]]]

_KINDS = {"TEXT": 'text COLLATE "C"', "INTEGER": "bigint", "BLOB": "bytea"}
"""Text compares by code point, as in the file."""
_WIDEST_KEY = 3
"""PostgreSQL limits the bytes of a key: keys of more columns hold sentences."""


class Table(NamedTuple):
    """A table to make, to fill, and then to tie to others."""

    name: str
    columns: tuple[str, ...]
    made: str
    tied: tuple[str, ...]
    """Statements for when the rows are there: keys, then indexes and comments."""
    references: tuple[str, ...]
    """Statements for when every table has its keys."""


def tables_of(connection: sqlite3.Connection, comments: Comments) -> list[Table]:
    """Return the tables that are commented on, each with its keys, indexes and comments."""
    return [_table(connection, name, said) for name, said in comments.items()]


def _table(connection: sqlite3.Connection, name: str, said: Iterable[tuple[str, str]]) -> Table:
    columns = connection.execute(
        'SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (name,)
    ).fetchall()
    parts = [
        f"{_quoted(column)} {_KINDS[kind]}{' NOT NULL' * bool(needed or key)}"
        for column, kind, needed, key in columns
    ]
    key = [row[0] for row in sorted(columns, key=lambda row: row[3]) if row[3]]
    tied = [f"ALTER TABLE {_quoted(name)} ADD PRIMARY KEY ({_list(key)})"]
    return Table(
        name,
        tuple(row[0] for row in columns),
        f"CREATE TABLE {_quoted(name)} ({', '.join(parts)})",
        (*tied, *_indexes(connection, name), *_comments(name, said)),
        tuple(_references(connection, name)),
    )


def _indexes(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    rows = connection.execute(
        "SELECT name, origin FROM pragma_index_list(?) WHERE origin <> 'pk' AND NOT partial"
        " ORDER BY name",
        (table,),
    )
    for index, origin in rows.fetchall():
        found = connection.execute("SELECT name FROM pragma_index_info(?) ORDER BY seqno", (index,))
        columns = [column for (column,) in found]
        if None in columns or len(columns) > _WIDEST_KEY:  # None: an expression
            continue
        if origin == "u":
            yield f"ALTER TABLE {_quoted(table)} ADD UNIQUE ({_list(columns)})"
        else:
            yield f"CREATE INDEX {_quoted(index)} ON {_quoted(table)} ({_list(columns)})"


def _references(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    ties: dict[int, tuple[str, list[str], list[str]]] = {}
    rows = connection.execute(
        'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq',
        (table,),
    )
    for number, other, column, there in rows:
        _, ours, theirs = ties.setdefault(number, (other, [], []))
        ours.append(column)
        theirs.append(there)
    for other, ours, theirs in ties.values():
        yield (
            f"ALTER TABLE {_quoted(table)} ADD FOREIGN KEY ({_list(ours)})"
            f" REFERENCES {_quoted(other)} ({_list(theirs)})"
        )


def _comments(table: str, said: Iterable[tuple[str, str]]) -> Iterator[str]:
    for column, words in said:
        of = f"COLUMN {_quoted(table)}.{_quoted(column)}" if column else f"TABLE {_quoted(table)}"
        text = words.replace("'", "''")
        yield f"COMMENT ON {of} IS '{text}'"


def _list(columns: list[str]) -> str:
    return ", ".join(map(_quoted, columns))


def _quoted(name: str) -> str:
    return f'"{name}"'
