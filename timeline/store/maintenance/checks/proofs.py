"""Proofs that a store shows what its log decides and keeps what was added."""

from __future__ import annotations

from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from timeline.coreference import clusters, lead_report
from timeline.messages import Message
from timeline.store.base.schema import fresh_schema
from timeline.store.events.decision_log import broken_links
from timeline.store.events.overlay import Overlay, overlays, undone
from timeline.store.events.report_seals import broken_seals
from timeline.store.events.reports import load_reports
from timeline.store.linking.article_seals import broken_articles
from timeline.store.linking.candidates import decided
from timeline.store.linking.membership import keys_of, report_ids_of
from timeline.store.linking.sketches import bands_differ

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from timeline.coreference import EventReport

    Fault = tuple[str, str | Message, Message]
    """The kind, where, and a message."""

_SCHEMA = (
    "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_sqlite_migrations'"
)
_ABOUT_EVENTS = "'correct', 'confirm', 'reject', 'tag', 'untag'"
_DECIDED = f"""
SELECT event_key FROM report WHERE id IN (
    SELECT coalesce(a.report_id, c.report_id) FROM correction AS c
    LEFT JOIN report_alias AS a ON a.id = c.report_id WHERE c.kind IN ({_ABOUT_EVENTS}))
UNION SELECT key FROM event WHERE review <> 'unreviewed'
UNION SELECT event_key FROM event_tag
UNION SELECT event_key FROM participation WHERE by_hand = 1
UNION SELECT event_key FROM event_organization WHERE by_hand = 1
"""
_EVENTS = "SELECT key FROM event"
_EVENT = """
SELECT e.id, e.starts, e.ends, e.start_day, e.end_day, e.precision, e.basis, e.edtf, e.date_text,
    e.type, e.title, e.status, p.name, e.review, e.part
FROM event AS e LEFT JOIN place AS p ON p.id = e.place_id WHERE e.key = ?
"""
_TAGS = "SELECT tag FROM event_tag WHERE event_key = ?"
_PEOPLE = """
SELECT n.name, a.role FROM participation AS a JOIN person AS n ON n.id = a.person_id
WHERE a.event_key = ? AND a.by_hand = 1 ORDER BY a.ordinal
"""
_BODIES = """
SELECT o.name, a.role FROM event_organization AS a
JOIN organization AS o ON o.id = a.organization_id
WHERE a.event_key = ? AND a.by_hand = 1 ORDER BY a.ordinal
"""
_NAMESAKES = "SELECT name, label FROM person WHERE label <> ''"
_NAMES = """
SELECT n.name, c.name FROM person AS n JOIN person AS c ON c.id = n.same_as WHERE n.label = ''
"""
_ABOUT_PEOPLE = "SELECT id, kind, field, new FROM correction WHERE kind IN (?, ?) ORDER BY id"


def faults(connection: sqlite3.Connection, *, changed: bool) -> Iterator[Fault]:
    """Return what is not as the log, the shipped schema or the seals have it.

    Where tables of events are ``changed``, every report and every event is looked at.
    """
    yield from _schema(connection)
    for number, message in broken_links(connection):
        yield "log", Message.of("where-decision", number=number), message
    yield from _articles(connection)
    yield from _bands(connection)
    yield from _people(connection)
    yield from _groups(connection)
    for name in broken_seals(connection) if changed else ():
        yield "seal", name, Message("not-as-read")
    for (key,) in connection.execute(_EVENTS if changed else _DECIDED).fetchall():
        yield from _event(connection, key)


def _schema(connection: sqlite3.Connection) -> Iterator[Fault]:
    shipped = _shipped_schema()
    kept = dict(connection.execute(_SCHEMA).fetchall())
    for name, sql in shipped.items():
        if name not in kept:
            yield "schema", name, Message("schema-missing")
        elif kept[name] != sql:
            yield "schema", name, Message("schema-other")
    for name in sorted(kept.keys() - shipped.keys()):
        if name.startswith("trigger"):
            yield "schema", name, Message("schema-foreign")


@cache
def _shipped_schema() -> dict[str, str]:
    with closing(fresh_schema()) as fresh:
        return dict(fresh.execute(_SCHEMA).fetchall())


def _articles(connection: sqlite3.Connection) -> Iterator[Fault]:
    for name in broken_articles(connection):
        yield "seal", name, Message("frame-not-added")


def _bands(connection: sqlite3.Connection) -> Iterator[Fault]:
    if bands_differ(connection):
        message, advice = Message("other-bands"), Message("made-by-repair")
        yield "bands", "article_band", Message.of("with-advice", message=message, advice=advice)


def _people(connection: sqlite3.Connection) -> Iterator[Fault]:
    taken_back = undone(connection)
    rows = connection.execute(_ABOUT_PEOPLE, ("merge-people", "split-person")).fetchall()
    told = [(kind, one, other) for number, kind, one, other in rows if number not in taken_back]
    apart = {(one, other) for kind, one, other in told if kind == "split-person"}
    for name, label in apart ^ set(connection.execute(_NAMESAKES).fetchall()):
        yield "people", name, Message.of("not-kept-apart", label=label)
    same = [(one, other) for kind, one, other in told if kind == "merge-people"]
    kept = connection.execute(_NAMES).fetchall()
    names = {name for pair in (*same, *kept) for name in pair}
    if _as_sets(names, same) != _as_sets(names, kept):
        yield "people", Message("where-names"), Message("names-otherwise")


def _as_sets(names: set[str], pairs: list[tuple[str, str]]) -> set[tuple[str, ...]]:
    return {tuple(group) for group in clusters(names, pairs)}


def _groups(connection: sqlite3.Connection) -> Iterator[Fault]:
    joined, apart = decided(connection)
    for one, two in sorted(joined):
        if len(keys_of(connection, [one, two])) > 1:
            yield "merge", one, Message.of("not-one-event", other=two)
    together = _as_sets({name for pair in joined for name in pair}, sorted(joined))
    for one, two in sorted(apart):
        forced = any(one in group and two in group for group in together)
        keys = keys_of(connection, [one]), keys_of(connection, [two])
        if keys[0] and keys[0] == keys[1] and not forced:
            yield "split", one, Message.of("not-two-events", other=two)


def _event(connection: sqlite3.Connection, key: int) -> Iterator[Fault]:
    name, *shown = connection.execute(_EVENT, (key,)).fetchone()
    reports = load_reports(connection, report_ids_of(connection, [key]))
    if not reports:
        return
    ids = [report.id for report in reports]
    overlay = Overlay.joined(overlays(connection, ids), ids)
    lead = lead_report(reports)
    report = overlay.apply(lead)
    if shown != _columns(report, overlay.review):
        yield "decision", name, Message("shown-otherwise")
    if {tag for (tag,) in connection.execute(_TAGS, (key,))} != set(overlay.tags):
        yield "decision", name, Message("tags-otherwise")
    people = [(p.name, p.role) for p in report.participants]
    typed = people if report.participants != lead.participants else []
    bodies = [(o.name, o.role) for o in report.organizations]
    acting = bodies if report.organizations != lead.organizations else []
    by_hand = connection.execute(_PEOPLE, (key,)).fetchall()
    if by_hand != typed or connection.execute(_BODIES, (key,)).fetchall() != acting:
        yield "decision", name, Message("people-otherwise")


def _columns(a: EventReport, review: str) -> list[str | None]:
    return [
        a.starts, a.ends, a.start_day, a.end_day, a.precision, a.basis, a.edtf, a.date_text,
        a.type, a.title, a.status, a.place, review, a.part,
    ]  # fmt: skip
