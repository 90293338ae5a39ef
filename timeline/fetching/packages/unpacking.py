"""A file that holds others becomes their documents: archives, books, archives of the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.fetching.packages import archives
from timeline.fetching.packages.books import is_book, read_book
from timeline.fetching.packages.web_archives import is_web_archive, read_web_archive
from timeline.model import Document

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator


def is_package(data: bytes) -> bool:
    """Return whether bytes are those of an archive, a book or an archive of the web."""
    return archives.is_archive(data) or is_web_archive(data)


def unpack(
    name: str, data: bytes, *, skipped: Counter[str] | None = None
) -> Iterator[Document | UnreadableInput]:
    """Return the documents of a package; a part that cannot be read is an error value.

    Args:
        name: what the package is called.
        data: its bytes.
        skipped: counts the members of an archive that are of no kind that is read.
    """
    if is_web_archive(data):
        return read_web_archive(name, data)
    if is_book(data):
        return read_book(name, data)
    if kind := archives.office_kind(data):
        return iter([_office(name, data, kind)])
    return archives.unpack(name, data, skipped=skipped)


def _office(name: str, data: bytes, kind: str) -> Document:
    """Return an Office document as it is, in which reading finds its way."""
    if kind == "other":
        raise UnreadableInput(name, "office-other")
    if len(data) > archives.MAX_DOCUMENT:
        raise UnreadableInput(name, "larger-than", megabytes=archives.MAX_DOCUMENT // 1_000_000)
    archives.open_zip(name, data).close()
    return Document(name, data, media=kind)
