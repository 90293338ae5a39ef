"""Extract records in, the readings that they tell out.

A record does not hold how a date was resolved or where its words stand. That is worked out anew:
the article of the record is read, and what is read alike is taken from this reading.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from timeline.extract import extract
from timeline.messages import Message
from timeline.model import (
    Absence,
    Article,
    Byline,
    Event,
    EventOrganization,
    Participant,
    Period,
    Problem,
    Reading,
    Span,
    Timex,
)
from timeline.record.writing import event_record, problem_record

if TYPE_CHECKING:
    from timeline.model import Newspaper
    from timeline.record.shapes import EventRecord, ExtractRecord, ProblemRecord

_GIVEN = "record"
"""Rule of a date that the record alone tells."""
_MIDNIGHT = "T00:00"


def reading_of(
    record: ExtractRecord, newspaper: Newspaper | None = None, by: str = "rules"
) -> Reading:
    """Return the reading that a record tells.

    Args:
        record: an article with its events.
        newspaper: what the profile of its newspaper tells.
        by: the extractor that reads the article beside.
    """
    article = _article(record, newspaper)
    read = extract(article, by=by)
    events = {event_record(event): event for event in read.events}
    problems = {problem_record(problem): problem for problem in read.problems}
    told = tuple(problems.get(each) or _problem(each) for each in record.problems)
    undated = tuple(_undated(each) for each in record.events if each.starts and not _dated(each))
    return Reading(
        article, tuple(events.get(each) or _event(each, read) for each in record.events),
        told + undated,
    )  # fmt: skip


def _article(record: ExtractRecord, newspaper: Newspaper | None) -> Article:
    plain = (
        "text", "headline", "kicker", "subheadline", "source", "published", "published_basis",
        "published_time", "page_number", "url", "origin",
    )  # fmt: skip
    return Article(
        **{name: getattr(record, name) for name in plain},
        byline=tuple(Byline(each.name, each.role) for each in record.byline),
        external_id=None if record.id is None else str(record.id),
        newspaper=newspaper,
    )


def _event(record: EventRecord, read: Reading) -> Event:
    """Return the event of a record that is not read alike here."""
    return Event(
        id=record.id, type=record.type, title=record.title, status=record.status,
        timex=_timex(record, read), quote=record.quote,
        quote_span=Span(record.quote_start, record.quote_end), place=record.place,
        places_also=record.places_also,
        participants=tuple(
            Participant(p.name, p.role, p.title, p.organization, read_by=p.read_by)
            for p in record.participants
        ),
        organizations=tuple(
            EventOrganization(o.name, o.role, o.read_by) for o in record.organizations
        ),
        absent=tuple(Absence(a.name, a.title, a.reason) for a in record.absent),
        read_by=record.read_by,
    )  # fmt: skip


def _timex(record: EventRecord, read: Reading) -> Timex | None:
    """Return the date of an event: as read here where that is the same date, else as told."""
    if record.date_text is None or record.basis is None:
        return None  # a date that nothing printed tells is a guess
    told = (record.date_text, record.starts, record.ends, record.precision, record.basis)
    for timex in (event.timex for event in read.events if event.timex):
        period = timex.period
        if told == (timex.text, period.starts, period.ends, period.precision, timex.basis):
            return timex
    start = read.article.text.find(record.date_text, record.quote_start)
    span = Span(start, start + len(record.date_text))
    return Timex(
        record.date_text, span if start >= 0 else Span(record.quote_start, record.quote_end),
        _period(record), record.basis, record.edtf, _GIVEN, part=record.part,
    )  # fmt: skip


def _period(record: EventRecord) -> Period:
    """Return the period of a record with its days; a range that ends at 00:00 ends the day before.

    >>> _last_day("2024-01-12T09:00", "2024-01-13T00:00"), _last_day(None, "2024-01-13")
    ('2024-01-12', '2024-01-13')
    """
    starts, ends = record.starts, record.ends
    return Period(starts, ends, record.precision, starts and starts[:10], _last_day(starts, ends))


def _last_day(starts: str | None, ends: str | None) -> str | None:
    if ends is None or not ends.endswith(_MIDNIGHT) or ends == starts:
        return ends and ends[:10]
    return (dt.date.fromisoformat(ends[:10]) - dt.timedelta(days=1)).isoformat()


def _dated(record: EventRecord) -> bool:
    """Return whether a record tells the printed words of a date, and how they were resolved."""
    return record.date_text is not None and record.basis is not None


def _undated(record: EventRecord) -> Problem:
    return Problem("undated", Message.of("date-not-printed", date=record.starts), record.quote)


def _problem(record: ProblemRecord) -> Problem:
    return Problem(record.kind, Message(record.message), record.quote)
