"""A mail or a page saved as one file (.eml, .mhtml) becomes the document inside it."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_MOST_PARTS = 500
_KINDS = (("text/html", "html"), ("application/xhtml+xml", "html"), ("text/plain", "text"))


def document_of_mail(document: Document) -> Document:
    """Return the page that a mail holds: its HTML part, else its text.

    Raises:
        UnreadableInput: the mail holds neither.
    """
    try:
        message = email.message_from_bytes(document.data, policy=email.policy.default)
        parts = list(_leaves(message))[:_MOST_PARTS]
    except (ValueError, LookupError, RecursionError, AttributeError) as err:
        raise UnreadableInput(document.name, "is a damaged mail or saved page") from err
    for kind, media in _KINDS:
        for part in parts:
            if _kind(part) == kind and (data := _data(part)):
                return Document(
                    document.name,
                    data,
                    media=media,
                    url=document.url or _location(part, message),
                    charset=_charset(part),
                )
    raise UnreadableInput(document.name, "is a mail or saved page without text")


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in message.walk() if not part.is_multipart())


def _kind(part: EmailMessage) -> str:
    return part.get_content_type()


def _data(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _charset(part: EmailMessage) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None


def _location(part: EmailMessage, message: EmailMessage) -> str | None:
    """Return the address from which a page was saved."""
    address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
    return address.strip() if address.startswith(("http://", "https://")) else None
