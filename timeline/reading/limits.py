"""A limit that cuts a document says so."""

from __future__ import annotations

from timeline.messages import Message
from timeline.model import Problem

LIMIT = "limit"
"""The kind of a problem that tells of it."""


def unread(most: int, there: int, what: str) -> tuple[Problem, ...]:
    """Return the problem of a document that holds more than is read of one.

    ``what`` is the kind of message that names what was counted.

    >>> unread(200, 203, "limit-pages")[0].message
    Message(kind='limit-pages', values=(('most', 200), ('there', 203)))
    >>> unread(200, 200, "limit-pages")
    ()
    """
    if there <= most:
        return ()
    return (Problem(LIMIT, Message.of(what, most=most, there=there)),)
