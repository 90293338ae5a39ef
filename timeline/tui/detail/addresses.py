"""Addresses that events were read from: which may be opened, and where."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.store.events.results import EventDetail

_SCHEMES = ("http://", "https://")


def is_address(text: str) -> bool:
    """Return whether a text is a web address without anything that could act on a terminal.

    >>> [is_address(t) for t in ("https://paper.example/a?b=1", "javascript:x", "page.txt")]
    [True, False, False]
    """
    plain = text.isascii() and text.isprintable() and " " not in text
    return plain and text.lower().startswith(_SCHEMES)


def addresses_of(detail: EventDetail) -> Iterator[str]:
    """Return the addresses of the reports of an event."""
    for report in detail.reports:
        for text in (report.url, report.document):
            if text and is_address(text):
                yield text


def can_open() -> bool:
    """Return whether a browser can be opened from here: in one already, or on this machine."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    if os.environ.get("SSH_CONNECTION"):
        return False
    import webbrowser  # noqa: PLC0415 - only when asked for

    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
