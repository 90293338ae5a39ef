"""What has a page of its own: people, units, bodies, places, types, months and lists."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from timeline.whole import WholeEvent

KINDS = ("list", "person", "unit", "body", "place", "type", "month")
PLAIN_NAMES = {"type", "month", "list"}
"""Kinds whose names are ASCII and stand in the address as they are."""


class Subject(NamedTuple):
    """Something that events are about."""

    kind: str
    name: str

    @property
    def address(self) -> str:
        """The address of the page, from the root of the site."""
        return _address(self.kind, self.name)


@lru_cache(maxsize=65_536)
def _address(kind: str, name: str) -> str:
    if kind in PLAIN_NAMES:
        return f"{kind}/{name}.html"
    digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{kind}/{digest}.html"


@dataclass(slots=True)
class Subjects:
    """The events of a site, and which of them every subject is in."""

    events: list[WholeEvent] = field(default_factory=list)
    found: dict[Subject, list[int]] = field(default_factory=dict)
    drawn: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Events as items of a list with their size, kept because every event is on several pages."""

    def of_kind(self, kind: str) -> list[Subject]:
        """Return the subjects of a kind, the most frequent first; months the newest first."""
        some = [subject for subject in self.found if subject.kind == kind]
        if kind == "month":
            return sorted(some, key=lambda subject: subject.name, reverse=True)
        return sorted(some, key=lambda subject: (-len(self.found[subject]), subject.name))


def _has_signers(event: WholeEvent) -> bool:
    """Return whether somebody signed: a person, or a body as a party."""
    roles = {p.role for p in event.participants} | {o.role for o in event.organizations}
    return not roles.isdisjoint(("sign", "signatory"))


LISTS: dict[str, Callable[[WholeEvent], bool]] = {
    "signings": _has_signers,
    "absences": lambda event: bool(event.absent),
}
"""Lists with a page each, and which events are in them."""


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
    yield from (Subject("list", name) for name, holds in LISTS.items() if holds(event))
    if event.start_day or event.end_day:
        yield Subject("month", str(event.start_day or event.end_day)[:7])
