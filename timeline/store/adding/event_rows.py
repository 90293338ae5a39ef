"""Rows of events and reports, and the statements that insert and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.store.base.inserting import statement
from timeline.store.events.report_seals import report_seal

if TYPE_CHECKING:
    from timeline.coreference import EventReport

_EVENT_COLUMNS = (
    "key, id, starts, ends, start_day, end_day, precision, basis, edtf, date_text, type, title,"
    " status, place_id, review, part"
)
EVENT = statement("event", _EVENT_COLUMNS)
REPORT = statement(
    "report",
    "id, event_key, number, article_id, source_id, quote, quote_start, quote_end, starts, ends,"
    " start_day, end_day, precision, basis, edtf, date_text, why, type, title, status, place_id,"
    " extractor, part, seal",
)
PARTICIPATION = statement(
    "participation",
    "event_key, ordinal, person_id, role, title_id, organization_id, title_basis, report_number,"
    " shown, by_hand, read_by",
)
ORGANIZATION = statement(
    "event_organization",
    "event_key, ordinal, organization_id, role, report_number, shown, by_hand, read_by",
)
PLACE = statement("event_place", "event_key, ordinal, place_id, report_number, shown, by_hand")
ABSENCE = statement(
    "event_absence", "event_key, ordinal, person_id, title_id, reason, report_number, shown"
)
TAG = statement("event_tag", "event_key, tag")
CHANGE = (
    "UPDATE event SET "
    + ", ".join(f"{name.strip()} = ?" for name in _EVENT_COLUMNS.split(","))
    + " WHERE key = ?"
)


def event_row(
    key: int, event_id: str, shown: EventReport, places: dict[str, int], review: str
) -> tuple[Any, ...]:
    """Return the row of an event that shows a report."""
    return (
        key, event_id, shown.starts, shown.ends, shown.start_day, shown.end_day, shown.precision,
        shown.basis, shown.edtf, shown.date_text, shown.type, shown.title, shown.status,
        places[shown.place] if shown.place else None, review, shown.part,
    )  # fmt: skip


def report_row(key: int, number: int, a: EventReport, places: dict[str, int]) -> tuple[Any, ...]:
    """Return the row of a report."""
    return (
        a.id, key, number, a.article_id, a.source, a.quote, a.quote_start, a.quote_end, a.starts,
        a.ends, a.start_day, a.end_day, a.precision, a.basis, a.edtf, a.date_text, a.why, a.type,
        a.title, a.status, places[a.place] if a.place else None, a.extractor, a.part,
        report_seal(a),
    )  # fmt: skip
