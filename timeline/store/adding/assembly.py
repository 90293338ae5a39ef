"""Reports that belong together become one event: rows in bulk, then index and counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.coreference import EventReport, lead_report
from timeline.store.adding.event_rows import (
    ABSENCE,
    CHANGE,
    EVENT,
    ORGANIZATION,
    PARTICIPATION,
    PLACE,
    REPORT,
    TAG,
    event_row,
    report_row,
)
from timeline.store.adding.indexing import unindex_events
from timeline.store.adding.ordering import finish
from timeline.store.adding.parting import learn_names, take_apart
from timeline.store.base.key import event_key, time_of_day
from timeline.store.events.overlay import Overlay, overlays
from timeline.store.naming.offices import people_of
from timeline.store.naming.shown_people import first_of_each

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.store.base.names import Names


@dataclass(slots=True)
class Assembly:
    """Events in the making, and the rows that they need."""

    names: Names
    applied: dict[str, Overlay]
    old: dict[str, int]
    """Keys of the events that are put together anew, by id."""
    new: frozenset[str]
    """Reports that have no row yet, or whose row is replaced."""
    gone: frozenset[str]
    """Reports whose row is taken away."""
    keys: dict[int, str] = field(default_factory=dict)
    """The events by their keys."""
    inserted: list[tuple[Any, ...]] = field(default_factory=list)
    changed: list[tuple[Any, ...]] = field(default_factory=list)
    reports: list[tuple[Any, ...]] = field(default_factory=list)
    moved: list[tuple[int, int, str]] = field(default_factory=list)
    people: list[tuple[Any, ...]] = field(default_factory=list)
    bodies: list[tuple[Any, ...]] = field(default_factory=list)
    places: list[tuple[Any, ...]] = field(default_factory=list)
    absent: list[tuple[Any, ...]] = field(default_factory=list)
    tags: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, group: Sequence[EventReport]) -> None:
        """Make one event of reports sorted by id."""
        overlay = Overlay.joined(self.applied, [a.id for a in group])
        lead = lead_report(group)
        shown = overlay.apply(lead)
        key = self._key(shown, group[0].id)
        self.keys[key] = group[0].id
        places = self.names.ids("place", [])
        row = event_row(key, group[0].id, shown, places, overlay.review)
        if group[0].id in self.old:
            self.changed.append((*row, self.old.pop(group[0].id)))
        else:
            self.inserted.append(row)
        ordered = [lead, *(a for a in group if a is not lead)]
        self._add_reports(key, ordered)
        self._add_people(key, ordered, shown)
        self._add_bodies(key, ordered, shown)
        self._add_places(key, ordered)
        self._add_absent(key, ordered)
        self.tags.extend((key, tag) for tag in overlay.tags)

    @property
    def named(self) -> set[int]:
        """The people who take part."""
        return {row[2] for row in self.people}

    def write(self, connection: sqlite3.Connection) -> None:
        """Change the tables; afterwards nothing is left of the events that were joined."""
        connection.executemany(CHANGE, self.changed)
        connection.executemany(EVENT, self.inserted)
        connection.executemany(
            "UPDATE report SET event_key = ?, number = ? WHERE id = ?", self.moved
        )
        connection.executemany("DELETE FROM report WHERE id = ?", [(name,) for name in self.gone])
        connection.executemany(REPORT, self.reports)
        left_over = [(key,) for key in self.old.values()]
        connection.executemany("DELETE FROM event WHERE key = ?", left_over)
        connection.executemany(PARTICIPATION, self.people)
        connection.executemany(ORGANIZATION, self.bodies)
        connection.executemany(PLACE, self.places)
        connection.executemany(ABSENCE, self.absent)
        connection.executemany(TAG, self.tags)

    def _key(self, shown: EventReport, event_id: str) -> int:
        key = event_key(
            shown.start_day, shown.type, event_id, time_of_day(shown.starts, shown.part)
        )
        own = self.old.get(event_id)
        sql = "SELECT 1 FROM event WHERE key = ?"
        while key in self.keys or (
            key != own and self.names.connection.execute(sql, (key,)).fetchone()
        ):
            key += 1
        return key

    def _add_reports(self, key: int, ordered: list[EventReport]) -> None:
        places = self.names.ids("place", [])
        for number, report in enumerate(ordered, 1):
            if report.id in self.new:
                self.reports.append(report_row(key, number, report, places))
            else:
                self.moved.append((key, number, report.id))

    def _add_people(self, key: int, ordered: list[EventReport], shown: EventReport) -> None:
        title = self.names.ids("title", [])
        body = self.names.ids("organization", [])
        by_hand = shown.participants != ordered[0].participants
        printed = [(n, p) for n, a in enumerate(ordered, 1) for p in a.participants]
        typed = [(1, p) for p in shown.participants if by_hand]
        first = first_of_each(typed if by_hand else printed)
        seen = [False] * len(printed) + first if by_hand else first
        for ordinal, ((number, p), is_shown) in enumerate(zip(printed + typed, seen, strict=True)):
            person = self.names.person(p.name, p.title, p.organization)
            self.people.append((
                key, ordinal, person, p.role, title[p.title] if p.title else None,
                body[p.organization] if p.organization else None, p.title_basis, number,
                int(is_shown), int(ordinal >= len(printed)), p.read_by,
            ))  # fmt: skip

    def _add_bodies(self, key: int, ordered: list[EventReport], shown: EventReport) -> None:
        body = self.names.ids("organization", [])
        by_hand = shown.organizations != ordered[0].organizations
        entries = [(n, o, 0) for n, a in enumerate(ordered, 1) for o in a.organizations]
        entries += [(1, o, 1) for o in shown.organizations if by_hand]
        seen: set[str] = set()
        for ordinal, (number, o, hand) in enumerate(entries):
            first = hand == by_hand and o.name not in seen
            seen |= {o.name} if first else set()
            row = (key, ordinal, body[o.name], o.role, number, int(first), hand, o.read_by)
            self.bodies.append(row)

    def _add_places(self, key: int, ordered: list[EventReport]) -> None:
        place = self.names.ids("place", [])
        entries = [(n, name) for n, a in enumerate(ordered, 1) for name in a.places_also]
        seen: set[str] = set()
        for ordinal, (number, name) in enumerate(entries):
            self.places.append((key, ordinal, place[name], number, int(name not in seen), 0))
            seen.add(name)

    def _add_absent(self, key: int, ordered: list[EventReport]) -> None:
        title = self.names.ids("title", [])
        entries = [(n, each) for n, a in enumerate(ordered, 1) for each in a.absent]
        seen: set[str] = set()
        for ordinal, (number, each) in enumerate(entries):
            person = self.names.person(each.name, each.title)
            office = title[each.title] if each.title else None
            shown = int(each.name not in seen)
            self.absent.append((key, ordinal, person, office, each.reason, number, shown))
            seen.add(each.name)


def assemble(
    names: Names,
    groups: Iterable[Sequence[EventReport]],
    *,
    old: Sequence[int] = (),
    new: Iterable[str] = (),
    gone: Iterable[str] = (),
) -> list[str]:
    """Make an event of every group of reports; gives their ids.

    Args:
        names: ids of people and places, and the connection.
        groups: all reports of the ``old`` events and the ``new`` ones, joined as wanted.
        old: keys of the events that are put together anew.
        new: ids of the reports that have no row yet, or whose row is replaced.
        gone: ids of the rows that are taken away or replaced.
    """
    connection = names.connection
    people = people_of(connection, old)
    unindex_events(connection, old)
    assembly = put_together(names, groups, old=old, new=new, gone=gone)
    finish(connection, assembly.keys, people | assembly.named)
    return list(assembly.keys.values())


def put_together(
    names: Names,
    groups: Iterable[Sequence[EventReport]],
    *,
    old: Sequence[int] = (),
    new: Iterable[str] = (),
    gone: Iterable[str] = (),
) -> Assembly:
    """Write the events of groups of reports, which are in no index then."""
    connection = names.connection
    ordered = [sorted(group, key=lambda a: a.id) for group in groups]
    applied = overlays(connection, [a.id for group in ordered for a in group])
    learn_names(names, [a for group in ordered for a in group], applied)
    apart = take_apart(connection, old)
    assembly = Assembly(names, applied, apart, frozenset(new), frozenset(gone))
    for group in ordered:
        assembly.add(group)
    assembly.write(connection)
    return assembly
