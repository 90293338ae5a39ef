"""Reading a page into its articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Document, Page


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
    from timeline.reading import read_page as read_document  # noqa: PLC0415 - loaded when asked

    document = _document(page)
    return read_document(
        document, published=published, source=source, encoding=encoding, media=media
    )


def _document(page: Path | bytes | str) -> Document:
    from timeline.model import Document  # noqa: PLC0415

    if isinstance(page, str):
        return Document("-", page.encode())
    name, data = ("-", page) if isinstance(page, bytes) else (page.name, page.read_bytes())
    return Document(name, data)
