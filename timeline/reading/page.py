"""A document becomes a page: decoded, cut into articles, dated."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, cast

from timeline.model import Byline, Document, Page
from timeline.reading.articles.text_page import join_pages
from timeline.reading.bytes.decoding import clean, decode
from timeline.reading.bytes.media import media_of
from timeline.reading.bytes.surrogates import without_surrogates
from timeline.reading.left_out import left_out
from timeline.reading.lines.furniture import is_advertisement
from timeline.reading.newspaper.identify import day_of_address, newspaper_of, with_newspapers
from timeline.reading.newspaper.publication import Witness, publication, witnesses
from timeline.reading.printed_script import read_any_script

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.model import Article, Problem
    from timeline.reading.bytes.media import Media
    from timeline.reading.newspaper.publication import Publication

    Reader = Callable[..., Page]

_ORIGINS = {"json": "feed"}
"""Kinds of documents whose articles are like those of another kind."""


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
    kind = media_of(document, media)
    unread: tuple[Problem, ...] = ()
    if kind == "mail":
        from timeline.reading.files.mail import document_of_mail  # noqa: PLC0415

        document, unread = document_of_mail(document)
        kind = media_of(document)
    page = _reader(kind)(document, published=published, source=source, encoding=encoding)
    articles = tuple(
        article if article.origin == "ocr" else replace(article, origin=_ORIGINS.get(kind, kind))
        for article in page.articles
    )
    page = replace(page, articles=articles, problems=(*page.problems, *unread))
    return without_surrogates(with_newspapers(page, source))


def _reader(media: Media) -> Reader:
    """Return the reader of a kind of document; the heavy ones are imported when needed."""
    readers: dict[Media, tuple[str, str]] = {
        "html": ("web.html", "read_html"),
        "feed": ("feeds.feed", "read_feed"),
        "json": ("feeds.json_feed", "read_json"),
        "jsonl": ("jsonl", "read_jsonl"),
        "table": ("files.table", "read_table"),
        "sheet": ("files.sheet", "read_sheet"),
    }
    if media in readers:
        module, name = readers[media]
        return cast("Reader", getattr(import_module(f"timeline.reading.{module}"), name))
    own = {"pdf": _read_pdf, "image": _read_pdf, "markdown": _read_markdown, "docx": _read_docx}
    return own.get(media, _read_text)


def _read_pdf(
    document: Document,
    *,
    published: str | None,
    source: str | None,
    encoding: str | None,  # noqa: ARG001 - a PDF says itself what its characters are
) -> Page:
    """Read the text layer of a PDF, or what is recognized on scans, like a text page."""
    from timeline.reading.pdf.doubtful import doubts_in  # noqa: PLC0415
    from timeline.reading.pdf.text_layer import read_image, read_pdf  # noqa: PLC0415

    is_pdf = b"%PDF-" in document.data[:1024]
    text = (read_pdf if is_pdf else read_image)(document.data, document.name)
    regions = [clean(region) for region in text.regions]
    page = _read_regions(document, regions, published=published, source=source)
    origin = "ocr" if text.recognized else "pdf"
    articles = (
        replace(
            a,
            problems=(*a.problems, *text.problems, *doubts_in(a.text, text.doubtful)),
            origin=origin,
        )
        for a in page.articles
    )
    return replace(page, articles=tuple(articles), problems=(*page.problems, *text.problems))


def _read_docx(
    document: Document,
    *,
    published: str | None,
    source: str | None,
    encoding: str | None,  # noqa: ARG001 - a document says itself what its characters are
) -> Page:
    """Read the paragraphs of a document like a text page."""
    from timeline.reading.files.docx import text_of_docx  # noqa: PLC0415

    text = clean(text_of_docx(document.data, document.name))
    return _read_regions(document, [text], published=published, source=source)


def _read_text(
    document: Document, *, published: str | None, source: str | None, encoding: str | None
) -> Page:
    decoded = decode(document.data, declared=document.charset, given=encoding, name=document.name)
    page = _read_regions(document, [decoded.text], published=published, source=source)
    return replace(
        page,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *page.problems),
    )


def _read_markdown(
    document: Document, *, published: str | None, source: str | None, encoding: str | None
) -> Page:
    """Read a note without its marks like a text page; its front matter names day and author."""
    from timeline.reading.files.markdown import read_note  # noqa: PLC0415

    decoded = decode(document.data, declared=document.charset, given=encoding, name=document.name)
    note = read_note(decoded.text)
    heard = [Witness("meta", *note.moment)] if note.moment else []
    page = _read_regions(document, [note.text], published=published, source=source, heard=heard)
    signed = (Byline(note.author, ""),) if note.author else ()
    return replace(
        page,
        articles=tuple(replace(a, byline=a.byline or signed) for a in page.articles),
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *page.problems),
    )


def _read_regions(
    document: Document,
    regions: Sequence[str],
    *,
    published: str | None,
    source: str | None,
    heard: Sequence[Witness] = (),
) -> Page:
    """Read the parts of a page that are known to hold whole articles."""
    told = [region for region in regions if not is_advertisement(region)] or regions
    page = join_pages([read_any_script(region) for region in told])
    newspaper = newspaper_of(source, url=document.url, imprint=page.imprint)
    if newspaper:
        layout = newspaper.layout_on(published or page.printed_day)
        page = join_pages([read_any_script(region, layout.style) for region in told])
    when = publication(
        given=published,
        heard=[
            *heard,
            *witnesses("masthead", page.mastheads),
            *witnesses("stamp", page.stamps),
        ],
        url=day_of_address(newspaper, document.url),
        name=document.name,
        texts=(article.text for article in page.articles),
    )
    slug = newspaper.slug if newspaper else None
    facts = {"source": slug, "url": document.url}
    lines = (line for region in regions for line in region.split("\n"))
    return Page(
        articles=tuple(_dated(article, when, **facts) for article in page.articles),
        left_out=left_out(lines, page.articles),
        source=slug,
        published=when.day,
        published_basis=when.basis,
        problems=(*page.problems, *when.problems),
    )


def _dated(article: Article, when: Publication, **facts: str | None) -> Article:
    own = article.published if when.basis == article.published_basis else None
    return replace(
        article,
        published=own or when.day,
        published_basis=when.basis,
        published_time=article.published_time if own else when.time,
        problems=(*article.problems, *when.problems),
        source=facts["source"],
        url=facts["url"],
    )
