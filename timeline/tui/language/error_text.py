"""What went wrong, in one line and in the language of the screen."""

from __future__ import annotations

from timeline.errors import TimelineError, reason_of
from timeline.inert import inert_line
from timeline.messages import Message, told


def error_text(error: Exception) -> str:
    """Write in one line what went wrong; an unforeseen error by its kind.

    >>> error_text(FileNotFoundError(2, "No such file or directory", "page.txt"))
    'page.txt: no such file'
    """
    if isinstance(error, TimelineError):
        return inert_line(told(error.message))
    if isinstance(error, OSError):
        reason = reason_of(error)
        named = Message.of("of-input", name=error.filename, reason=reason)
        return inert_line(told(named if error.filename else reason))
    return f"{type(error).__name__}: {inert_line(str(error))}"
