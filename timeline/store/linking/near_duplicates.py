"""Articles that repeat an earlier one, word for word or nearly: wire copies, second editions."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from timeline.coreference import likeness

if TYPE_CHECKING:
    import sqlite3

_BANDS, _ROWS = 12, 4
"""Texts with 82 % of their pairs in common share a band in 999 of 1,000 cases."""
_SEALED = """
SELECT id, source_id, published, published_basis, kicker, headline, subheadline, page_number, url,
    external_id, digest FROM article WHERE id = ?
"""
_BAND = "INSERT INTO article_band (band, value, article_id) VALUES (?, ?, ?)"
_REPEATS = "UPDATE article SET same_as = ?1 WHERE id = ?2 AND same_as IS NOT ?1"
_BANDS_OF = "SELECT band, value FROM article_band WHERE article_id = ?"
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


def sketch_again(connection: sqlite3.Connection) -> None:
    """Sketch and seal every article as it is."""
    rows = connection.execute("SELECT id, text FROM article").fetchall()
    for article, text in rows:
        connection.execute("DELETE FROM article_band WHERE article_id = ?", (article,))
        connection.executemany(_BAND, [(*band, article) for band in sketch(text)])
        seal_article(connection, article)


def sketch(text: str) -> list[tuple[int, int]]:
    """Return bands of which similar texts share at least one; none for a short text.

    Every pair of characters falls into one of the bins; a bin keeps its smallest hash, and an
    empty bin borrows from the next (one-permutation hashing).
    """
    kept = "".join(char for char in text if char.isalnum())
    if len(kept) < _SHORTEST:
        return []
    bins: list[int | None] = [None] * (_BANDS * _ROWS)
    for pair in set(map(str.__add__, kept, kept[1:])):
        value, place = divmod(zlib.crc32(pair.encode()), len(bins))
        smallest = bins[place]
        if smallest is None or value < smallest:
            bins[place] = value
    full = [_borrowed(bins, place) for place in range(len(bins))]
    parts = [full[first : first + _ROWS] for first in range(0, len(full), _ROWS)]
    return [(band, zlib.crc32(repr(part).encode())) for band, part in enumerate(parts)]


def _borrowed(bins: list[int | None], place: int) -> int:
    rotated = (*bins[place:], *bins[:place])
    return next(value for value in rotated if value is not None)


def relate_new(connection: sqlite3.Connection, article: str) -> set[str]:
    """Note of a new article and of its repeats which is the first that says nearly the same.

    What earlier articles repeat is known; only the new one can be an earlier place for them.
    Returns the repeats.
    """
    near = repeats_of(connection, article)
    own = _place(connection, article)
    places = {name: _place(connection, name) for name in near}
    first = min((place for place in places.values() if place < own), default=None)
    connection.execute(_REPEATS, (first[1] if first else None, article))
    for name, place in places.items():
        if own < place and own < (_known_place(connection, name) or place):
            connection.execute(_REPEATS, (article, name))
    return near


def _known_place(connection: sqlite3.Connection, article: str) -> tuple[str, str] | None:
    """Return the place of the article that an article is known to repeat."""
    row = connection.execute("SELECT same_as FROM article WHERE id = ?", (article,)).fetchone()
    return _place(connection, row[0]) if row[0] else None


def relate(connection: sqlite3.Connection, article: str) -> set[str]:
    """Note anew of an article and of its repeats which is the first that says nearly the same.

    Returns the repeats.
    """
    near = repeats_of(connection, article)
    for name in sorted({article, *near}):
        note_first(connection, name, near if name == article else repeats_of(connection, name))
    return near


def note_first(connection: sqlite3.Connection, article: str, near: set[str]) -> None:
    """Note which of the articles that say nearly the same as an article is an earlier one."""
    own = _place(connection, article)
    earlier = [place for place in (_place(connection, each) for each in near) if place < own]
    connection.execute(_REPEATS, (min(earlier)[1] if earlier else None, article))


def repeats_of(connection: sqlite3.Connection, article: str) -> set[str]:
    """Find the articles that say nearly the same as an article, earlier and later ones."""
    row = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
    bands = connection.execute(_BANDS_OF, (article,)).fetchall()
    near = _sharing(connection, bands) if row else set()
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


def _sharing(connection: sqlite3.Connection, bands: list[tuple[int, int]]) -> set[str]:
    """Return the articles that share a band of their sketch with these."""
    sql = "SELECT article_id FROM article_band WHERE band = ? AND value = ?"
    return {name for band in bands for (name,) in connection.execute(sql, band)}
