"""Every row read as bytes: texts that are no UTF-8, and tables that do not add up."""

from __future__ import annotations

from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from timeline.store.base.table_sums import (
    columns_of,
    kept_sums,
    read_rows,
    summed_tables,
    total,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    BadText = tuple[str, str, str]
    """Table, row and column."""
    Rows = list[tuple[Any, ...]]

_KEY = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
_MOST = 100


def read_through(connection: sqlite3.Connection) -> tuple[list[BadText], dict[str, int]]:
    """Return texts that are no UTF-8, and by how many rows tables differ from what was written.

    A table of which a row was changed, and none added or deleted, differs by 0.
    """
    bad: list[BadText] = []
    differing: dict[str, int] = {}
    kept = kept_sums(connection)
    for table in summed_tables(connection):
        columns = columns_of(connection, table)
        broken: list[dict[str, object]] = []
        chunks = read_rows(connection, table, columns)
        counted = total(_noting(broken, chunks, columns))
        if counted != kept.get(table):
            differing[table] = counted[0] - kept.get(table, (0, 0))[0]
        keys = [name for (name,) in connection.execute(_KEY, (table,)).fetchall()]
        for row in broken[: _MOST - len(bad)]:
            where = " ".join(_in_words(row[key]) for key in keys)
            bad += [(table, where, name) for name, value in row.items() if _is_bad(value)]
    return bad, differing


def _noting(
    broken: list[dict[str, object]], chunks: Iterable[Rows], columns: dict[str, str]
) -> Iterator[Rows]:
    """Pass parts of a table on, noting the rows with a text that is no UTF-8."""
    places = [place for place, kind in enumerate(columns.values()) if kind == "TEXT"]
    texts = itemgetter(*places, places[0]) if places else None  # always gives a tuple
    for rows in chunks:
        if texts and not _are_texts(filter(None, chain.from_iterable(map(texts, rows)))):
            named = (dict(zip(columns, row, strict=True)) for row in rows)
            broken += [row for row in named if any(map(_is_bad, row.values()))]
        yield rows


def _are_texts(values: Iterable[bytes]) -> bool:
    """Return whether all values are UTF-8; a damaged page may hold numbers where texts belong."""
    try:
        return _is_text(b"\n".join(values))
    except TypeError:
        return False


def _is_bad(value: object) -> bool:
    return isinstance(value, bytes) and not _is_text(value)


def _is_text(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True


def _in_words(value: object) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)
