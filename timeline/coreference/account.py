"""What one article says of one event, flat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import EventOrganization, Participant


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of one event."""

    id: str
    article_id: str
    source: str | None
    published: str | None
    headline: str | None
    quote: str
    quote_start: int
    quote_end: int
    starts: str | None
    ends: str | None
    start_day: str | None
    end_day: str | None
    precision: str
    basis: str | None
    edtf: str | None
    date_text: str | None
    why: str
    type: str
    title: str
    status: str
    place: str | None
    places_also: tuple[str, ...]
    participants: tuple[Participant, ...]
    organizations: tuple[EventOrganization, ...]
    extractor: str = "rules"

    @property
    def people(self) -> frozenset[str]:
        """Names of those who took part."""
        return frozenset(p.name for p in self.participants)

    @property
    def bodies(self) -> frozenset[str]:
        """Names of the organizations that acted."""
        return frozenset(o.name for o in self.organizations)
