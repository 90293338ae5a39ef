"""The tables that events can be laid out in, and their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.export._columns import COLUMNS, whole_record
from timeline.export.labels import person_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.whole import Attendee, WholeEvent

    Rows = Iterator[list[object]]

_EVENT = ("event_id", "starts", "ends", "type")
_REPORT = (
    "id", "article", "source", "source_name", "published", "page_number", "url", "document",
    "headline", "quote", "date_text",
)  # fmt: skip


def _timeline(event: WholeEvent, language: str) -> Rows:
    people = ";".join(person_line(person, language) for person in event.participants)
    yield [*whole_record(event).values(), people, " ".join(event.addresses), event.tags]


def _appearance(event: WholeEvent, _language: str) -> Rows:
    for p in event.participants:
        yield [
            event.id, event.starts, event.ends, event.type, p.name, p.title, p.organization,
            p.role, event.place, event.title, *_office(p),
        ]  # fmt: skip


def _office(person: Attendee) -> tuple[str | None, ...]:
    """Return unit, body and post of the office that a title names first."""
    first = next(iter(person.offices), None)
    return (first.unit, first.body, first.post) if first else (None, None, None)


def _organization(event: WholeEvent, _language: str) -> Rows:
    for o in event.organizations:
        yield [event.id, event.starts, event.ends, event.type, o.name, o.role, event.place,
               event.title]  # fmt: skip


def _report(event: WholeEvent, _language: str) -> Rows:
    for report in event.reports:
        yield [event.id, *(getattr(report, name) for name in _REPORT)]


TABLES: dict[str, tuple[tuple[str, ...], Callable[[WholeEvent, str], Rows]]] = {
    "timeline": ((*COLUMNS, "participants", "addresses", "tags"), _timeline),
    "appearance": (
        (
            *_EVENT,
            "person",
            "title",
            "organization",
            "role",
            "place",
            "event_title",
            "unit",
            "body",
            "post",
        ),
        _appearance,
    ),
    "organization": ((*_EVENT, "organization", "role", "place", "event_title"), _organization),
    "report": (("event_id", "report_id", *_REPORT[1:]), _report),
}
"""Every table with its columns and the rows that an event has in it."""
