"""Articles that repeat an earlier one, word for word or nearly: wire copies, second editions."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from timeline.coreference import likeness

if TYPE_CHECKING:
    import sqlite3

_BANDS = ((0x9E3779B1, 0x7F4A7C15), (0x85EBCA77, 0x165667B1), (0xC2B2AE3D, 0x27D4EB2F), (1, 0))
_MASK = 0xFFFFFFFF
_NEARLY_ALL = 0.85
_SHORTEST = 40


def digest(text: str) -> str:
    """Return the hash by which a text is recognized and checked."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def article_id(source: str | None, headline: str | None, text: str) -> str:
    """Return the short hash that is the id of an article."""
    whole = "\0".join((source or "", headline or "", text))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def sketch(text: str) -> list[tuple[int, int]]:
    """Return four numbers of which similar texts share at least one; none for a short text."""
    kept = "".join(char for char in text if char.isalnum())
    if len(kept) < _SHORTEST:
        return []
    hashes = [zlib.crc32(pair.encode()) for pair in set(map(str.__add__, kept, kept[1:]))]
    return [
        (band, min((value * factor + offset) & _MASK for value in hashes))
        for band, (factor, offset) in enumerate(_BANDS)
    ]


def repeated(connection: sqlite3.Connection, text: str, bands: list[tuple[int, int]]) -> str | None:
    """Find the first article that says nearly the same."""
    found = []
    for candidate in _sharing(connection, bands, "LIMIT 50"):
        row = connection.execute(
            "SELECT text, published, same_as FROM article WHERE id = ?", (candidate,)
        ).fetchone()
        if row[2] is None and likeness(text, row[0]) >= _NEARLY_ALL:
            found.append((row[1] or "9999", candidate))
    return min(found)[1] if found else None


def repeats_of(connection: sqlite3.Connection, article: str) -> set[str]:
    """Find the articles that were added later and say nearly the same as one."""
    row = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
    sql = "SELECT 1 FROM article WHERE id = ? AND same_as = ?"
    near = _sharing(connection, sketch(row[0])) if row else set()
    return {name for name in near if connection.execute(sql, (name, article)).fetchone()}


def _sharing(
    connection: sqlite3.Connection, bands: list[tuple[int, int]], limit: str = ""
) -> set[str]:
    """Return the articles that share a number of their sketch with these."""
    sql = f"SELECT article_id FROM article_band WHERE band = ? AND value = ? {limit}"
    return {name for band in bands for (name,) in connection.execute(sql, band)}
