"""A document becomes a page: decoded, cut into articles, dated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.model import Document, Page
from timeline.reading.decoding import decode
from timeline.reading.media import media_of
from timeline.reading.newspaper import day_of_address, newspaper_of
from timeline.reading.publication import publication
from timeline.reading.text_page import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.model import Article
    from timeline.reading.media import Media
    from timeline.reading.publication import Publication

    Reader = Callable[..., Page]


def read_page(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    media: str | None = None,
) -> Page:
    """Read a document into articles with their header lines, bylines and publication day.

    Args:
        document: the bytes and what is known of them.
        published: ISO day that wins over what the document says.
        source: slug of the newspaper.
        encoding: name of the encoding, where the decoder should not decide.
        media: text, html, pdf, feed or jsonl, where the name and the bytes should not decide.
    """
    read = _reader(media_of(document, media))
    return read(document, published=published, source=source, encoding=encoding)


def _reader(media: Media) -> Reader:
    """Give the reader of a kind of document; the heavy ones are imported when needed."""
    if media == "html":
        from timeline.reading.html import read_html as read  # noqa: PLC0415
    elif media == "feed":
        from timeline.reading.feed import read_feed as read  # noqa: PLC0415
    elif media == "jsonl":
        from timeline.reading.jsonl import read_jsonl as read  # noqa: PLC0415
    elif media == "pdf":
        return _read_pdf
    else:
        return _read_text
    return read


def _read_pdf(
    document: Document, *, published: str | None, source: str | None, encoding: str | None
) -> Page:
    """Read the text layer of a PDF like a text page."""
    from timeline.reading.pdf import pdf_text  # noqa: PLC0415

    text = replace(document, data=pdf_text(document.data, document.name).encode(), charset=None)
    page = _read_text(text, published=published, source=source, encoding=encoding and "utf-8")
    return replace(page, encoding=None, encoding_basis=None)


def _read_text(
    document: Document, *, published: str | None, source: str | None, encoding: str | None
) -> Page:
    decoded = decode(document.data, declared=document.charset, given=encoding, name=document.name)
    page = read_text(decoded.text)
    newspaper = newspaper_of(source, url=document.url, imprint=page.imprint)
    if newspaper:
        layout = newspaper.layout_on(published or page.printed_day)
        page = read_text(decoded.text, layout.style)
    when = publication(
        given=published,
        mastheads=[m.published for m in page.mastheads if m.published],
        stamps=[m.published for m in page.stamps if m.published],
        url=day_of_address(newspaper, document.url),
        name=document.name,
        texts=(article.text for article in page.articles),
    )
    slug = newspaper.slug if newspaper else None
    facts = {"source": slug, "url": document.url}
    return Page(
        articles=tuple(_dated(article, when, **facts) for article in page.articles),
        source=slug,
        published=when.day,
        published_basis=when.basis,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *page.problems, *when.problems),
    )


def _dated(article: Article, when: Publication, **facts: str | None) -> Article:
    own = article.published if when.basis == "masthead" else None
    return replace(
        article,
        published=own or when.day,
        published_basis="masthead" if own else when.basis,
        problems=(*article.problems, *when.problems),
        source=facts["source"],
        url=facts["url"],
    )
