"""What a person types: the values of corrections, and events added by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from timeline.coreference import EventReport
from timeline.messages import Named
from timeline.query.words import FIELDS
from timeline.store.base.validation import Vocabulary, fault
from timeline.store.events.detail import key_of
from timeline.store.events.overlay import CORRECTABLE
from timeline.store.events.typed import BadCorrection, read_bounds, read_organizations, read_people
from timeline.store.linking.open_differences import id_by_hand

if TYPE_CHECKING:
    import sqlite3

    from timeline.model import EventOrganization, Participant, Status


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event that a person adds, with its evidence in a stored article."""

    article_id: str
    quote: str
    type: str
    title: str
    date: str = ""
    status: str = "occurred"
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    organizations: tuple[EventOrganization, ...] = ()


def check_value(connection: sqlite3.Connection, field: str, value: str) -> None:
    """Refuse a field that cannot be corrected, and a value that is not understood."""
    if field not in CORRECTABLE:
        raise BadCorrection("no-field-to-correct", field=field, known=" ".join(CORRECTABLE))
    types = Vocabulary.of(connection).types
    known = {"type": types, "status": {"occurred", "ongoing", "planned"}}.get(field)
    if known is not None and value not in known:
        named = Named(field, FIELDS[field][0])
        raise BadCorrection("no-value", field=named, value=value, known=" ".join(sorted(known)))
    if field == "title" and not value.strip():
        raise BadCorrection("empty-title")
    readers = {"date": read_bounds, "people": read_people, "organizations": read_organizations}
    if field in readers:
        readers[field](value)


def report_by_hand(connection: sqlite3.Connection, event: NewEvent) -> EventReport:
    """Return the report of an event that a person adds."""
    article = connection.execute(
        "SELECT source_id, published, headline, text FROM article WHERE id = ?",
        (event.article_id,),
    ).fetchone()
    if article is None or event.quote not in article[3] or not event.quote:
        raise BadCorrection("quote-not-there", article_id=event.article_id)
    source, published, headline, text = article
    bounds = read_bounds(event.date)
    start = text.index(event.quote)
    report = EventReport(
        id=id_by_hand(event.article_id, event.type, event.quote), article_id=event.article_id,
        source=source, published=published, headline=headline, quote=event.quote,
        quote_start=start, quote_end=start + len(event.quote), starts=bounds.starts,
        ends=bounds.ends, start_day=bounds.start_day, end_day=bounds.end_day,
        precision=bounds.precision, basis="explicit" if event.date else None,
        edtf=bounds.edtf, date_text=event.date or None, why="by-hand", type=event.type,
        title=event.title, status=cast("Status", event.status), place=event.place,
        participants=event.participants, organizations=event.organizations, extractor="hand",
    )  # fmt: skip
    reason = fault(report, text, Vocabulary.of(connection))
    taken = key_of(connection, report.id) is not None
    if reason or taken:
        raise BadCorrection(reason or "event-there-already")
    return report
