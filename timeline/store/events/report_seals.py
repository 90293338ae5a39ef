"""Seals of reports: a hash of what an article says of an event, as it was read."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from timeline.store.events.reports import load_reports

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from timeline.coreference import EventReport

_SEALS = "SELECT id, seal FROM report ORDER BY id"
_KEEP = "UPDATE report SET seal = ? WHERE id = ?"


def report_seal(a: EventReport) -> str:
    """Return the hash of a report, without what its article or the store tells."""
    people = [(p.name, p.role, *_printed(p)) for p in a.participants]
    bodies = [(o.name, o.role) for o in a.organizations]
    absent = [(each.name, each.title or None, each.reason) for each in a.absent]
    return hash_of([
        a.id, a.article_id, a.quote, a.quote_start, a.quote_end, a.starts, a.ends, a.start_day,
        a.end_day, a.precision, a.basis, a.edtf, a.date_text, a.why, a.type, a.title, a.status,
        a.place or None, a.part, a.extractor, a.places_also, people, bodies, absent,
    ])  # fmt: skip


def hash_of(values: object) -> str:
    """Return a hash of values, the same in every version of Python."""
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:32]


def broken_seals(connection: sqlite3.Connection) -> Iterator[str]:
    """Return the reports that are not what was read."""
    for name, seal in connection.execute(_SEALS).fetchall():
        if report_seal(*load_reports(connection, [name])) != seal:
            yield name


def seal_reports(connection: sqlite3.Connection) -> None:
    """Seal every report as it is."""
    for name, _ in connection.execute(_SEALS).fetchall():
        seal = report_seal(*load_reports(connection, [name]))
        connection.execute(_KEEP, (seal, name))


def _printed(person: Any) -> tuple[str | None, str | None]:
    """Return office and body of a participant, where the article itself tells them."""
    if person.title_basis != "printed":
        return None, None
    return person.title or None, person.organization or None
