"""Conditions on words: of the event, or of an article that reports the event."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.store.base.bigrams import PAIR, phrase
from timeline.store.conditions.posting import Posting, Scan
from timeline.store.conditions.predicate import Facet, Predicate, any_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition

_ENTERED = 12.0
_ARTICLE = "article AS t CROSS JOIN report AS c ON c.article_id = t.id"


def text_has(_connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test for words in headline, title, quote or people."""
    return any_of([_text(value) for value in condition.values])


def article_has(_connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test for words anywhere in an article that reports the event."""
    return any_of([_article(value) for value in condition.values])


def _text(value: str) -> Predicate:
    found = "SELECT 1 FROM event_search WHERE event_search MATCH ?"
    pairs = tuple(Facet("text", (a + b,), text_posting) for a, b in pairwise(value))
    whole = len(value) == PAIR
    return Predicate(
        f"EXISTS ({found} AND rowid = e.key)", (phrase(value),), posting=text_posting((value,)),
        cost=_ENTERED, facet=pairs[0] if whole else None, hints=() if whole else pairs,
    )  # fmt: skip


def _article(value: str) -> Predicate:
    """Test for words anywhere in an article that reports the event; all articles are read."""
    scan = Scan(_ARTICLE, "c.event_key", "instr(lower(t.text), lower(?))", (value,), False, True)
    sql = f"e.key IN (SELECT {scan.key} FROM {scan.table} WHERE {scan.where})"
    return Predicate(sql, (value,), posting=Posting((scan,), ordered=False))


def text_posting(texts: Sequence[str | int]) -> Posting:
    """Return the stretch of the search index that a text has."""
    (text,) = texts
    return Posting((Scan("event_search", "rowid", "event_search MATCH ?", (phrase(str(text)),)),))
