"""JSON Lines: an object per event, its people, bodies and reports inside."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, TextIO

from timeline.inert import inert_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import Attendee, WholeEvent

_PLAIN = (
    "id", "starts", "ends", "start_day", "end_day", "part", "precision", "basis", "edtf",
    "date_text", "type", "title", "status", "place",
)  # fmt: skip


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:  # noqa: ARG001
    """Write one object a line."""
    for event in events:
        print(inert_json(json.dumps(nested_record(event), ensure_ascii=False)), file=stream)


def nested_record(event: WholeEvent) -> dict[str, object]:
    """Return an event as an object as ``timeline show --json`` has it."""
    chief = event.report
    return {
        **{name: getattr(event, name) for name in _PLAIN},
        "places_also": list(event.places_also),
        "participants": [_person(person) for person in event.participants],
        "organizations": [{"name": o.name, "role": o.role} for o in event.organizations],
        "absent": [{"name": a.name, "title": a.title, "reason": a.reason} for a in event.absent],
        "quote": chief.quote,
        "quote_start": chief.quote_start,
        "quote_end": chief.quote_end,
        "review": event.review,
        "tags": list(event.tags),
        "notes": list(event.notes),
        "reports": [report._asdict() for report in event.reports],
    }


def _person(person: Attendee) -> dict[str, object]:
    """Return a person; the name of the person behind a name only where it is another."""
    told = {**person._asdict(), "offices": [asdict(office) for office in person.offices]}
    if person.identity == person.name:
        del told["known_as"]
    return told
