"""One text printed on two days: one article, or two where the dates hang on the day."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.store.events.reports import reports_of
from timeline.store.linking.near_duplicates import article_id

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.coreference import EventReport
    from timeline.model import Article, Reading

_PRINTED = {"masthead", "metadata", "url", "filename"}
"""How a day is known that the page itself tells; a day that is only given makes no edition."""
_KEPT = "SELECT published, published_basis FROM article WHERE id = ?"
_DATES = "SELECT quote, starts, ends FROM report WHERE article_id = ?"


def edition_of(connection: sqlite3.Connection, reading: Reading) -> str:
    """Return the id under which an article is kept: that of its words, or of words and day."""
    article = reading.article
    name = plain_id(article)
    row = connection.execute(_KEPT, (name,)).fetchone()
    if row is None or article.published in {None, row[0]}:
        return name
    if not {row[1], article.published_basis} <= _PRINTED:
        return name
    kept = {quote: dates for quote, *dates in connection.execute(_DATES, (name,))}
    told = {a.quote: [a.starts, a.ends] for a in reports_of(reading, name)}
    if any(told[quote] != kept[quote] for quote in told.keys() & kept.keys()):
        return article_id(article.source, article.headline, article.text, article.published)
    return name


def reports_under(reading: Reading, name: str) -> Sequence[EventReport]:
    """Return the reports of a reading; those of a further edition have ids of their own."""
    reports = reports_of(reading, name)
    if name == plain_id(reading.article):
        return reports
    return [replace(report, id=_own_id(report.id, name)) for report in reports]


def plain_id(article: Article) -> str:
    """Return the id of an article by its words alone."""
    return article_id(article.source, article.headline, article.text)


def _own_id(report_id: str, name: str) -> str:
    return hashlib.sha256(f"{report_id}\x1f{name}".encode()).hexdigest()[:12]
