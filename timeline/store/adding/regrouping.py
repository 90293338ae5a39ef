"""Reports into events: new ones join what is there, decisions pull together or apart."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from timeline.store.adding.assembly import assemble
from timeline.store.events.reports import load_reports
from timeline.store.linking.candidates import Links, decided, groups, links_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.coreference import EventReport
    from timeline.store.base.names import Names


def join_reports(names: Names, reports: Sequence[EventReport]) -> int:
    """Let the new reports of one article join events or make their own; gives how many joined."""
    connection = names.connection
    links = links_of(connection, reports, latest=True)
    joined, apart = decided(connection)
    new = {a.id: a for a in reports}
    partners = {name for pair in links | joined for name in pair if set(pair) & set(new)}
    event_keys = keys_of(connection, partners - set(new))
    before = report_ids_of(connection, event_keys)
    ids = [*before, *new]
    links |= chains(connection, event_keys)
    found = groups(ids, links, joined, apart)
    known = {a.id: a for a in load_reports(connection, before)} | new
    whole = [[known[name] for name in group] for group in found]
    assemble(names, whole, old=event_keys, new=new)
    return len(new) - sum(1 for group in found if set(group) <= set(new))


def regroup(names: Names, event_keys: Sequence[int], *, relink: bool = True) -> list[str]:
    """Put events together anew from their reports; gives the ids of what came out."""
    connection = names.connection
    joined, apart = decided(connection)
    ids = report_ids_of(connection, event_keys)
    partners = {name for pair in joined for name in pair if set(pair) & set(ids)}
    event_keys = sorted({*event_keys, *keys_of(connection, partners)})
    ids = report_ids_of(connection, event_keys)
    reports = {a.id: a for a in load_reports(connection, ids)}
    links: Links = set()
    for key in event_keys:
        own = report_ids_of(connection, [key])
        if relink:
            links |= _own_links(connection, [reports[name] for name in own])
        else:
            links |= _chain(own)
    found = groups(ids, links, joined, apart)
    whole = [[reports[name] for name in group] for group in found]
    return assemble(names, whole, old=event_keys)


def _own_links(connection: sqlite3.Connection, reports: list[EventReport]) -> Links:
    """Return the links between articles among the reports of one event."""
    links: Links = set()
    for report in reports:
        rows = connection.execute(
            "SELECT id FROM report WHERE article_id = ?", (report.article_id,)
        )
        whole = load_reports(connection, [name for (name,) in rows.fetchall()])
        links |= links_of(connection, whole)
    return links


def keys_of(connection: sqlite3.Connection, report_ids: Iterable[str]) -> list[int]:
    """Return the events that reports belong to."""
    keys = set()
    for report_id in report_ids:
        row = connection.execute(
            "SELECT event_key FROM report WHERE id = ?", (report_id,)
        ).fetchone()
        if row:
            keys.add(row[0])
    return sorted(keys)


def report_ids_of(connection: sqlite3.Connection, event_keys: Iterable[int]) -> list[str]:
    """Return the reports of events."""
    sql = "SELECT id FROM report WHERE event_key = ? ORDER BY id"
    return [name for key in event_keys for (name,) in connection.execute(sql, (key,))]


def chains(connection: sqlite3.Connection, event_keys: Iterable[int]) -> Links:
    """Return links that hold the reports of every event together."""
    return {pair for key in event_keys for pair in _chain(report_ids_of(connection, [key]))}


def _chain(report_ids: list[str]) -> Links:
    return set(itertools.pairwise(report_ids))
