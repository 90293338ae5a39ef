"""Readings that a decision replaced, kept so that the decision can be taken back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from timeline.coreference import EventReport
from timeline.model import Absence, EventOrganization, Participant
from timeline.store.adding.assembly import assemble
from timeline.store.adding.settling import settle
from timeline.store.events.reports import load_reports
from timeline.store.linking.membership import keys_of, report_ids_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.store.base.names import Names

_KEEP = "INSERT INTO former_reading (correction_id, article_id, reports) VALUES (?, ?, ?)"
_KEPT = "SELECT reports FROM former_reading WHERE correction_id = ? AND article_id = ?"
_READ = "SELECT id FROM report WHERE article_id = ? AND extractor <> 'hand' ORDER BY id"
_PARTS: dict[str, type] = {
    "participants": Participant, "organizations": EventOrganization, "absent": Absence,
}  # fmt: skip


def keep_reading(connection: sqlite3.Connection, decision: int, article_id: str) -> None:
    """Keep what is read of an article under the decision that replaces the reading."""
    ids = [name for (name,) in connection.execute(_READ, (article_id,)).fetchall()]
    _keep(connection, decision, article_id, load_reports(connection, ids))


def kept_reading(
    connection: sqlite3.Connection, decision: int, article_id: str
) -> list[EventReport]:
    """Return the reports that a decision replaced."""
    row = connection.execute(_KEPT, (decision, article_id)).fetchone()
    return [_report(values) for values in json.loads(row[0])] if row else []


def turn_hand_report(names: Names, report_id: str, decision: int, number: int) -> None:
    """Withdraw a report that a person added, or bring back what ``decision`` withdrew."""
    connection = names.connection
    keys = keys_of(connection, [report_id])
    if keys:
        (report,) = load_reports(connection, [report_id])
        _keep(connection, number, report.article_id, [report])
        rest = [name for name in report_ids_of(connection, keys) if name != report_id]
        assemble(names, [load_reports(connection, rest)] if rest else [], old=keys,
                 gone=[report_id])  # fmt: skip
        settle(names, rest)
        return
    sql = "SELECT reports FROM former_reading WHERE correction_id = ?"
    row = connection.execute(sql, (decision,)).fetchone()
    reports = [_report(values) for values in json.loads(row[0])] if row else []
    assemble(names, [[report] for report in reports], new=[report.id for report in reports])
    settle(names, [report.id for report in reports])


def _keep(
    connection: sqlite3.Connection, decision: int, article_id: str, reports: Sequence[EventReport]
) -> None:
    kept = json.dumps([asdict(report) for report in reports], ensure_ascii=False)
    connection.execute(_KEEP, (decision, article_id, kept))


def _report(values: dict[str, Any]) -> EventReport:
    parts = {name: tuple(kind(**each) for each in values[name]) for name, kind in _PARTS.items()}
    return EventReport(**(values | {"places_also": tuple(values["places_also"])} | parts))
