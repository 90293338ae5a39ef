"""Reports of new articles into events: joined to what is there, or events of their own."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.coreference import Joined
from timeline.store.adding.assembly import put_together
from timeline.store.adding.indexing import unindex_events
from timeline.store.adding.ordering import finish
from timeline.store.adding.parting import take_away
from timeline.store.adding.settling import settle
from timeline.store.events.reports import load_reports
from timeline.store.linking.candidates import Links, decided, groups, links_of
from timeline.store.linking.membership import keys_of, report_ids_of
from timeline.store.naming.namesakes import unit_of, units_of
from timeline.store.naming.offices import people_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.coreference import EventReport
    from timeline.model import Participant
    from timeline.store.base.names import Names
    from timeline.store.events.results import Added
    from timeline.store.linking.near_duplicates import Candidate

_MOST = 500
"""So many articles wait at most before their events are made."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The new reports of one article, and the articles that may say nearly the same."""

    reports: Sequence[EventReport]
    near: Sequence[Candidate] | None = None


@dataclass(slots=True)
class Waiting:
    """Arrivals of a transaction whose events are made together."""

    names: Names
    articles: dict[str, tuple[Arrival, Added]] = field(default_factory=dict)
    """What waits, by the article, with the numbers in which the article counts."""
    report_ids: set[str] = field(default_factory=set)
    units: dict[str, set[str]] = field(default_factory=dict)

    def put(self, article_id: str, arrival: Arrival, added: Added) -> None:
        """Let the reports of an article wait."""
        self.articles[article_id] = arrival, added
        self.report_ids.update(a.id for a in arrival.reports)
        if len(self.articles) >= _MOST:
            self.join()

    def of_several_units(self, people: Iterable[Participant]) -> set[str]:
        """Return the names under which offices of more than one unit are known."""
        named = {(p.name, unit_of(p.organization, p.title)) for p in people}
        return {
            name
            for name, unit in named
            if unit and any(u != unit and u[-1] == unit[-1] for u in self._units(name, unit))
        }

    def _units(self, name: str, unit: str) -> set[str]:
        """Return the units of a name, in the tables and here."""
        if name not in self.units:
            self.units[name] = units_of(self.names.connection, name)
        self.units[name].add(unit)
        return self.units[name]

    def join(self) -> None:
        """Make the events of all that waits."""
        waiting, self.articles = list(self.articles.values()), {}
        self.report_ids.clear()
        joined = join_reports(self.names, [arrival for arrival, _ in waiting])
        for (arrival, added), count in zip(waiting, joined, strict=True):
            added.reports_new += count
            added.events_new += len(arrival.reports) - count


def join_reports(names: Names, arrivals: Sequence[Arrival]) -> list[int]:
    """Let new reports join events or make their own; gives how many of each arrival joined."""
    new = {a.id: a for arrival in arrivals for a in arrival.reports}
    if not new:
        return [0] * len(arrivals)
    connection = names.connection
    single = put_together(names, [[report] for report in new.values()], new=new)
    own = {name: key for key, name in single.keys.items()}
    joined, apart = decided(connection)
    links = _links_back(connection, arrivals)
    partners = {name for pair in links | joined for name in pair if set(pair) & new.keys()}
    event_keys = keys_of(connection, partners - new.keys())
    before = report_ids_of(connection, event_keys)
    if {name for pair in apart for name in pair} & {*before, *new}:
        return _join_one_by_one(names, arrivals, before, own)
    links |= joined | chains(connection, event_keys)
    found = groups([*before, *new], links, set(), set())
    together = [group for group in found if len(group) > 1]
    known = {a.id: a for a in load_reports(connection, before)} | new
    whole = [[known[name] for name in group] for group in together]
    people = people_of(connection, event_keys)
    unindex_events(connection, event_keys)
    merged = [own.pop(name) for group in together for name in group if name in own]
    made = put_together(names, whole, old=[*event_keys, *merged])
    finish(connection, [*own.values(), *made.keys], people | single.named)
    return _count_joined(arrivals, before, links)


def _links_back(connection: sqlite3.Connection, arrivals: Sequence[Arrival]) -> Links:
    """Return the links of each arrival to what came before."""
    links: Links = set()
    to_come = {a.article_id for arrival in arrivals for a in arrival.reports}
    for arrival in arrivals:
        to_come -= {a.article_id for a in arrival.reports}
        links |= links_of(connection, arrival.reports, arrival.near, without=to_come)
    return links


def _join_one_by_one(
    names: Names, arrivals: Sequence[Arrival], before: Sequence[str], own: dict[str, int]
) -> list[int]:
    """Add reports where people keep some apart: what was grouped before may not stay together."""
    connection = names.connection
    if len(arrivals) > 1:
        take_away(connection, own.values())
        return [count for each in arrivals for count in join_reports(names, [each])]
    finish(connection, own.values(), people_of(connection, own.values()))
    settle(names, [*before, *own])
    keys = [keys_of(connection, [name]) for name in own]
    return [sum(1 for key in keys if set(report_ids_of(connection, key)) - own.keys())]


def _count_joined(arrivals: Sequence[Arrival], before: Sequence[str], links: Links) -> list[int]:
    """Count the reports of each arrival that met an event of what came before."""
    come = Joined()
    linked: dict[str, set[str]] = {}
    for one, other in links:
        linked.setdefault(one, set()).add(other)
        linked.setdefault(other, set()).add(one)
    counts = []
    for ids in (before, *([a.id for a in arrival.reports] for arrival in arrivals)):
        come.take(ids)
        for name in ids:
            for other in linked.get(name, set()) & come.head.keys():
                come.bind(name, other)
        counts.append(len(ids) - come.groups_within(ids))
    return counts[1:]


def chains(connection: sqlite3.Connection, event_keys: Iterable[int]) -> Links:
    """Return links that hold the reports of every event together."""
    return {pair for key in event_keys for pair in _chain(report_ids_of(connection, [key]))}


def _chain(report_ids: list[str]) -> Links:
    return set(itertools.pairwise(report_ids))
