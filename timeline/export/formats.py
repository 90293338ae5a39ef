"""Which formats there are, what can be chosen about them, and how one is written."""

from __future__ import annotations

import io
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from timeline.whole import WholeEvent

_ROOMS = ("tables", "calendars", "texts", "networks", "records")


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose; every format heeds what concerns it."""

    language: str = "zh"
    """Language of labels and headings: zh or en."""
    title: str = "timeline"
    """Name of the calendar, the feed or the page."""
    table: str = "timeline"
    """Which table csv has."""
    bom: bool = True
    """Whether csv begins with the mark by which Excel knows UTF-8."""
    approximate: bool = True
    """Whether a calendar has what happened on some day of a span, as a tentative entry."""


def _modules() -> dict[str, str]:
    """Return the dotted name of the module of every format."""
    here = Path(__file__).parent
    return {
        path.stem: f"timeline.export.{room}.{path.stem}"
        for room in _ROOMS
        for path in (here / room).glob("*.py")
        if path.stem != "__init__"
    }


def formats() -> tuple[str, ...]:
    """Return the names of the formats: each is a module of a room of this package.

    >>> formats()[:3]
    ('atom', 'csv', 'docx')
    """
    return tuple(sorted(_modules()))


def table_names() -> tuple[str, ...]:
    """Return the names of the tables that csv can have."""
    from timeline.export.table_rows import TABLES  # noqa: PLC0415 - when asked for

    return tuple(TABLES)


def is_binary(form: str) -> bool:
    """Return whether a format is no text."""
    return bool(getattr(_module(form), "BINARY", False))


def export_events(
    form: str, events: Iterable[WholeEvent], stream: BinaryIO, options: Options | None = None
) -> None:
    """Write events in a format into a stream of bytes."""
    module, chosen = _module(form), options or Options()
    if is_binary(form):
        module.write_events(events, stream, chosen)
        return
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=False)
    try:
        module.write_events(events, text, chosen)
        text.flush()
    finally:
        text.detach()


def _module(form: str) -> ModuleType:
    return import_module(_modules()[form])
