"""The columns of the view ``timeline``, of a row of the store and of a whole event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from timeline.whole import WholeEvent


class EventRow(Protocol):
    """A row of the view ``timeline``."""

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


def whole_record(event: WholeEvent) -> dict[str, object]:
    """Return a whole event as an object of the same columns."""
    told: dict[str, object] = {
        "people": [person.name for person in event.participants],
        "organizations": [body.name for body in event.organizations],
        "reports": len(event.reports),
        "sources": "、".join(event.newspapers) or None,
        "headline": event.report.headline,
        "quote": event.report.quote,
        "published": event.report.published,
    }
    return {name: told[name] if name in told else getattr(event, name) for name in COLUMNS}
