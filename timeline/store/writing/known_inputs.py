"""Files that were added: known again by path, size and time of change, else by their bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.base.inserting import statement

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.model import FileMark

    Known = tuple[FileMark, str, int]
    """The mark of a file, the digest of its bytes, and how many articles are in the file."""

_KNOWN = """
SELECT size, mtime, digest, articles FROM known_input
WHERE path = ? AND reader = ? AND decision = ?
"""
_KEEP = statement("known_input", "path, size, mtime, digest, articles, reader, decision").replace(
    "INSERT", "INSERT OR REPLACE"
)
_DECISION = """
SELECT coalesce(max(d.id), 0) FROM correction AS c
JOIN correction AS d ON d.id = c.id OR d.undoes = c.id
WHERE c.kind = 'remove' OR c.kind = 'correct' AND c.field = 'published'
"""
"""The last decision by which a file that is read again may be told otherwise."""


def last_decision(connection: sqlite3.Connection) -> int:
    """Return the last decision about an article as a whole."""
    found: int = connection.execute(_DECISION).fetchone()[0]
    return found


def known_row(
    connection: sqlite3.Connection, path: str, reader: str, decision: int
) -> tuple[int, int, str, int] | None:
    """Return size, time of change, digest and number of articles of a file as it was added."""
    row: tuple[int, int, str, int] | None = connection.execute(
        _KNOWN, (path, reader, decision)
    ).fetchone()
    return row


def keep_known(connection: sqlite3.Connection, files: Iterable[Known], reader: str) -> None:
    """Remember files that were added whole."""
    decision = last_decision(connection)
    rows = ((*mark, digest, articles, reader, decision) for mark, digest, articles in files)
    connection.executemany(_KEEP, rows)
