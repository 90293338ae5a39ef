"""What can be corrected, and how a present value is written so that it can be typed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.lexicon.event_types import load_event_types
from timeline.messages import present_language
from timeline.messages import translate as _
from timeline.query.words import ORGANIZATION_ROLES, ROLES, STATUSES
from timeline.tui.filters.condition_text import value_label
from timeline.tui.widgets.menu import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.model import Event, EventOrganization, Participant
    from timeline.store.base.rows import Row
    from timeline.store.events.results import EventDetail

CORRECTABLE = (
    ("type", "Type"), ("title", "Title"), ("date", "Date"), ("place", "Place"),
    ("people", "People"), ("organizations", "Bodies"), ("status", "Status"),
)  # fmt: skip
"""Fields as the store names them, with their labels."""
PUBLISHED = ("published", "Published")
"""The day of printing, which belongs to the article of an event."""
FORMS = {
    "date": "2024-01-12/2024-01-14",
    "people": "name:role:title;name:role",
    "organizations": "name:role、name",
}
"""How a value is typed where nothing stands yet, as messages."""
_LABELLED = frozenset(("type", "status"))


def field_name(field: str) -> str:
    """Name a field in the language in use."""
    return next(_(label) for name, label in (*CORRECTABLE, PUBLISHED) if name == field)


def present_value(detail: EventDetail, field: str) -> str:
    """Write a field in the form in which a correction is typed."""
    row = detail.row
    if field == "date":
        return typed_date(row)
    if field == "people":
        return _people(detail.participants)
    if field == "organizations":
        return _bodies(detail.organizations)
    if field == "published":
        return row.published or ""
    if field in _LABELLED:
        return value_label(field, row.type if field == "type" else row.status)
    return (row.title if field == "title" else row.place) or ""


def pending_value(event: Event, field: str) -> str:
    """Write a field of an event that is not saved yet, in the form in which it is typed."""
    if field == "people":
        return _people(event.participants)
    if field == "organizations":
        return _bodies(event.organizations)
    if field == "date":
        period = event.timex.period if event.timex else None
        return _bounds(period.starts, period.ends, period.precision) if period else ""
    if field in _LABELLED:
        return value_label(field, event.type if field == "type" else event.status)
    return (event.title if field == "title" else event.place) or ""


def check_value(field: str, value: str) -> None:
    """Raise what is wrong with a typed value, before anything is written."""
    from timeline.store.events.typed import (  # noqa: PLC0415 - only when correcting
        BadCorrection,
        read_bounds,
        read_organizations,
        read_people,
    )

    if field == "title" and not value:
        raise BadCorrection("empty-title")
    readers = {"date": read_bounds, "people": read_people, "organizations": read_organizations}
    if field in readers:
        readers[field](value)


def value_choices(field: str) -> list[Choice]:
    """Offer the values that a type or a status can have; none for other fields."""
    known = {"type": [kind.id for kind in load_event_types()], "status": list(STATUSES)}
    return [Choice(value_label(field, v), field, v) for v in known.get(field, ())]


def report_choices(detail: EventDetail) -> list[Choice]:
    """Offer the reports of an event by paper and headline."""
    return [
        Choice(
            inert_line(f"{report.source_name or report.source or '?'} {report.headline or ''}"),
            detail.row.id,
            report.id,
        )
        for report in detail.reports
    ]


def change_value(field: str, value: str | None) -> str:
    """Write what a field held or holds; a type and a status by their names.

    >>> change_value("place", "云溪县"), change_value("place", None)
    ('云溪县', '–')
    """
    label = value_label(field, value or "") if field in _LABELLED else value
    return inert_line(label or "–")


def typed_date(row: Row) -> str:
    """Write the bounds of an event: a day, a month, a clock time, or two ends with a slash."""
    return _bounds(row.starts, row.ends, row.precision)


def _bounds(starts: str | None, ends: str | None, precision: str) -> str:
    if starts == ends:
        return starts or ""
    if precision == "month" and starts:
        return starts[:7]
    return f"{starts or '..'}/{ends or '..'}"


def _people(people: Iterable[Participant]) -> str:
    roles = ROLES if present_language() == "zh" else {}
    parts = (
        (person.name, roles.get(person.role, person.role), person.title or "") for person in people
    )
    return ";".join(":".join(filter(None, part)) for part in parts)


def _bodies(bodies: Iterable[EventOrganization]) -> str:
    roles = ORGANIZATION_ROLES if present_language() == "zh" else {}
    return "、".join(f"{body.name}:{roles.get(body.role, body.role)}" for body in bodies)
