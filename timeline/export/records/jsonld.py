"""JSON-LD: events in the words of schema.org, for search engines and linked data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from timeline.export.labels import type_label
from timeline.inert import inert_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import Attendee, WholeEvent, WholeReport

_STATUS = {"planned": "https://schema.org/EventScheduled"}


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write one document with all events as its graph."""
    stream.write('{"@context": {"@vocab": "https://schema.org/"}, "@graph": [')
    for number, event in enumerate(events):
        text = json.dumps(linked_event(event, options.language), ensure_ascii=False)
        stream.write((",\n" if number else "\n") + inert_json(text))
    stream.write("\n]}\n")


def linked_event(event: WholeEvent, language: str) -> dict[str, object]:
    """Return an event as an object of schema.org; what is not known is left out."""
    told = {
        "@type": "Event",
        "@id": f"urn:timeline:{event.id}",
        "name": event.title,
        "additionalType": type_label(event.type, language),
        "startDate": event.starts,
        "endDate": event.ends,
        "eventStatus": _STATUS.get(event.status),
        "location": [{"@type": "Place", "name": place} for place in event.places],
        "attendee": [_person(person) for person in event.participants],
        "organizer": [{"@type": "Organization", "name": o.name} for o in event.organizations],
        "description": event.report.quote,
        "subjectOf": [_article(report) for report in event.reports],
    }
    return {key: value for key, value in told.items() if value}


def _person(person: Attendee) -> dict[str, object]:
    told: dict[str, object] = {"@type": "Person", "name": person.name}
    if person.title:
        told["jobTitle"] = person.title
    if person.organization:
        told["worksFor"] = {"@type": "Organization", "name": person.organization}
    return told


def _article(report: WholeReport) -> dict[str, object]:
    told = {
        "@type": "NewsArticle",
        "headline": report.headline,
        "datePublished": report.published,
        "publisher": report.source_name or report.source,
        "pageStart": report.page_number,
        "url": report.address,
        "abstract": report.quote,
    }
    return {key: value for key, value in told.items() if value}
