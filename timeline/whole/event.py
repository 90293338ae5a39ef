"""One event whole, as it is handed on: its people, its bodies and every report of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from timeline.model import Absence, EventOrganization
    from timeline.offices import Office


class Attendee(NamedTuple):
    """A person who took part in an event, in one office and one role."""

    name: str
    """As printed."""
    role: str
    title: str | None = None
    organization: str | None = None
    title_basis: str = "printed"
    """``roster`` where another article gave the title."""
    known_as: str = ""
    """The person that the name stands for; in brackets the first office of one of two namesakes."""

    offices: tuple[Office, ...] = ()
    """What the title names: unit, body and post of each office."""

    @property
    def identity(self) -> str:
        """Name of the person, one for all spellings."""
        return self.known_as or self.name


class WholeReport(NamedTuple):
    """What one article says of an event, and where it was printed."""

    id: str
    article: str
    source: str | None
    source_name: str | None
    published: str | None
    page_number: str | None
    url: str | None
    document: str | None
    """Name of the file or address that the article came from."""
    headline: str | None
    quote: str
    quote_start: int
    quote_end: int
    title: str
    starts: str | None
    ends: str | None
    date_text: str | None

    @property
    def address(self) -> str | None:
        """The address on the web, if the article has one that can be followed."""
        web = self.url and self.url.lower().startswith(("http://", "https://"))
        return self.url if web else None


class WholeEvent(NamedTuple):
    """Everything of an event that is handed on."""

    id: str
    starts: str | None
    ends: str | None
    start_day: str | None
    end_day: str | None
    part: str | None
    precision: str
    basis: str | None
    edtf: str | None
    date_text: str | None
    type: str
    title: str
    status: str
    place: str | None
    review: str
    reports: tuple[WholeReport, ...]
    """The report that is shown comes first."""
    places_also: tuple[str, ...] = ()
    participants: tuple[Attendee, ...] = ()
    organizations: tuple[EventOrganization, ...] = ()
    absent: tuple[Absence, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def report(self) -> WholeReport:
        """The report that is shown."""
        return self.reports[0]

    @property
    def places(self) -> tuple[str, ...]:
        """The place and the further stops."""
        return ((self.place,) if self.place else ()) + self.places_also

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the reports on the web, each once."""
        return tuple(dict.fromkeys(r.address for r in self.reports if r.address))

    @property
    def newspapers(self) -> tuple[str, ...]:
        """The newspapers that report the event, by their names, in the order of their slugs."""
        named = {r.source: r.source_name or r.source for r in self.reports if r.source}
        return tuple(dict.fromkeys(named[slug] for slug in sorted(named)))
