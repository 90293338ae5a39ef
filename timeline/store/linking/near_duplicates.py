"""Articles that repeat an earlier one, word for word or nearly: wire copies, second editions."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from timeline.coreference import likeness

if TYPE_CHECKING:
    import sqlite3

_BANDS = ((0x9E3779B1, 0x7F4A7C15), (0x85EBCA77, 0x165667B1), (0xC2B2AE3D, 0x27D4EB2F), (1, 0))
_SEALED = """
SELECT id, source_id, published, published_basis, kicker, headline, subheadline, page_number, url,
    external_id, digest FROM article WHERE id = ?
"""
_REPEATS = "UPDATE article SET same_as = ?1 WHERE id = ?2 AND same_as IS NOT ?1"
_BANDS_OF = "SELECT band, value FROM article_band WHERE article_id = ?"
_MASK = 0xFFFFFFFF
_NEARLY_ALL = 0.85
_SHORTEST = 40


def digest(text: str) -> str:
    """Return the hash by which a text is recognized and checked."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def article_id(
    source: str | None, headline: str | None, text: str, published: str | None = None
) -> str:
    """Return the short hash that is the id of an article; with its day, of a further edition."""
    day = (published,) if published else ()
    whole = "\0".join((source or "", headline or "", text, *day))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def seal_article(connection: sqlite3.Connection, article: str) -> None:
    """Keep a hash of all that is noted of an article beside its text."""
    seal = seal_of(connection, article)
    connection.execute("UPDATE article SET seal = ? WHERE id = ?", (seal, article))


def seal_of(connection: sqlite3.Connection, article: str) -> str:
    """Return the hash of day, header, addresses and sketch of an article."""
    row = connection.execute(_SEALED, (article,)).fetchone()
    bands = connection.execute(_BANDS_OF, (article,)).fetchall()
    return hashlib.sha256(repr((row, sorted(bands))).encode()).hexdigest()[:32]


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


def relate(connection: sqlite3.Connection, article: str) -> set[str]:
    """Note of an article and of its repeats which is the first that says nearly the same.

    Gives the repeats.
    """
    near = repeats_of(connection, article)
    for name in sorted({article, *near}):
        others = near if name == article else repeats_of(connection, name)
        own = _place(connection, name)
        earlier = [place for place in (_place(connection, each) for each in others) if place < own]
        connection.execute(_REPEATS, (min(earlier)[1] if earlier else None, name))
    return near


def repeats_of(connection: sqlite3.Connection, article: str) -> set[str]:
    """Find the articles that say nearly the same as an article, earlier and later ones."""
    row = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
    bands = connection.execute(_BANDS_OF, (article,)).fetchall()
    near = _sharing(connection, bands, "LIMIT 50") if row else set()
    return {name for name in near - {article} if _says(connection, name, row[0])}


def _says(connection: sqlite3.Connection, article: str, text: str) -> bool:
    (other,) = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
    longest = max(len(text), len(other))
    if min(len(text), len(other)) * 2 < longest:
        return False
    return likeness(*sorted((text, other))) >= _NEARLY_ALL


def _place(connection: sqlite3.Connection, article: str) -> tuple[str, str]:
    """Return the place of an article in the order of publication."""
    sql = "SELECT coalesce(published, '9999') FROM article WHERE id = ?"
    return connection.execute(sql, (article,)).fetchone()[0], article


def _sharing(
    connection: sqlite3.Connection, bands: list[tuple[int, int]], limit: str = ""
) -> set[str]:
    """Return the articles that share a number of their sketch with these."""
    sql = f"SELECT article_id FROM article_band WHERE band = ? AND value = ? {limit}"
    return {name for band in bands for (name,) in connection.execute(sql, band)}
