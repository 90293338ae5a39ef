"""Reports of a new article into events: joined to what is there, or events of their own."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from timeline.store.adding.assembly import assemble
from timeline.store.adding.settling import settle
from timeline.store.events.reports import load_reports
from timeline.store.linking.candidates import Links, decided, groups, links_of
from timeline.store.linking.membership import keys_of, report_ids_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.coreference import EventReport
    from timeline.store.base.names import Names


def join_reports(names: Names, reports: Sequence[EventReport], near: set[str] | None = None) -> int:
    """Let the new reports of one article join events or make their own; gives how many joined.

    ``near`` are the articles that say nearly the same, where they are known.
    """
    connection = names.connection
    links = links_of(connection, reports, near)
    joined, apart = decided(connection)
    new = {a.id: a for a in reports}
    partners = {name for pair in links | joined for name in pair if set(pair) & set(new)}
    event_keys = keys_of(connection, partners - set(new))
    before = report_ids_of(connection, event_keys)
    if {name for pair in apart for name in pair} & {*before, *new}:
        return _join_anew(names, new, before)
    links |= chains(connection, event_keys)
    found = groups([*before, *new], links, joined, apart)
    known = {a.id: a for a in load_reports(connection, before)} | new
    whole = [[known[name] for name in group] for group in found]
    assemble(names, whole, old=event_keys, new=new)
    return len(new) - sum(1 for group in found if set(group) <= set(new))


def _join_anew(names: Names, new: dict[str, EventReport], before: Sequence[str]) -> int:
    """Add reports where people keep some apart: what was grouped before may not stay together."""
    assemble(names, [[report] for report in new.values()], new=new)
    settle(names, [*before, *new])
    keys = [keys_of(names.connection, [name]) for name in new]
    return sum(1 for key in keys if set(report_ids_of(names.connection, key)) - set(new))


def chains(connection: sqlite3.Connection, event_keys: Iterable[int]) -> Links:
    """Return links that hold the reports of every event together."""
    return {pair for key in event_keys for pair in _chain(report_ids_of(connection, [key]))}


def _chain(report_ids: list[str]) -> Links:
    return set(itertools.pairwise(report_ids))
