"""From bytes to events, top to bottom: the map of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import extract
from timeline.reading import read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Document, Page, Reading, Tenure


def read(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    media: str | None = None,
    roster: Sequence[Tenure] = (),
) -> tuple[Page, tuple[Reading, ...]]:
    """Read a document into its page and, article by article, its events.

    Args:
        published: ISO day that wins over everything the document says.
        source: slug of the newspaper's profile.
        encoding: name of the encoding, where the reader should not decide.
        media: text, html, pdf, feed or jsonl, where the reader should not decide.
        roster: who is known to hold which title; fills titles that an article leaves out.

    Raises:
        UnreadableInput: the bytes are no text of a known kind.
    """
    page = read_page(document, published=published, source=source, encoding=encoding, media=media)
    return page, tuple(extract(article, roster=roster) for article in page.articles)
