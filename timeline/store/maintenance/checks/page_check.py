"""What SQLite finds wrong with the pages of a store: trees, rows, and the entries of indexes.

The entries of large tables are looked up by tasks of their own, side by side.
"""

from __future__ import annotations

import sqlite3
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from timeline.store.base.copies import broken_entries, broken_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Check = Callable[[sqlite3.Connection], Iterator[str]]

_MOST = 20
_LARGE = ("report", "participation", "event")
"""Tables of which the indexes are checked by tasks of their own."""
_INDEXED = "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'index'"


def page_checks() -> list[Check]:
    """Return the checks that together look at every page; each gives what is wrong in words."""
    return [*(partial(_entries, table=table) for table in _LARGE), _whole_file, _other_entries]


def _whole_file(connection: sqlite3.Connection) -> Iterator[str]:
    """Check trees, free pages and rows, but no entries of indexes."""
    yield from _told(broken_pages(connection))


def _entries(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    yield from _told(broken_entries(connection, table))


def _other_entries(connection: sqlite3.Connection) -> Iterator[str]:
    """Check the indexes of all tables that are not large."""
    try:
        tables = {name for (name,) in connection.execute(_INDEXED).fetchall()}
    except sqlite3.DatabaseError as err:
        yield str(err)
        return
    for table in sorted(tables.difference(_LARGE)):
        yield from _entries(connection, table)


def _told(found: Iterator[str]) -> Iterator[str]:
    """Return single lines; an error while SQLite looks is a line, too."""
    try:
        for message in islice(found, _MOST):
            yield from message.splitlines()
    except sqlite3.DatabaseError as err:
        yield str(err)
