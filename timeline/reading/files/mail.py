"""A mail or a page saved as one file (.eml, .mhtml) becomes the document inside it."""

from __future__ import annotations

import email
import re
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.inert import inert
from timeline.messages import Message
from timeline.model import Document, Problem
from timeline.reading.bytes.decoding import decode
from timeline.reading.limits import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message as Part

_MOST_PARTS = 500
_PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
_MOST_HEADERS = 1000
"""No mail or saved page has so many parts."""
_KINDS = (("text/html", "html"), ("application/xhtml+xml", "html"), ("text/plain", "text"))
_PROSE = 3
"""Sentences of a part that is no mere frame, advertisement or form."""
_MOST_NAMES = 3
"""So many parts that were not read are named."""


def document_of_mail(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """Return the page that a mail holds: its HTML part, else its text; and what was not read.

    Raises:
        UnreadableInput: the mail holds neither.
    """
    if sum(1 for _ in _PART.finditer(document.data)) > _MOST_HEADERS:
        raise UnreadableInput(document.name, "damaged-mail")
    try:
        message = email.message_from_bytes(document.data)
        leaves = list(_leaves(message))
    except (ValueError, LookupError, RecursionError, AttributeError) as err:
        raise UnreadableInput(document.name, "damaged-mail") from err
    parts = leaves[:_MOST_PARTS]
    for kind, media in _KINDS:
        if found := [part for part in parts if _kind(part) == kind and _data(part)]:
            part = _telling(found)
            inside = Document(
                document.name,
                _data(part),
                media=media,
                url=document.url or _location(part, message),
                charset=_charset(part),
            )
            return inside, _unread(part, parts, len(leaves) - len(parts))
    raise UnreadableInput(document.name, "mail-without-text")


def _telling(parts: list[Part]) -> Part:
    """Return the first part that tells something: a page of frames has its text in another."""
    if len(parts) == 1:
        return parts[0]
    return next((p for p in parts if _stops(p) >= _PROSE), max(parts, key=_stops))


def _stops(part: Part) -> int:
    """Return how many sentences end in a part."""
    try:
        decoded = decode(_data(part), declared=_charset(part), given=None, name="")
    except UnreadableInput:
        return 0
    return decoded.text.count("。")


def _leaves(message: Part) -> Iterator[Part]:
    return (part for part in message.walk() if not part.is_multipart())


def _unread(read: Part, parts: list[Part], cut: int) -> tuple[Problem, ...]:
    """Return that attachments, other texts or parts past the limit were not read."""
    others = [part for part in parts if part is not read and _tells(part, read)]
    if not others and not cut:
        return ()
    names = [str(part.get_filename() or part.get_content_type()) for part in others]
    named = ", ".join(inert(name) for name in names[:_MOST_NAMES]) or "…"
    count = len(others) + cut
    return (Problem(LIMIT, Message.of("mail-parts", count=count, named=named)),)


def _tells(part: Part, read: Part) -> bool:
    """Return whether a part may tell something that the part that was read does not."""
    if part.get_content_disposition() == "attachment":
        return True
    if _kind(part) != _kind(read):
        return False
    return _stops(part) >= _PROSE if _kind(part) == "text/html" else bool(_data(part).strip())


def _kind(part: Part) -> str:
    return part.get_content_type()


def _data(part: Part) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _charset(part: Part) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None


def _location(part: Part, message: Part) -> str | None:
    """Return the address from which a page was saved."""
    address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
    return address.strip() if address.startswith(("http://", "https://")) else None
