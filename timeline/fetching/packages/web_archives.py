"""An archive of the web (.warc, .warc.gz) becomes a document for each page that it holds."""

from __future__ import annotations

import io
import zlib
from contextlib import redirect_stderr
from email.message import Message
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableInput
from timeline.fetching.names import shown_name
from timeline.fetching.packages.archives import MAX_ARCHIVE, MAX_DOCUMENT
from timeline.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK, _GZIP = b"WARC/", b"\x1f\x8b"
_MEDIA = {"text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf"}
_WINDOW_WITH_GZIP_HEADER = 31


def is_web_archive(data: bytes) -> bool:
    """Return whether bytes, packed or not, begin like an archive of the web."""
    if data.startswith(_GZIP):
        try:
            data = zlib.decompressobj(_WINDOW_WITH_GZIP_HEADER).decompress(data[:4096], 16)
        except zlib.error:
            return False
    return data.startswith(_MARK)


def read_web_archive(name: str, data: bytes) -> Iterator[Document | UnreadableInput]:
    """Return the pages of an archive of the web in the order in which they were fetched."""
    if find_spec("warcio") is None:
        raise UnreadableInput(name, "missing-extra", wanted="a web archive", package="warcio")
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    unpacked, found = 0, False
    try:
        for document in _pages(name, ArchiveIterator(io.BytesIO(data))):
            if isinstance(document, Document):
                unpacked += len(document.data)
                if unpacked > MAX_ARCHIVE:
                    raise UnreadableInput(name, "larger-than", megabytes=MAX_ARCHIVE // 1_000_000)
            found = True
            yield document
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error) as err:
        raise UnreadableInput(name, "web-archive-damaged") from err
    if not found:
        raise UnreadableInput(name, "web-archive-damaged")


def _pages(name: str, records: Iterator[Any]) -> Iterator[Document | UnreadableInput]:
    """Return the pages that records hold; what warcio prints about odd ones is not shown."""
    ended = object()
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(records, ended)
            page = None if record is ended else _page(name, record)
        if record is ended:
            return
        if page is not None:
            yield page


def _page(name: str, record: Any) -> Document | UnreadableInput | None:
    """Return the page that a record holds; None for requests, pictures and refused pages."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    header = Message()
    header["Content-Type"] = record.http_headers.get_header("Content-Type") or "text/plain"
    media = _MEDIA.get(header.get_content_type())
    if media is None or record.http_headers.get_statuscode() != "200":
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    label = f"{name}/{shown_name(url)}"
    data = record.content_stream().read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        return UnreadableInput(label, "larger-than", megabytes=MAX_DOCUMENT // 1_000_000)
    charset = header.get_param("charset")
    address = url if url.startswith(("http://", "https://")) else None
    declared = charset if isinstance(charset, str) else None
    return Document(label, data, media=media, url=address, charset=declared)
