"""Sketches of articles: short texts that are alike where the articles are, and their index."""

from __future__ import annotations

import json
import struct
import zlib
from typing import TYPE_CHECKING

from timeline.store.linking.article_seals import seal_article

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_BANDS, _ROWS = 20, 5
_BINS = _BANDS * _ROWS
"""Texts with 82 % of their pairs in common share two bands in 999 of 1,000 cases."""
_SHORTEST = 40
_WRITTEN, _SIGNED, _LOW_HALVES = (struct.Struct(f">{form}") for form in ("20I", "20i", "2xH" * 20))
_LOW = 0xFFFF
_BAND = "INSERT OR IGNORE INTO article_band (value, article) VALUES (?, ?)"
_NO_BAND = "DELETE FROM article_band WHERE value = ? AND article = ?"
_SHARING = """
SELECT coalesce(t.published, '9999'), t.id FROM (
    SELECT article FROM article_band
    WHERE value IN (SELECT value FROM json_each(?1)) AND article <> ?2
    GROUP BY article HAVING count(*) > 1
) AS c CROSS JOIN article AS t ON t.id = printf('%016x', c.article)
"""
"""The articles that share two bands; many alike articles share one by chance."""
_SUMS = f"SELECT count(*), sum(value), sum((value & {_LOW}) * (article & {_LOW})) FROM article_band"
_SKETCHES = "SELECT id, sketch FROM article WHERE sketch IS NOT NULL"


def sketch(text: str) -> bytes | None:
    """Return 20 hashes of which similar texts share at least two; none for a short text.

    Every pair of characters falls into one of the bins; a bin keeps its smallest hash, and an
    empty bin borrows from the next (one-permutation hashing).
    """
    kept = "".join(filter(str.isalnum, text))
    if len(kept) < _SHORTEST:
        return None
    pairs = set(map(str.__add__, kept, kept[1:]))
    hashes = sorted(map(zlib.crc32, map(str.encode, pairs)), reverse=True)
    bins = dict(zip(map(_BINS.__rmod__, hashes), hashes, strict=True))
    full = _filled({place: value // _BINS for place, value in bins.items()})
    parts = [(first, *full[first : first + _ROWS]) for first in range(0, _BINS, _ROWS)]
    return _WRITTEN.pack(*(zlib.crc32(repr(part).encode()) for part in parts))


def _filled(bins: dict[int, int]) -> list[int]:
    """Return the values of all bins; an empty bin has that of the next one that is not."""
    value = bins[min(bins)]
    full = []
    for place in reversed(range(_BINS)):
        value = bins.get(place, value)
        full.append(value)
    return full[::-1]


def bands(drawn: bytes | None) -> tuple[int, ...]:
    """Return the values by which the articles of alike sketches are found."""
    return _SIGNED.unpack(drawn) if drawn else ()


def keep_bands(connection: sqlite3.Connection, article: str, drawn: bytes | None) -> None:
    """Let an article be found by its sketch."""
    connection.executemany(_BAND, _rows(article, drawn))


def drop_bands(connection: sqlite3.Connection, article: str) -> None:
    """Let an article be found by no sketch any more."""
    connection.executemany(_NO_BAND, _rows(article, _sketch_of(connection, article)))


def alike(connection: sqlite3.Connection, article: str) -> Iterator[tuple[str, str]]:
    """Return day and id of the articles that share two bands with an article."""
    values = json.dumps(bands(_sketch_of(connection, article)))
    found: Iterator[tuple[str, str]] = connection.execute(_SHARING, (values, _number(article)))
    return found


def sketch_again(connection: sqlite3.Connection) -> None:
    """Sketch and seal every article as it is."""
    for (article,) in connection.execute("SELECT id FROM article").fetchall():
        (text,) = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
        drawn = sketch(text)
        connection.execute("UPDATE article SET sketch = ? WHERE id = ?", (drawn, article))
        seal_article(connection, article)
    keep_bands_again(connection)


def keep_bands_again(connection: sqlite3.Connection) -> None:
    """Let all articles be found by the sketches that they have, and by no others."""
    connection.execute("DELETE FROM article_band")
    for article, drawn in connection.execute(_SKETCHES):
        keep_bands(connection, article, drawn)


def bands_differ(connection: sqlite3.Connection) -> bool:
    """Return whether the bands are other ones than the sketches say."""
    kept = connection.execute(_SUMS).fetchone()
    count = values = places = 0
    for article, drawn in connection.execute(_SKETCHES):
        count, values = count + _BANDS, values + sum(_SIGNED.unpack(drawn))
        places += (_number(article) & _LOW) * sum(_LOW_HALVES.unpack(drawn))
    return (count, values, places) != tuple(number or 0 for number in kept)


def _rows(article: str, drawn: bytes | None) -> list[tuple[int, int]]:
    number = _number(article)
    return [(value, number) for value in bands(drawn)]


def _number(article: str) -> int:
    """Return the id of an article as a number of 64 bits with a sign."""
    return int.from_bytes(bytes.fromhex(article), signed=True)


def _sketch_of(connection: sqlite3.Connection, article: str) -> bytes | None:
    found: tuple[bytes | None] | None = connection.execute(
        "SELECT sketch FROM article WHERE id = ?", (article,)
    ).fetchone()
    return found[0] if found else None
