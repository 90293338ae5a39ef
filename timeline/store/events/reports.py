"""Reports of events, between the tables and the values: what every article said, unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.coreference import EventReport
from timeline.messages import write_messages
from timeline.model import Absence, EventOrganization, Participant, Period, Reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.model import Article, Event

_COLUMNS = {
    "id": "r.id", "article_id": "r.article_id", "source": "r.source_id",
    "published": "t.published", "headline": "t.headline", "quote": "r.quote",
    "quote_start": "r.quote_start", "quote_end": "r.quote_end", "starts": "r.starts",
    "ends": "r.ends", "start_day": "r.start_day", "end_day": "r.end_day",
    "precision": "r.precision", "basis": "r.basis", "edtf": "r.edtf", "date_text": "r.date_text",
    "why": "r.why", "type": "r.type", "title": "r.title", "status": "r.status", "place": "p.name",
    "part": "r.part",
    "extractor": "r.extractor", "home": "s.home",
}  # fmt: skip
"""Fields of a report, and where they are kept."""
_REPORT = f"""
SELECT {", ".join(_COLUMNS.values())}
FROM report AS r JOIN article AS t ON t.id = r.article_id LEFT JOIN place AS p ON p.id = r.place_id
LEFT JOIN source_home AS s ON s.source_id = r.source_id
WHERE r.id = ?
"""
_PARTICIPANTS = """
SELECT n.name, a.role, iif(a.title_basis = 'printed', t.name, NULL),
    iif(a.title_basis = 'printed', o.name, NULL), 'printed', a.read_by
FROM participation AS a JOIN report AS r ON r.event_key = a.event_key
JOIN person AS n ON n.id = a.person_id LEFT JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
WHERE r.id = ?1 AND a.report_number = r.number AND a.by_hand = 0 ORDER BY a.ordinal
"""
_ORGANIZATIONS = """
SELECT o.name, a.role, a.read_by
FROM event_organization AS a JOIN report AS r ON r.event_key = a.event_key
JOIN organization AS o ON o.id = a.organization_id
WHERE r.id = ?1 AND a.report_number = r.number AND a.by_hand = 0 ORDER BY a.ordinal
"""
_PLACES = """
SELECT p.name FROM event_place AS a JOIN report AS r ON r.event_key = a.event_key
JOIN place AS p ON p.id = a.place_id
WHERE r.id = ?1 AND a.report_number = r.number AND a.by_hand = 0 ORDER BY a.ordinal
"""
_ABSENT = """
SELECT n.name, t.name, a.reason FROM event_absence AS a
JOIN report AS r ON r.event_key = a.event_key
JOIN person AS n ON n.id = a.person_id LEFT JOIN title AS t ON t.id = a.title_id
WHERE r.id = ?1 AND a.report_number = r.number ORDER BY a.ordinal
"""
_NOTHING = Period(None, None, "unknown", None, None)


def load_reports(connection: sqlite3.Connection, report_ids: Iterable[str]) -> list[EventReport]:
    """Read reports back, as their articles gave them."""
    return [_load(connection, report_id) for report_id in report_ids]


def _load(connection: sqlite3.Connection, report_id: str) -> EventReport:
    row = connection.execute(_REPORT, (report_id,)).fetchone()
    people = connection.execute(_PARTICIPANTS, (report_id,)).fetchall()
    bodies = connection.execute(_ORGANIZATIONS, (report_id,)).fetchall()
    places = connection.execute(_PLACES, (report_id,)).fetchall()
    absent = connection.execute(_ABSENT, (report_id,)).fetchall()
    values: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
    return EventReport(
        **values,
        places_also=tuple(name for (name,) in places),
        participants=tuple(Participant(*person) for person in people),
        organizations=tuple(EventOrganization(*body) for body in bodies),
        absent=tuple(Absence(*each) for each in absent),
    )


def reports_of(reading: Reading, article_id: str) -> list[EventReport]:
    """Return the reports that a reading of an article brings."""
    return [report_of(event, reading.article, article_id) for event in reading.events]


def report_of(event: Event, article: Article, article_id: str) -> EventReport:
    """Flatten an event of an article."""
    timex = event.timex
    period = timex.period if timex else _NOTHING
    return EventReport(
        id=event.id,
        article_id=article_id,
        source=article.source,
        published=article.published,
        headline=article.headline,
        quote=event.quote,
        quote_start=event.quote_span.start,
        quote_end=event.quote_span.end,
        starts=period.starts,
        ends=period.ends,
        start_day=period.start_day,
        end_day=period.end_day,
        precision=period.precision,
        basis=timex.basis if timex else None,
        edtf=timex.edtf if timex else None,
        date_text=timex.text if timex else None,
        why=write_messages(timex.why) if timex else "",
        type=event.type,
        title=event.title,
        status=event.status,
        place=event.place,
        part=timex.part if timex else None,
        absent=event.absent,
        places_also=event.places_also,
        participants=event.participants,
        organizations=event.organizations,
        extractor=event.read_by,
        home=article.newspaper.home if article.newspaper else None,
    )
