"""Files that were added: known again by path, size and time of change, else by their bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.adding.editions import plain_id
from timeline.store.base.inserting import statement

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.model import Article

    Known = tuple[str, int, int, str, int]
    """Path, size and time of change of a file, digest of its bytes, number of its articles."""

_KNOWN = """
SELECT size, mtime, digest, articles FROM known_input
WHERE path = ? AND reader = ? AND decision = ?
"""
_KEEP = statement("known_input", "path, size, mtime, digest, articles, reader, decision").replace(
    "INSERT", "INSERT OR REPLACE"
)
_QUARANTINE = statement("quarantine", "name, reason, added_at", once=True)
_QUARANTINED = "SELECT DISTINCT name FROM quarantine WHERE article_id IS NULL ORDER BY name"
_RELEASE = "DELETE FROM quarantine WHERE name = ? AND article_id IS NULL"
_DECISION = """
SELECT coalesce(max(d.id), 0) FROM correction AS c
JOIN correction AS d ON d.id = c.id OR d.undoes = c.id
WHERE c.kind = 'remove' OR c.kind = 'correct' AND c.field = 'published'
"""
"""The last decision by which a file that is read again may be told otherwise."""


def quarantine(connection: sqlite3.Connection, reasons: dict[str, str], at: str) -> None:
    """Write down why some inputs could not be read."""
    rows = ((name, reason, at) for name, reason in reasons.items())
    connection.executemany(_QUARANTINE, rows)


def quarantined(connection: sqlite3.Connection) -> list[str]:
    """Return the inputs that could not be read whole."""
    return [name for (name,) in connection.execute(_QUARANTINED)]


def release(connection: sqlite3.Connection, names: Iterable[str]) -> None:
    """Forget that some inputs could not be read."""
    connection.executemany(_RELEASE, ((name,) for name in names))


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
    connection.executemany(_KEEP, ((*file, reader, decision) for file in files))


def is_known(connection: sqlite3.Connection, article: Article) -> bool:
    """Return whether the store holds an article of these words."""
    sql = "SELECT 1 FROM article WHERE id = ?"
    return connection.execute(sql, (plain_id(article),)).fetchone() is not None
