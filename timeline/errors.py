"""What can go wrong that a caller can act on: kinds with values, and an exit status.

``str(error)`` is the sentence in English; ``timeline.messages.told(error.message)`` is the
sentence in the language of the reader, one line that tells what to do.
"""

from __future__ import annotations

import errno

from timeline.messages import Message, english

OF_SYSTEM = {
    errno.ENOENT: "system-no-such-file",
    errno.ENOTDIR: "system-no-such-file",
    errno.EEXIST: "system-file-exists",
    errno.EISDIR: "system-a-folder",
    errno.EACCES: "system-permission-denied",
    errno.EPERM: "system-permission-denied",
    errno.EROFS: "system-read-only",
    errno.ENOSPC: "system-no-space",
    errno.EMFILE: "system-too-many-files",
    errno.EIO: "system-device-fails",
    errno.ELOOP: "system-too-many-links",
    errno.ENAMETOOLONG: "system-name-too-long",
    errno.ENXIO: "no-regular-file",
}
"""The kind of message for what the system says is wrong with a file."""


def reason_of(error: OSError | ValueError, otherwise: str = "system-cannot-be-read") -> Message:
    """Return why the system refuses a file; in the system's own words where no kind is known.

    >>> english(reason_of(FileNotFoundError(errno.ENOENT, "No such file or directory")))
    'no such file'
    """
    code = error.errno if isinstance(error, OSError) else None
    words = error.strerror if isinstance(error, OSError) else None
    return Message(OF_SYSTEM.get(code or 0) or (words or otherwise).lower())


class TimelineError(Exception):
    """Root of every error that the program raises on purpose.

    A kind stands in ``timeline/messages/en.po`` and ``zh.po``, with the values in braces.

    >>> str(TimelineError("of-input", name="页.txt", reason=Message("no-file")))
    '页.txt: there is no such file'
    """

    exit_code = 1

    def __init__(self, kind: str | Message, /, **values: object) -> None:
        self.message = kind if isinstance(kind, Message) else Message.of(kind, **values)
        super().__init__(self.message)

    def __str__(self) -> str:
        return english(self.message)


class UnreadableInput(TimelineError):
    """A document that cannot be read: missing, binary, too large, wrong encoding."""

    def __init__(self, name: str, reason: str | Message, /, **values: object) -> None:
        why = reason if isinstance(reason, Message) else Message.of(reason, **values)
        super().__init__("of-input", name=name, reason=why)


class Unfit(ValueError):
    """A value of a file that does not fit; whoever reads the file tells where the value stands."""

    def __init__(self, kind: str, /, **values: object) -> None:
        self.message = Message.of(kind, **values)
        super().__init__(english(self.message))


class MissingExtra(TimelineError):
    """A part of the program that is asked for but not installed."""

    def __init__(self, wanted: str, package: str) -> None:
        super().__init__("missing-extra", wanted=wanted, package=package)


class MissingPublicationDate(TimelineError):
    """A page that says nowhere when it was published."""

    def __init__(self, name: str) -> None:
        super().__init__("missing-publication-date", name=name)


class UnreadableDate(TimelineError):
    """A date typed by a person that cannot be understood."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__("unreadable-date", text=text)


class BadFilter(TimelineError):
    """A filter that is not in the language."""

    exit_code = 2


class UnknownSource(TimelineError):
    """A source slug that no profile has."""

    exit_code = 2

    def __init__(self, slug: str, known: list[str]) -> None:
        super().__init__("unknown-source", slug=slug, known=known)


class OutputFailed(TimelineError):
    """What was to be printed could not be: the disk behind it is full, say."""

    def __init__(self, stream: str | Message, reason: str | Message) -> None:
        super().__init__("of-input", name=stream, reason=reason)


class _OfFile(TimelineError):
    """A file of the user that does not say what it should."""

    def __init__(self, path: str, reason: str | Message, /, **values: object) -> None:
        why = reason if isinstance(reason, Message) else Message.of(reason, **values)
        super().__init__("of-input", name=path, reason=why)


class BadProfile(_OfFile):
    """A profile.toml that does not say what it should."""


class BadEventTypes(_OfFile):
    """A table of event types that does not say what it should."""


class BadLabels(_OfFile):
    """A file of labels that does not say what it should."""


class UnknownEvent(TimelineError):
    """An event id that the store does not hold."""

    def __init__(self, event_id: str) -> None:
        super().__init__("unknown-event", event_id=event_id)


class DatabaseLocked(TimelineError):
    """Another process kept the database locked for too long."""

    exit_code = 4


class UnusableDatabase(TimelineError):
    """A file that is not ours, is newer than this program, or is damaged."""

    exit_code = 5
