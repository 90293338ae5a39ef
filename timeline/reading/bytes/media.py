"""What kind of document it is: said by a person, by its first bytes, by its name, else text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast, get_args

if TYPE_CHECKING:
    from timeline.model import Document

Media = Literal[
    "text", "html", "pdf", "feed", "jsonl", "json", "mail", "markdown", "table", "sheet", "docx",
    "image",
]  # fmt: skip

_MARKS: tuple[tuple[re.Pattern[bytes], Media], ...] = (
    (re.compile(rb"%PDF-"), "pdf"),
    (re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE), "html"),
    (re.compile(rb"<(?:rss|feed|rdf:rdf)[\s>]", re.IGNORECASE), "feed"),
)
_MAIL = re.compile(
    rb"(?:(?:From|Subject|Date|To|Received|Return-Path|Message-ID|MIME-Version|Delivered-To"
    rb"|Snapshot-Content-Location|Content-Type|X-[\w-]{1,40}): ?[^\n]{0,2000}\n"
    rb"(?:[ \t][^\n]{0,2000}\n){0,20}){2,}",
    re.IGNORECASE,
)
_JSON = re.compile(rb"\{\s*\"[\w:$-]{1,60}\"\s*:|\[\s*[\{\[\"]")
_BOM = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*")
_OPENING = re.compile(rb"^(?:<\?xml[^>]{0,200}\?>|<!--|\s|<!doctype|%PDF-|<\w)", re.IGNORECASE)
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
"""How PNG, JPEG and TIFF begin."""
_HEAD = 2048


def media_of(document: Document, given: str | None = None) -> Media:
    """Return how a document is to be read.

    >>> from timeline.model import Document
    >>> media_of(Document("a.txt", b"%PDF-1.7")), media_of(Document("-", "开会。".encode()))
    ('pdf', 'text')
    """
    if given in get_args(Media):
        return cast("Media", given)
    head = _BOM.sub(b"", document.data[:_HEAD].replace(b"\0", b""), count=1)
    if _OPENING.match(head):
        found = ((mark.search(head), media) for mark, media in _MARKS)
        first = min(((m.start(), media) for m, media in found if m), default=None)
        if first:
            return first[1]
    if document.media in (None, "image") and document.data.startswith(_IMAGES):
        return "image"
    if _MAIL.match(head.replace(b"\r\n", b"\n")):
        return "mail"
    if document.media in (None, "text") and _JSON.match(head):
        return "jsonl" if _is_lines(document.data) else "json"
    return cast("Media", document.media) if document.media in get_args(Media) else "text"


def _is_lines(data: bytes) -> bool:
    """Return whether the first line is a whole JSON object with a text."""
    line = data.lstrip().split(b"\n", 1)[0].rstrip()
    return line.startswith(b"{") and line.endswith(b"}") and b'"text"' in line
