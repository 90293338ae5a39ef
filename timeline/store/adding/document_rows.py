"""Statements that insert documents, articles and what is noted of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import english
from timeline.store.base.inserting import statement
from timeline.store.linking.open_differences import KIND
from timeline.store.naming.title_offices import keep_offices_of_source

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.model import Newspaper, Problem
    from timeline.store.base.names import Names

ARTICLE = statement(
    "article",
    "id, document_id, source_id, published, published_basis, kicker, headline, subheadline, text,"
    " page_number, url, external_id, digest, reader, published_time, sketch",
)
DOCUMENT = statement(
    "document",
    "id, name, url, media, encoding, encoding_basis, bytes, source_id, published,"
    " published_basis, added_at",
    once=True,
)
PROBLEM = statement(
    "problem", "document_id, article_id, kind, message, told, quote, span_start, span_end"
)
QUARANTINE = statement("quarantine", "name, digest, article_id, reason, quote, added_at", once=True)
SOURCE = (
    "INSERT INTO source (id, name) VALUES (?, ?) ON CONFLICT (id)"
    " DO UPDATE SET name = coalesce(excluded.name, name)"
)
HOME = (
    "INSERT INTO source_home (source_id, home) VALUES (?, ?) ON CONFLICT (source_id)"
    " DO UPDATE SET home = excluded.home"
)
REMOVED = "SELECT 1 FROM correction WHERE article_id = ? AND kind = 'remove'"
LEFT_OUT = statement("left_out", "document_id, line, kind, text", once=True)
BYLINE = statement("byline", "article_id, ordinal, name, role")


UNREAD = frozenset({"bad-line", "dead-article"})
"""Kinds of problems of a line of JSON Lines that is no article, and of an article not read."""


def problem_row(problem: Problem, document: str, article: str | None) -> tuple[object, ...]:
    """Return the row of a problem of a document, or of an article in the document."""
    start, end = problem.span or (None, None)
    told = problem.message.line()
    return (
        document, article, problem.kind, english(problem.message), told, problem.quote, start, end,
    )  # fmt: skip


def keep_differences(
    connection: sqlite3.Connection, article_id: str, problems: Iterable[Problem]
) -> None:
    """Keep in what two readers differ, in place of what was told of an article before."""
    sql = "SELECT document_id FROM article WHERE id = ?"
    (document,) = connection.execute(sql, (article_id,)).fetchone()
    connection.execute("DELETE FROM problem WHERE article_id = ? AND kind = ?", (article_id, KIND))
    rows = [problem_row(p, document, article_id) for p in problems if p.kind == KIND]
    connection.executemany(PROBLEM, rows)


def keep_source(names: Names, slug: str | None, newspaper: Newspaper | None) -> None:
    """Keep what is known of a newspaper; its offices are named anew where its home is news."""
    if slug is None or (slug, newspaper) in names.newspapers:
        return
    name, home = newspaper or (None, None)
    names.connection.execute(SOURCE, (slug, name))
    if home and home != _home(names.connection, slug):
        names.connection.execute(HOME, (slug, home))
        keep_offices_of_source(names.connection, slug)
    names.newspapers.add((slug, newspaper))


def _home(connection: sqlite3.Connection, slug: str) -> str | None:
    sql = "SELECT home FROM source_home WHERE source_id = ?"
    row = connection.execute(sql, (slug,)).fetchone()
    return str(row[0]) if row else None
