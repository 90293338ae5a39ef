"""Reading a page into its articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.model import Document
from timeline.reading import read_page as read_document

if TYPE_CHECKING:
    from timeline.model import Page


def read_page(
    page: Path | bytes | str,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    media: str | None = None,
) -> Page:
    r"""Read a page into its articles: header lines, byline, day of printing, text.

    Args:
        page: the path of a file, its bytes, or the text itself.
        published: ISO day of printing; wins over what the page says.
        source: slug of the newspaper.
        encoding: name of the encoding, where the reader should not decide.
        media: text, html, pdf, feed or jsonl, where the reader should not decide.

    >>> page = read_page("云溪县召开座谈会\n1月12日,县长郭远主持召开座谈会。\n")
    >>> [article.headline for article in page.articles]
    ['云溪县召开座谈会']
    """
    document = _document(page)
    return read_document(
        document, published=published, source=source, encoding=encoding, media=media
    )


def _document(page: Path | bytes | str) -> Document:
    if isinstance(page, Path):
        return Document(page.name, page.read_bytes())
    return Document("-", page.encode() if isinstance(page, str) else page)
