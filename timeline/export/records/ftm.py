"""FollowTheMoney: people, bodies and events as entities, a JSON object a line, for Aleph."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, TextIO

from timeline.inert import inert, inert_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

    Entity = dict[str, object]
    Properties = dict[str, tuple[str | None, ...]]


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:  # noqa: ARG001
    """Write every event, and every person and body as often as something new is told of them."""
    written: set[str] = set()
    for event in events:
        for entity in _entities(event):
            line = inert_json(json.dumps(entity, ensure_ascii=False))
            if line not in written:
                stream.write(line + "\n")
            if entity["schema"] != "Event":
                written.add(line)


def _entities(event: WholeEvent) -> Iterator[Entity]:
    """Return the entities of an event, those that it refers to first."""
    people = {person.identity: _id("Person", person.identity) for person in event.participants}
    bodies = {body.name: _id("Organization", body.name) for body in event.organizations}
    for p in event.participants:
        told = {"name": (p.identity, p.name), "position": (p.title,), "country": ("cn",)}
        yield _entity(people[p.identity], "Person", told)
    for name, number in bodies.items():
        yield _entity(number, "Organization", {"name": (name,), "country": ("cn",)})
    yield _entity(f"event-{event.id}", "Event", _of_event(event, people, bodies))


def _of_event(event: WholeEvent, people: dict[str, str], bodies: dict[str, str]) -> Properties:
    return {
        "name": (event.title,),
        "startDate": (event.starts,),
        "endDate": (event.ends,),
        "summary": (event.report.quote,),
        "keywords": (event.type, *event.tags),
        "location": event.places,
        "involved": (*people.values(), *bodies.values()),
        "publisher": event.newspapers,
        "sourceUrl": event.addresses,
        "recordId": (event.id,),
    }


def _entity(number: str, schema: str, told: Properties) -> Entity:
    known = {name: list(dict.fromkeys(inert(v) for v in vs if v)) for name, vs in told.items()}
    properties = {name: values for name, values in known.items() if values}
    return {"id": number, "schema": schema, "properties": properties}


def _id(schema: str, name: str) -> str:
    return f"{schema.lower()}-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:16]}"
