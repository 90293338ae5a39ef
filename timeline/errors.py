"""What can go wrong that a caller can act on; every message is one line that says what to do."""

from __future__ import annotations


class TimelineError(Exception):
    """Root of every error that the program raises on purpose."""

    exit_code = 1


class UnreadableInput(TimelineError):
    """A document that cannot be read: missing, binary, too large, wrong encoding."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")


class MissingExtra(TimelineError):
    """A part of the program that is asked for but not installed."""

    def __init__(self, wanted: str, package: str) -> None:
        super().__init__(f"{wanted} needs a package: pip install {package}")


class MissingPublicationDate(TimelineError):
    """A page that says nowhere when it was published."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: no publication date found; give one with --published YYYY-MM-DD")


class UnreadableDate(TimelineError):
    """A date typed by a person that cannot be understood."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f"cannot read the date {text!r}; try 2024-01-12 or 上周五")


class BadFilter(TimelineError):
    """A filter that is not in the language."""

    exit_code = 2


class UnknownSource(TimelineError):
    """A source slug that no profile has."""

    exit_code = 2

    def __init__(self, slug: str, known: list[str]) -> None:
        super().__init__(f"unknown source {slug!r}; known: {', '.join(known)}")


class OutputFailed(TimelineError):
    """What was to be printed could not be: the disk behind it is full, say."""

    def __init__(self, stream: str, reason: str) -> None:
        super().__init__(f"{stream}: {reason}")


class BadProfile(TimelineError):
    """A profile.toml that does not say what it should."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class BadEventTypes(TimelineError):
    """A table of event types that does not say what it should."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class BadLabels(TimelineError):
    """A file of labels that does not say what it should."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class UnknownEvent(TimelineError):
    """An event id that the store does not hold."""

    def __init__(self, event_id: str) -> None:
        super().__init__(f"no event {event_id!r}; timeline list shows the ids")


class DatabaseLocked(TimelineError):
    """Another process kept the database locked for too long."""

    exit_code = 4


class UnusableDatabase(TimelineError):
    """A file that is not ours, is newer than this program, or is damaged."""

    exit_code = 5
