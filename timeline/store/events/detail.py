"""One event or one article whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.model import Absence, EventOrganization, Participant, Tenure
from timeline.store.events.article_detail import ARTICLE, article_byline, article_problems
from timeline.store.events.overlay import Overlay, overlays, undone
from timeline.store.events.reports import load_reports
from timeline.store.events.results import Correction, EventDetail, ReportDetail, SavedView

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.coreference import EventReport
    from timeline.store.base.rows import Row

_CORRECTIONS = """
SELECT c.id, c.kind, e.id, c.field, c.old, c.new, c.by, c.at, c.report_id, c.article_id, c.quote,
    c.undoes
FROM correction AS c LEFT JOIN report_alias AS a ON a.id = c.report_id
LEFT JOIN report AS r ON r.id = coalesce(a.report_id, c.report_id)
LEFT JOIN event AS e ON e.key = r.event_key
"""
_ROSTER = """
SELECT coalesce(c.name, n.name) AS person, t.name AS title, o.name AS organization,
    min(e.start_day), max(e.start_day)
FROM participation AS a
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as
JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
WHERE a.shown = 1 AND a.title_basis = 'printed' AND e.start_day IS NOT NULL
    AND e.review <> 'rejected'
GROUP BY coalesce(n.same_as, n.id), a.title_id, a.organization_id
ORDER BY person, title, organization
"""


def key_of(connection: sqlite3.Connection, event_id: str) -> int | None:
    """Find an event by its id, by the id of one of its reports, or by an id of before."""
    row = connection.execute(
        "SELECT key FROM event WHERE id = ?1 UNION ALL"
        " SELECT event_key FROM report WHERE id = ?1 UNION ALL"
        " SELECT r.event_key FROM report_alias AS a JOIN report AS r ON r.id = a.report_id"
        " WHERE a.id = ?1 LIMIT 1",
        (event_id,),
    ).fetchone()
    return int(row[0]) if row else None


def read_event(connection: sqlite3.Connection, row: Row) -> EventDetail:
    """Gather everything about an event, the report that is shown first."""
    ids = connection.execute(
        "SELECT id FROM report WHERE event_key = ? ORDER BY number", (row.key,)
    ).fetchall()
    reports = load_reports(connection, [name for (name,) in ids])
    overlay = Overlay.joined(overlays(connection, [a.id for a in reports]), [a.id for a in reports])
    problems = [p for a in reports for p in article_problems(connection, a.article_id)]
    return EventDetail(
        row=row,
        places_also=_places(connection, row.key),
        participants=_participants(connection, row.key),
        organizations=_organizations(connection, row.key),
        reports=tuple(_report(connection, report) for report in reports),
        corrections=tuple(read_corrections(connection, row.id)),
        problems=tuple(dict.fromkeys(problems)),
        tags=overlay.tags,
        notes=overlay.notes,
        absent=_absent(connection, row.key),
    )


def _report(connection: sqlite3.Connection, a: EventReport) -> ReportDetail:
    row = connection.execute(ARTICLE, (a.article_id,)).fetchone()
    kicker, subheadline, text, basis, url, document, _, page, source_name, headline = row
    return ReportDetail(
        id=a.id, article_id=a.article_id, source=a.source, source_name=source_name,
        published=a.published, published_basis=basis, kicker=kicker, headline=headline,
        subheadline=subheadline, byline=article_byline(connection, a.article_id), text=text,
        quote=a.quote, quote_start=a.quote_start, quote_end=a.quote_end, starts=a.starts,
        ends=a.ends, precision=a.precision, basis=a.basis, edtf=a.edtf, date_text=a.date_text,
        part=a.part, absent=a.absent, why=a.why, type=a.type, title=a.title, status=a.status,
        place=a.place, participants=a.participants, organizations=a.organizations, page_number=page,
        url=url, document=document, read_by=a.extractor,
    )  # fmt: skip


def _places(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    sql = (
        "SELECT p.name FROM event_place AS a JOIN place AS p ON p.id = a.place_id"
        " WHERE a.event_key = ? AND a.shown = 1 ORDER BY a.ordinal"
    )
    return tuple(name for (name,) in connection.execute(sql, (key,)))


def _participants(connection: sqlite3.Connection, key: int) -> tuple[Participant, ...]:
    sql = (
        "SELECT n.name, a.role, t.name, o.name, a.title_basis, a.read_by FROM participation AS a"
        " JOIN person AS n ON n.id = a.person_id LEFT JOIN title AS t ON t.id = a.title_id"
        " LEFT JOIN organization AS o ON o.id = a.organization_id"
        " WHERE a.event_key = ? AND a.shown = 1 ORDER BY a.ordinal"
    )
    return tuple(Participant(*row) for row in connection.execute(sql, (key,)))


def _organizations(connection: sqlite3.Connection, key: int) -> tuple[EventOrganization, ...]:
    sql = (
        "SELECT o.name, a.role, a.read_by FROM event_organization AS a"
        " JOIN organization AS o ON o.id = a.organization_id"
        " WHERE a.event_key = ? AND a.shown = 1 ORDER BY a.ordinal"
    )
    return tuple(EventOrganization(*row) for row in connection.execute(sql, (key,)))


def _absent(connection: sqlite3.Connection, key: int) -> tuple[Absence, ...]:
    sql = (
        "SELECT n.name, t.name, a.reason FROM event_absence AS a"
        " JOIN person AS n ON n.id = a.person_id LEFT JOIN title AS t ON t.id = a.title_id"
        " WHERE a.event_key = ? AND a.shown = 1 ORDER BY a.ordinal"
    )
    return tuple(Absence(*row) for row in connection.execute(sql, (key,)))


def read_corrections(connection: sqlite3.Connection, event_id: str | None) -> list[Correction]:
    """List decisions, the latest first, each with whether it stands."""
    key = None if event_id is None else key_of(connection, event_id)
    where = "" if event_id is None else " WHERE r.event_key = ?"
    values = () if event_id is None else (key,)
    rows = connection.execute(f"{_CORRECTIONS}{where} ORDER BY c.id DESC", values).fetchall()
    taken_back = undone(connection)
    return [_correction(row, taken_back) for row in rows]


def _correction(row: Sequence[Any], taken_back: set[int]) -> Correction:
    orphaned = row[8] is not None and row[2] is None
    values: list[Any] = [*row[:8], row[0] in taken_back, orphaned, *row[9:]]
    return Correction(*values)


def read_roster(connection: sqlite3.Connection) -> tuple[Tenure, ...]:
    """Return every tenure that was seen in print."""
    return tuple(Tenure(*row) for row in connection.execute(_ROSTER))


def read_saved_views(connection: sqlite3.Connection) -> list[SavedView]:
    """Return the filters kept under a name."""
    rows = connection.execute("SELECT name, query FROM saved_view ORDER BY name")
    return [SavedView(*row) for row in rows]
