"""The articles of a store: their list, and one article whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.messages import Message
from timeline.model import Byline, LeftOut, Problem, Span
from timeline.store.events.results import ArticleDetail, ArticleRow

if TYPE_CHECKING:
    import sqlite3


_ARTICLE_ROW = """
SELECT t.id, t.source_id, t.published, t.headline, length(t.text),
    (SELECT count(*) FROM report AS r WHERE r.article_id = t.id),
    (SELECT count(*) FROM problem AS p WHERE p.article_id = t.id), t.page_number,
    (SELECT s.name FROM source AS s WHERE s.id = t.source_id),
    (SELECT count(*) FROM report AS r JOIN event AS e ON e.key = r.event_key
        WHERE r.article_id = t.id AND e.review = 'unreviewed'),
    CASE WHEN t.headline IS NULL THEN trim(substr(t.text, 1, 80)) ELSE '' END
FROM article AS t
"""
_LEFT_OUT = (
    "SELECT l.line, l.kind, l.text FROM left_out AS l"
    " JOIN article AS a ON a.document_id = l.document_id WHERE a.id = ? ORDER BY l.line"
)
ARTICLE = """
SELECT t.kicker, t.subheadline, t.text, t.published_basis, t.url, d.name, t.same_as,
    t.page_number, s.name, t.headline
FROM article AS t LEFT JOIN document AS d ON d.id = t.document_id
LEFT JOIN source AS s ON s.id = t.source_id WHERE t.id = ?
"""


class UnknownArticle(TimelineError):
    """An article id that the store does not hold."""

    def __init__(self, article_id: str) -> None:
        super().__init__("no-article", article=article_id)


def article_byline(connection: sqlite3.Connection, article_id: str) -> tuple[Byline, ...]:
    """Return who wrote an article."""
    sql = "SELECT name, role FROM byline WHERE article_id = ? ORDER BY ordinal"
    return tuple(Byline(*row) for row in connection.execute(sql, (article_id,)))


def article_problems(connection: sqlite3.Connection, article_id: str) -> list[Problem]:
    """Return what is doubtful in an article."""
    sql = (
        "SELECT kind, coalesce(nullif(told, ''), message), quote, span_start, span_end FROM problem"
        " WHERE article_id = ? ORDER BY id"
    )
    return [
        Problem(kind, Message.of_line(message), quote, None if start is None else Span(start, end))
        for kind, message, quote, start, end in connection.execute(sql, (article_id,))
    ]


def read_articles(
    connection: sqlite3.Connection, source: str | None, published: str | None, limit: int,
    after: ArticleRow | None = None,
) -> list[ArticleRow]:  # fmt: skip
    """List articles, the latest first."""
    sql = (
        f"{_ARTICLE_ROW} WHERE (?1 IS NULL OR t.source_id = ?1)"
        " AND (?2 IS NULL OR t.published = ?2) AND (?4 IS NULL"
        " OR coalesce(t.published, '') < ?4 OR coalesce(t.published, '') = ?4 AND t.id > ?5)"
        " ORDER BY t.published DESC, t.id LIMIT ?3"
    )
    border = (after.published or "", after.id) if after else (None, None)
    values = (source, published, limit, *border)
    return [ArticleRow(*row) for row in connection.execute(sql, values)]


def read_article(connection: sqlite3.Connection, article_id: str) -> ArticleDetail:
    """Return one article with the ids of its events."""
    found = connection.execute(f"{_ARTICLE_ROW} WHERE t.id = ?", (article_id,)).fetchone()
    if found is None:
        raise UnknownArticle(article_id)
    row = connection.execute(ARTICLE, (article_id,)).fetchone()
    kicker, subheadline, text, basis, url, document, same_as, *_ = row
    events = connection.execute(
        "SELECT e.id FROM report AS r JOIN event AS e ON e.key = r.event_key"
        " WHERE r.article_id = ? ORDER BY r.quote_start, r.id",
        (article_id,),
    )
    return ArticleDetail(
        row=ArticleRow(*found),
        kicker=kicker,
        subheadline=subheadline,
        byline=article_byline(connection, article_id),
        text=text,
        published_basis=basis,
        url=url,
        document=document,
        event_ids=tuple(dict.fromkeys(name for (name,) in events)),
        problems=tuple(article_problems(connection, article_id)),
        same_as=same_as,
    )


def read_left_out(connection: sqlite3.Connection, article_id: str) -> list[LeftOut]:
    """Return the lines of the page of an article that are in no article."""
    return [LeftOut(*row) for row in connection.execute(_LEFT_OUT, [article_id])]
