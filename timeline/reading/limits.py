"""A limit that cuts a document says so."""

from __future__ import annotations

from timeline.model import Problem

LIMIT = "limit"
"""The kind of a problem that tells of it."""


def unread(most: int, there: int, what: str) -> tuple[Problem, ...]:
    """Return the problem of a document that holds more than is read of one.

    >>> unread(200, 203, "pages")[0].message
    'only the first 200 of 203 pages were read; split the file'
    >>> unread(200, 200, "pages")
    ()
    """
    if there <= most:
        return ()
    message = f"only the first {most} of {there} {what} were read; split the file"
    return (Problem(LIMIT, message),)
