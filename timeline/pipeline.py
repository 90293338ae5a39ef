"""From bytes to events, top to bottom: the map of the program."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.extract import extract
from timeline.messages import Message
from timeline.model import Problem
from timeline.reading import read_page
from timeline.reading.bytes.media import media_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.model import Article, Document, Page, Reading, Tenure

    Visit = Callable[[str], Document | None]

_SEVERAL = 2
_WEAK = ("inferred", "unknown")
"""How a page is dated that does not say when it was published."""


def read(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    media: str | None = None,
    roster: Sequence[Tenure] = (),
    visit: Visit | None = None,
    extractor: str = "rules",
) -> tuple[Page, tuple[Reading, ...]]:
    """Read a document into its page and, article by article, its events.

    Args:
        published: ISO day that wins over everything the document says.
        source: slug of the newspaper's profile.
        encoding: name of the encoding, where the reader should not decide.
        media: text, html, pdf, feed or jsonl, where the reader should not decide.
        roster: who is known to hold which title; fills titles that an article leaves out.
        visit: fetches the article that an entry of a feed from the web links to; None for one
            that is known.
        extractor: rules, or rules+lac with the extra ner.

    Raises:
        UnreadableInput: the bytes are no text of a known kind.
    """
    page = _page(document, visit, published, source, encoding, media)
    return page, tuple(extract(each, roster=roster, by=extractor) for each in page.articles)


def read_apart(
    document: Document,
    failed: Callable[[Article, Exception], None],
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    media: str | None = None,
    visit: Visit | None = None,
    extractor: str = "rules",
) -> tuple[Page, tuple[Reading, ...]]:
    """Read a document like ``read``; of several articles one that fails costs itself alone.

    Args:
        failed: takes an article whose reading fails, with the reason.
    """
    page = _page(document, visit, published, source, encoding, media)
    if len(page.articles) < _SEVERAL:
        return page, tuple(extract(each, by=extractor) for each in page.articles)
    readings = []
    for article in page.articles:
        try:
            readings.append(extract(article, by=extractor))
        except Exception as error:  # noqa: BLE001 - whatever it is, the other articles are sound
            failed(article, error)
    return replace(page, articles=tuple(each.article for each in readings)), tuple(readings)


def _page(
    document: Document,
    visit: Visit | None,
    published: str | None,
    source: str | None,
    encoding: str | None,
    media: str | None,
) -> Page:
    """Read the page of a document; of a feed from the web, the articles that it links to."""
    page = read_page(document, published=published, source=source, encoding=encoding, media=media)
    if visit and document.url and media_of(document, media) == "feed":
        whole = (_whole(a, visit, published=published, source=source) for a in page.articles)
        page = replace(page, articles=tuple(article for article in whole if article))
    return page


def _whole(
    entry: Article, visit: Visit, *, published: str | None, source: str | None
) -> Article | None:
    """Follow an entry to its article; where that cannot be read, its summary stays, with a note."""
    if entry.url is None:
        return entry
    try:
        document = visit(entry.url)
        if document is None:
            return None
        page = read_page(document, published=published, source=source or entry.source)
    except TimelineError as error:
        note = Problem("summary-only", Message.of("summary-only", reason=error.message))
        return replace(entry, problems=(*entry.problems, note))
    return _fuller(entry, page)


def _fuller(entry: Article, page: Page) -> Article:
    """Return the article of the page, or the entry of the feed where the entry is longer."""
    named = [a for a in page.articles if a.headline and a.headline == entry.headline]
    found = max(named or page.articles, key=lambda a: len(a.text), default=entry)
    if len(found.text) <= len(entry.text):
        return entry
    found = replace(found, headline=found.headline or entry.headline, url=entry.url)
    if found.published_basis not in _WEAK or entry.published is None:
        return found
    return replace(
        found,
        published=entry.published,
        published_basis=entry.published_basis,
        problems=tuple(p for p in found.problems if p.kind != "publication-inferred"),
    )
