"""Articles that repeat an earlier one, word for word or nearly: wire copies, second editions."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from timeline.coreference import likeness
from timeline.store.linking.sketches import alike

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_REPEATS = "UPDATE article SET same_as = ?1 WHERE id = ?2 AND same_as IS NOT ?1"
_NEARLY_ALL = 0.85


class Candidate(NamedTuple):
    """An article that may say nearly the same, sorted by its place in the order of publication."""

    published: str
    id: str


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


def possible_ids(
    source: str | None, headline: str | None, text: str, day: str | None
) -> tuple[str, str]:
    """Return the ids that an article may have: of its words, or of words and day."""
    return article_id(source, headline, text), article_id(source, headline, text, day)


def relate_new(connection: sqlite3.Connection, article: str) -> list[Candidate]:
    """Note of a new article and of its repeats which is the first that says nearly the same.

    What earlier articles repeat is known; only the new one can be an earlier place for them.
    Returns the articles that may be repeats.
    """
    text = _text_of(connection, article)
    found = candidates_of(connection, article)
    own = _place(connection, article)
    _note(connection, article, _first(connection, text, (c for c in found if c < own)))
    for each in found:
        later = own < each and own < (_known_place(connection, each.id) or each)
        if later and _says(connection, each.id, text):
            _note(connection, each.id, article)
    return found


def _known_place(connection: sqlite3.Connection, article: str) -> Candidate | None:
    """Return the place of the article that an article is known to repeat."""
    row = connection.execute("SELECT same_as FROM article WHERE id = ?", (article,)).fetchone()
    return _place(connection, row[0]) if row[0] else None


def relate(connection: sqlite3.Connection, article: str) -> None:
    """Note anew of an article and of its repeats which is the first that says nearly the same."""
    for name in sorted({article, *repeats_of(connection, article)}):
        note_first(connection, name)


def note_first(connection: sqlite3.Connection, article: str) -> None:
    """Note which of the articles that say nearly the same as an article is the first."""
    own = _place(connection, article)
    earlier = (c for c in candidates_of(connection, article) if c < own)
    _note(connection, article, _first(connection, _text_of(connection, article), earlier))


def repeats_of(
    connection: sqlite3.Connection, article: str, among: Iterable[Candidate] | None = None
) -> set[str]:
    """Find the articles that say nearly the same as an article, earlier and later ones.

    Args:
        among: the articles to compare, where not all.
    """
    found = candidates_of(connection, article) if among is None else among
    text = _text_of(connection, article)
    return {each.id for each in found if _says(connection, each.id, text)}


def candidates_of(connection: sqlite3.Connection, article: str) -> list[Candidate]:
    """Return the articles that share bands with an article, in the order of publication."""
    return sorted(Candidate(*row) for row in alike(connection, article))


def _first(connection: sqlite3.Connection, text: str, ordered: Iterable[Candidate]) -> str | None:
    return next((each.id for each in ordered if _says(connection, each.id, text)), None)


def _note(connection: sqlite3.Connection, article: str, first: str | None) -> None:
    connection.execute(_REPEATS, (first, article))


def _says(connection: sqlite3.Connection, article: str, text: str) -> bool:
    other = _text_of(connection, article)
    longest = max(len(text), len(other))
    if min(len(text), len(other)) * 2 < longest:
        return False
    return likeness(*sorted((text, other))) >= _NEARLY_ALL


def _text_of(connection: sqlite3.Connection, article: str) -> str:
    sql = "SELECT text FROM article WHERE id = ?"
    text: str = connection.execute(sql, (article,)).fetchone()[0]
    return text


def _place(connection: sqlite3.Connection, article: str) -> Candidate:
    """Return the place of an article in the order of publication."""
    sql = "SELECT coalesce(published, '9999'), id FROM article WHERE id = ?"
    return Candidate(*connection.execute(sql, (article,)).fetchone())
