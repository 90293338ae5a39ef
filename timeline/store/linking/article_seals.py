"""Seals of articles: a hash of all that is noted of an article beside its text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from timeline.store.events.report_seals import hash_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

_SEALED = """
SELECT id, source_id, published, published_basis, kicker, headline, subheadline, page_number, url,
    external_id, digest, published_time, hex(sketch) FROM article
"""
_SEALS = f"{_SEALED.replace('SELECT', 'SELECT seal,', 1)} ORDER BY id"
_ALL_BYLINES = "SELECT article_id, name, role FROM byline ORDER BY article_id, ordinal"
_LAST = "\U0010ffff"
"""Behind all ids."""
_BYLINE_OF = "SELECT name, role FROM byline WHERE article_id = ? ORDER BY ordinal"


def seal_article(connection: sqlite3.Connection, article: str) -> None:
    """Keep a hash of all that is noted of an article beside its text."""
    seal = seal_of(connection, article)
    connection.execute("UPDATE article SET seal = ? WHERE id = ?", (seal, article))


def seal_of(connection: sqlite3.Connection, article: str) -> str:
    """Return the hash of day, header, byline, addresses and sketch of an article."""
    row = connection.execute(f"{_SEALED} WHERE id = ?", (article,)).fetchone()
    byline = connection.execute(_BYLINE_OF, (article,)).fetchall()
    return _seal(row, byline)


def broken_articles(connection: sqlite3.Connection) -> Iterator[str]:
    """Return the articles of which day, header, byline, addresses or sketch are others."""
    bylines = _Beside(groupby(connection.execute(_ALL_BYLINES), itemgetter(0)))
    for seal, *row in connection.execute(_SEALS):
        if _seal(row, [each[1:] for each in bylines.of(row[0])]) != seal:
            yield row[0]


@dataclass(slots=True)
class _Beside:
    """Rows grouped by article, passed over once in the order of articles."""

    groups: Iterator[tuple[str, Iterable[tuple[Any, ...]]]]
    next: tuple[str, list[tuple[Any, ...]]] | None = None

    def of(self, article: str) -> list[tuple[Any, ...]]:
        """Return the rows of an article that comes after those asked for before."""
        while self.next is None or self.next[0] < article:
            name, rows = next(self.groups, (_LAST, ()))
            self.next = name, list(rows)
        return self.next[1] if self.next[0] == article else []


def _seal(row: Sequence[Any], byline: Sequence[Any]) -> str:
    return hash_of([list(row), byline])
