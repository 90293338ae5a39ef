"""CSV that Timesketch takes in: one line per dated event, with message, datetime and kind."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from timeline.export.cells import safe_cell
from timeline.export.labels import person_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

_COLUMNS = (
    "message", "datetime", "timestamp_desc", "event_id", "type", "status", "place", "people",
    "organizations", "source", "published", "url", "quote",
)  # fmt: skip


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write the dated events, each at its first moment, in the time of China."""
    writer = csv.writer(stream)
    writer.writerow(_COLUMNS)
    for event in events:
        if moment := event.starts or event.ends:
            writer.writerow(map(safe_cell, _row(event, moment, options.language)))


def _row(event: WholeEvent, moment: str, language: str) -> tuple[object, ...]:
    clock = moment if "T" in moment else f"{moment}T00:00"
    people = ";".join(person_line(person, language) for person in event.participants)
    bodies = [body.name for body in event.organizations]
    address = next(iter(event.addresses), None)
    return (
        event.title, f"{clock}:00+08:00", "start" if event.starts else "end", event.id, event.type,
        event.status, event.place, people, bodies, event.newspapers, event.report.published,
        address, event.report.quote,
    )  # fmt: skip
