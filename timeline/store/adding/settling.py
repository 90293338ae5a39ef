"""Events made anew from their reports and from all reports that are linked to those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.adding.assembly import assemble
from timeline.store.events.reports import load_reports
from timeline.store.linking.candidates import Links, decided, groups, links_of
from timeline.store.linking.membership import keys_of, report_ids_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.coreference import EventReport
    from timeline.store.base.names import Names


def settle(names: Names, report_ids: Iterable[str]) -> list[str]:
    """Group reports and all that are linked to them as if nothing was grouped before.

    Gives the ids of the events in which the reports are.
    """
    connection = names.connection
    joined, apart = decided(connection)
    seeds = {name for name in report_ids if keys_of(connection, [name])}
    keys, ids, links = _component(connection, seeds, joined)
    found = groups(sorted(ids), links, joined, apart)
    now = {tuple(report_ids_of(connection, [key])): key for key in keys}
    stays = {tuple(g) for g in found if tuple(g) in now and not seeds & set(g)}
    anew = [group for group in found if tuple(group) not in stays]
    known = {a.id: a for a in load_reports(connection, [n for g in anew for n in g])}
    whole = [[known[name] for name in group] for group in anew]
    assemble(names, whole, old=[key for group, key in now.items() if group not in stays])
    return sorted(group[0] for group in anew if seeds & set(group))


def _component(
    connection: sqlite3.Connection, seeds: set[str], joined: Links
) -> tuple[list[int], set[str], Links]:
    """Return the events, the reports and the links that some reports hang together with."""
    keys = set(keys_of(connection, seeds))
    ids = set(report_ids_of(connection, keys))
    seen: set[str] = set()
    links: Links = set(joined)
    while True:
        for article in _articles_of(connection, ids) - seen:
            links |= links_of(connection, _reports_in(connection, article))
            seen.add(article)
        touched = {name for pair in links if set(pair) & ids for name in pair}
        more = set(keys_of(connection, touched - ids)) - keys
        if not more:
            return sorted(keys), ids, links
        keys |= more
        ids |= set(report_ids_of(connection, more))


def _articles_of(connection: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    sql = "SELECT article_id FROM report WHERE id = ?"
    return {row[0] for name in ids for row in connection.execute(sql, (name,))}


def _reports_in(connection: sqlite3.Connection, article: str) -> list[EventReport]:
    rows = connection.execute("SELECT id FROM report WHERE article_id = ?", (article,))
    return load_reports(connection, [name for (name,) in rows.fetchall()])
