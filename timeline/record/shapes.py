"""The extract record: what ``timeline extract --json`` prints, one object per article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_serializer

from timeline.model import (
    RULES,
    Basis,
    OrganizationRole,
    PartOfDay,
    Precision,
    PublishedBasis,
    Role,
    Status,
)

if TYPE_CHECKING:
    from pydantic import SerializerFunctionWrapHandler


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _SparseRecord(_Record):
    """A record without those of its keys that seldom tell something, where they tell nothing."""

    SELDOM: ClassVar[tuple[str, ...]] = ()

    @model_serializer(mode="wrap")
    def _without_nothing(self, serialized: SerializerFunctionWrapHandler) -> dict[str, Any]:
        record: dict[str, Any] = serialized(self)
        for name in self.SELDOM:
            if not record[name] or record[name] == RULES:
                del record[name]
        return record


class _ReadRecord(_SparseRecord):
    SELDOM: ClassVar[tuple[str, ...]] = ("read_by",)
    read_by: str = RULES
    """Which reader proposed the value; left out where the rules did."""


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

    SELDOM: ClassVar[tuple[str, ...]] = ("places_also", "read_by")

    id: str
    type: str
    title: str
    status: Status
    starts: str | None
    ends: str | None
    part: PartOfDay | None = None
    """The part of the day that is printed."""
    precision: Precision
    basis: Basis | None
    edtf: str | None
    date_text: str | None
    place: str | None
    places_also: tuple[str, ...] = ()
    """Further stops; left out where there are none."""
    absent: tuple[AbsenceRecord, ...] = ()
    participants: tuple[ParticipantRecord, ...]
    organizations: tuple[OrganizationRecord, ...]
    quote: str
    quote_start: int
    quote_end: int


class ExtractRecord(_SparseRecord):
    """One article with its events."""

    SELDOM: ClassVar[tuple[str, ...]] = ("id", "page_number", "url")
    id: str | int | None = None
    """The id that a line of JSON Lines gave."""
    page_number: str | None = None
    url: str | None = None

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


class LeftOutLine(_Record):
    """A printed line that is in no article, and what the line is."""

    line: int
    kind: str
    text: str


class LeftOutRecord(_Record):
    """The lines of an input that are in no article; the line that ends the input."""

    input: str
    left_out: tuple[LeftOutLine, ...]
