"""The extract record: what ``timeline extract --json`` prints, one object per article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, model_serializer

from timeline.messages import english
from timeline.model import (
    RULES,
    Basis,
    Event,
    OrganizationRole,
    Precision,
    PublishedBasis,
    Reading,
    Role,
    Status,
)

if TYPE_CHECKING:
    from pydantic import SerializerFunctionWrapHandler


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _ReadRecord(_Record):
    read_by: str = RULES
    """Which reader proposed the value; left out where the rules did."""

    @model_serializer(mode="wrap")
    def _without_rules(self, serialized: SerializerFunctionWrapHandler) -> dict[str, Any]:
        record: dict[str, Any] = serialized(self)
        reader = record.pop("read_by")
        return record if reader == RULES else {**record, "read_by": reader}


class BylineRecord(_Record):
    """A person named in the byline."""

    name: str
    role: str


class ParticipantRecord(_ReadRecord):
    """A person who took part."""

    name: str
    title: str | None
    organization: str | None
    role: Role


class AbsenceRecord(_Record):
    """A person whom the text says to be absent, or excused."""

    name: str
    title: str | None
    reason: str | None


class OrganizationRecord(_ReadRecord):
    """An organization that acted."""

    name: str
    role: OrganizationRole


class ProblemRecord(_Record):
    """Something to look at."""

    kind: str
    message: str
    quote: str


class EventRecord(_ReadRecord):
    """One event with its evidence."""

    id: str
    type: str
    title: str
    status: Status
    starts: str | None
    ends: str | None
    precision: Precision
    basis: Basis | None
    edtf: str | None
    date_text: str | None
    place: str | None
    absent: tuple[AbsenceRecord, ...] = ()
    participants: tuple[ParticipantRecord, ...]
    organizations: tuple[OrganizationRecord, ...]
    quote: str
    quote_start: int
    quote_end: int


class ExtractRecord(_Record):
    """One article with its events."""

    source: str | None
    published: str | None
    published_basis: PublishedBasis
    published_time: str | None
    origin: str
    kicker: str | None
    headline: str | None
    subheadline: str | None
    byline: tuple[BylineRecord, ...]
    text: str
    events: tuple[EventRecord, ...]
    problems: tuple[ProblemRecord, ...]


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
        precision=timex.period.precision if timex else "unknown",
        basis=timex.basis if timex else None,
        edtf=timex.edtf if timex else None,
        date_text=timex.text if timex else None,
        place=event.place,
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
        problems=tuple(
            ProblemRecord(kind=p.kind, message=english(p.message), quote=p.quote) for p in problems
        ),
    )
