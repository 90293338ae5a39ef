"""Reading the events of an article or a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Article, PublishedBasis
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
    from timeline.extract import extract  # noqa: PLC0415 - loaded with the first article
    from timeline.record import event_record  # noqa: PLC0415

    read = _article(article, published, headline) if isinstance(article, str) else article
    return tuple(event_record(event) for event in extract(read).events)


def _article(text: str, published: str | None, headline: str | None) -> Article:
    from timeline.model import Article  # noqa: PLC0415

    basis: PublishedBasis = "given" if published else "unknown"
    return Article(text, headline, published=published, published_basis=basis)
