"""An electronic book (.epub) becomes a document for each chapter, in the order of its spine."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from lzma import LZMAError
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from timeline.errors import UnreadableInput
from timeline.fetching.names import shown_name
from timeline.fetching.packages.archives import MAX_DOCUMENT, open_zip
from timeline.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = b"mimetypeapplication/epub+zip"
_CONTAINER = "META-INF/container.xml"
_TAG = re.compile(rb"<[^<>]{0,2000}>")
_SHORTEST = 60
"""Bytes of text under which a part is a cover or a half-title."""


def is_book(data: bytes) -> bool:
    """Return whether bytes are those of an electronic book."""
    return data[:4] == b"PK\x03\x04" and _MARK in data[:200]


def read_book(name: str, data: bytes) -> Iterator[Document | UnreadableInput]:
    """Return the chapters of a book; covers and tables of contents are passed over."""
    with open_zip(name, data) as archive:
        try:
            chapters = list(_spine(archive))
        except (KeyError, etree.LxmlError, ValueError, IndexError, zipfile.BadZipFile) as err:
            raise UnreadableInput(name, "book-damaged") from err
        for chapter in chapters:
            label = f"{name}/{shown_name(chapter)}"
            try:
                text = _part(archive, chapter)
            except (KeyError, RuntimeError, zipfile.BadZipFile, zlib.error, LZMAError, ValueError):
                yield UnreadableInput(label, "is-damaged")
                continue
            if len(_TAG.sub(b"", text).strip()) >= _SHORTEST:
                yield Document(label, text, media="html")


def _spine(archive: zipfile.ZipFile) -> Iterator[str]:
    """Return the names of the chapters in reading order."""
    container = _parsed(_part(archive, _CONTAINER))
    package = container.xpath("string(//*[local-name()='rootfile']/@full-path)")
    book = _parsed(_part(archive, package))
    items = {
        item.get("id"): item.get("href", "")
        for item in book.xpath("//*[local-name()='manifest']/*[local-name()='item']")
        if "nav" not in item.get("properties", "").split() and "html" in item.get("media-type", "")
    }
    for reference in book.xpath("//*[local-name()='spine']/*[local-name()='itemref']"):
        href = items.get(reference.get("idref"))
        if href and reference.get("linear") != "no":
            yield posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(href)))


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        data = stream.read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        raise ValueError(name)
    return data


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)
