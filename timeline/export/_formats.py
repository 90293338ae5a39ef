"""What an exporter is, and which there are."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class EventRow(Protocol):
    """The columns of the view ``timeline`` that an exporter is handed."""

    @property
    def id(self) -> str: ...
    @property
    def starts(self) -> str | None: ...
    @property
    def ends(self) -> str | None: ...
    @property
    def start_day(self) -> str | None: ...
    @property
    def end_day(self) -> str | None: ...
    @property
    def precision(self) -> str: ...
    @property
    def basis(self) -> str | None: ...
    @property
    def edtf(self) -> str | None: ...
    @property
    def date_text(self) -> str | None: ...
    @property
    def type(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def place(self) -> str | None: ...
    @property
    def people(self) -> tuple[str, ...]: ...
    @property
    def organizations(self) -> tuple[str, ...]: ...
    @property
    def reports(self) -> int: ...
    @property
    def sources(self) -> str | None: ...
    @property
    def headline(self) -> str | None: ...
    @property
    def quote(self) -> str: ...
    @property
    def published(self) -> str | None: ...
    @property
    def review(self) -> str: ...


COLUMNS = tuple(name for name in vars(EventRow) if isinstance(vars(EventRow)[name], property))
"""Names of the columns, in the order of the view."""


def event_record(row: EventRow) -> dict[str, object]:
    """Return a row as an object of its columns; people and organizations are lists."""
    values = ((column, getattr(row, column)) for column in COLUMNS)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values}


def formats() -> tuple[str, ...]:
    """Return the names of the formats: each public module of this package writes one.

    >>> formats()
    ('csv', 'ics', 'jsonl', 'md')
    """
    names = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in names if not name.startswith("_")))


def exporter(name: str) -> Callable[[Iterable[EventRow], TextIO], None]:
    """Return the function that writes events in a format."""
    module = import_module(f"timeline.export.{name}")
    return cast("Callable[[Iterable[EventRow], TextIO], None]", module.write_events)
