"""What has a page of its own: people, units, bodies, places, types and months."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.whole import WholeEvent

KINDS = ("person", "unit", "body", "place", "type", "month")
PLAIN_NAMES = {"type", "month"}
"""Kinds whose names are ASCII and stand in the address as they are."""


class Subject(NamedTuple):
    """Something that events are about."""

    kind: str
    name: str

    @property
    def address(self) -> str:
        """The address of the page, from the root of the site."""
        if self.kind in PLAIN_NAMES:
            return f"{self.kind}/{self.name}.html"
        digest = hashlib.sha256(self.name.encode("utf-8", "replace")).hexdigest()[:12]
        return f"{self.kind}/{digest}.html"


@dataclass(slots=True)
class Subjects:
    """The events of a site, and which of them every subject is in."""

    events: list[WholeEvent] = field(default_factory=list)
    found: dict[Subject, list[int]] = field(default_factory=dict)
    drawn: dict[int, str] = field(default_factory=dict)
    """Events as items of a list, kept because every event is on several pages."""

    def of_kind(self, kind: str) -> list[Subject]:
        """Return the subjects of a kind, the most frequent first; months the newest first."""
        some = [subject for subject in self.found if subject.kind == kind]
        if kind == "month":
            return sorted(some, key=lambda subject: subject.name, reverse=True)
        return sorted(some, key=lambda subject: (-len(self.found[subject]), subject.name))


def gather(events: Iterable[WholeEvent]) -> Subjects:
    """Sort the events that nobody rejected under their subjects."""
    site = Subjects()
    for event in events:
        if event.review == "rejected":
            continue
        for subject in dict.fromkeys(_subjects(event)):
            site.found.setdefault(subject, []).append(len(site.events))
        site.events.append(event)
    return site


def _subjects(event: WholeEvent) -> Iterator[Subject]:
    for person in event.participants:
        yield Subject("person", person.identity)
        for office in person.offices:
            if office.unit:
                yield Subject("unit", office.unit)
    yield from (Subject("body", body.name) for body in event.organizations)
    yield from (Subject("place", place) for place in event.places)
    yield Subject("type", event.type)
    if event.start_day or event.end_day:
        yield Subject("month", str(event.start_day or event.end_day)[:7])
