"""A reading in, its extract record out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import english
from timeline.record.shapes import (
    AbsenceRecord,
    BylineRecord,
    EventRecord,
    ExtractRecord,
    OrganizationRecord,
    ParticipantRecord,
    ProblemRecord,
)

if TYPE_CHECKING:
    from timeline.model import Event, Problem, Reading


def event_record(event: Event) -> EventRecord:
    """Turn an event into its record."""
    timex = event.timex
    return EventRecord(
        id=event.id,
        type=event.type,
        title=event.title,
        status=event.status,
        starts=timex.period.starts if timex else None,
        ends=timex.period.ends if timex else None,
        part=timex.part if timex else None,
        precision=timex.period.precision if timex else "unknown",
        basis=timex.basis if timex else None,
        edtf=timex.edtf if timex else None,
        date_text=timex.text if timex else None,
        place=event.place,
        places_also=event.places_also,
        absent=tuple(
            AbsenceRecord(name=a.name, title=a.title, reason=a.reason) for a in event.absent
        ),
        participants=tuple(
            ParticipantRecord(
                name=p.name,
                title=p.title,
                organization=p.organization,
                role=p.role,
                read_by=p.read_by,
            )
            for p in event.participants
        ),
        organizations=tuple(
            OrganizationRecord(name=o.name, role=o.role, read_by=o.read_by)
            for o in event.organizations
        ),
        quote=event.quote,
        quote_start=event.quote_span.start,
        quote_end=event.quote_span.end,
        read_by=event.read_by,
    )


def extract_record(reading: Reading) -> ExtractRecord:
    """Turn one article and its events into the record that the contract promises."""
    article = reading.article
    problems = (*article.problems, *reading.problems)
    return ExtractRecord(
        id=article.external_id,
        page_number=article.page_number,
        url=article.url,
        source=article.source,
        published=article.published,
        published_basis=article.published_basis,
        published_time=article.published_time,
        origin=article.origin,
        kicker=article.kicker,
        headline=article.headline,
        subheadline=article.subheadline,
        byline=tuple(BylineRecord(name=b.name, role=b.role) for b in article.byline),
        text=article.text,
        events=tuple(event_record(event) for event in reading.events),
        problems=tuple(map(problem_record, problems)),
    )


def problem_record(problem: Problem) -> ProblemRecord:
    """Turn a problem into its record, with the message in English."""
    return ProblemRecord(kind=problem.kind, message=english(problem.message), quote=problem.quote)
