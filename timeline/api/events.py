"""Reading the events of an article or a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import extract
from timeline.model import Article
from timeline.record import event_record

if TYPE_CHECKING:
    from timeline.record import EventRecord


def extract_events(
    article: Article | str, *, published: str | None = None, headline: str | None = None
) -> tuple[EventRecord, ...]:
    """Read the events of an article, each with its quote, people, bodies and place.

    Args:
        article: an article of a page, or a text.
        published: ISO day of printing, for a text.
        headline: the headline, for a text.

    >>> (event,) = extract_events("1月12日,县长郭远主持召开座谈会。", published="2024-01-14")
    >>> event.type, event.starts, event.participants[0].name
    ('meeting', '2024-01-12', '郭远')
    """
    if isinstance(article, str):
        article = Article(
            article,
            headline,
            published=published,
            published_basis="given" if published else "unknown",
        )
    return tuple(event_record(event) for event in extract(article).events)
