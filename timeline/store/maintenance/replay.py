"""A store made again, in a copy, from what its articles tell and what its log decides."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.messages import Message
from timeline.store.adding.assembly import assemble
from timeline.store.adding.settling import settle
from timeline.store.base.copies import back_up
from timeline.store.base.database import explained, transaction
from timeline.store.events.reports import load_reports
from timeline.store.linking.near_duplicates import note_first
from timeline.store.maintenance.doctor import Finding
from timeline.store.naming.people import forget_decisions, names_as_decided
from timeline.store.naming.title_offices import keep_offices_anew
from timeline.store.opening import open_store

if TYPE_CHECKING:
    import sqlite3

    from timeline.store.base.names import Names

    Contents = dict[str, set[tuple[Any, ...]]]
    """Rows of every kind, each with the id of its event or its name first."""

_PERSON = "n.name || ' ' || n.label"
_WITHIN = "FROM {table} AS a JOIN event AS e ON e.key = a.event_key JOIN {names} AS n ON n.id = a."
_CONTENTS = {
    "event": "SELECT e.id, e.starts, e.ends, e.precision, e.basis, e.edtf, e.date_text, e.type,"
    " e.title, e.status, p.name, e.review, e.part FROM event AS e"
    " LEFT JOIN place AS p ON p.id = e.place_id",
    "report": "SELECT e.id, r.id, r.number FROM report AS r JOIN event AS e ON e.key = r.event_key",
    "participation": f"SELECT e.id, a.ordinal, {_PERSON}, a.role, t.name, o.name, a.title_basis,"
    " a.report_number, a.shown, a.by_hand"
    f" {_WITHIN.format(table='participation', names='person')}person_id"
    " LEFT JOIN title AS t ON t.id = a.title_id"
    " LEFT JOIN organization AS o ON o.id = a.organization_id",
    "event_organization": "SELECT e.id, a.ordinal, n.name, a.role, a.report_number, a.shown,"
    " a.by_hand"
    f" {_WITHIN.format(table='event_organization', names='organization')}organization_id",
    "event_place": "SELECT e.id, a.ordinal, n.name, a.report_number, a.shown"
    f" {_WITHIN.format(table='event_place', names='place')}place_id",
    "event_absence": f"SELECT e.id, a.ordinal, {_PERSON}, a.reason, a.report_number, a.shown"
    f" {_WITHIN.format(table='event_absence', names='person')}person_id",
    "event_tag": "SELECT e.id, a.tag FROM event_tag AS a JOIN event AS e ON e.key = a.event_key",
    "person": "SELECT n.name, n.label, c.name FROM person AS n JOIN person AS c ON c.id = n.same_as"
    " UNION SELECT name, label, NULL FROM person WHERE label <> ''",
    "article": "SELECT id, same_as FROM article",
    "office": "SELECT person || ' ' || title, unit, unit_code, body, post, level, kind, former,"
    " first_seen, last_seen FROM office",
    "order": "SELECT id, rank() OVER (ORDER BY key) FROM event",
}


def contents(connection: sqlite3.Connection) -> Contents:
    """Return what a store shows, without the numbers of its rows."""
    return {name: set(connection.execute(sql).fetchall()) for name, sql in _CONTENTS.items()}


def replay(path: Path) -> list[Finding]:
    """Make a store again in a copy; gives what is otherwise then."""
    with tempfile.TemporaryDirectory() as folder, explained(path):
        copy = Path(folder) / "replayed.db"
        back_up(path, copy)
        with open_store(copy) as store:
            before = contents(store.connection)
            with transaction(store.connection):
                make_again(store.names)
            after = contents(store.connection)
    message = Message("replayed-otherwise")
    return [
        Finding("replay", f"{name} {row[0]}", message)
        for name in _CONTENTS
        for row in sorted(before[name] ^ after[name], key=str)
    ]


def make_again(names: Names) -> None:
    """Take every event apart and forget all decisions; then group and decide anew."""
    connection = names.connection
    forget_decisions(names)
    keys = [key for (key,) in connection.execute("SELECT key FROM event").fetchall()]
    ids = [name for (name,) in connection.execute("SELECT id FROM report ORDER BY id").fetchall()]
    assemble(names, [[report] for report in load_reports(connection, ids)], old=keys)
    for (article,) in connection.execute("SELECT id FROM article ORDER BY id").fetchall():
        note_first(connection, article)
    names_as_decided(names)
    settle(names, ids)
    keep_offices_anew(connection)
