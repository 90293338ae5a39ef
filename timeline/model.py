"""The values that travel through the program: from a page to its events.

Frozen and slotted. Offsets are code points of the text, half-open; dates ISO 8601, inclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from timeline.mention import Mention, PersonMention
from timeline.timex import Basis, PartOfDay, Period, Precision, Problem, Span, Timex

__all__ = [
    "Article", "Basis", "Byline", "Document", "Event", "EventOrganization", "LeftOut", "Mention",
    "OrganizationRole", "Page", "PartOfDay", "Participant", "Period", "PersonMention", "Precision",
    "Problem", "PublishedBasis", "Reading", "Report", "Role", "Span", "Status", "Tenure", "Timex",
]  # fmt: skip

PublishedBasis = Literal[
    "given", "masthead", "metadata", "url", "filename", "inferred", "unknown"
]  # fmt: skip
Status = Literal["occurred", "ongoing", "planned"]
Role = str
"""Id of a role of people, a row of ``lexicon/roles.toml``."""
OrganizationRole = str
"""Id of a role of bodies, a row of ``lexicon/roles.toml``."""
RULES, MODEL, HAND = "rules", "llm", "hand"  # who reads; the rules where nobody else is asked


class FileMark(NamedTuple):
    """A file as it was, or its part from a line on: path, bytes, nanosecond of its last change."""

    path: str
    size: int
    mtime: int
    line: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes from outside, with what is known of where they came from."""

    name: str
    """Path, URL, archive member or ``-``; for people and for the file-name date."""
    data: bytes
    media: str | None = None  # text, html, pdf, feed or jsonl where the fetcher knows it
    url: str | None = None
    charset: str | None = None  # declared outside the bytes (HTTP header)
    file: FileMark | None = None  # that the bytes are the whole of


@dataclass(frozen=True, slots=True)
class Byline:
    """A reporter, correspondent or photographer named with an article."""

    name: str
    role: str


class Newspaper(NamedTuple):
    """The name and the home town that the profile of a newspaper states."""

    name: str
    """As printed."""
    home: str | None = None
    """The home town, which completes 市委 and 我市."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page: its header lines and everything printed under them."""

    text: str
    headline: str | None = None
    kicker: str | None = None
    subheadline: str | None = None
    byline: tuple[Byline, ...] = ()
    source: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    page_number: str | None = None
    url: str | None = None
    external_id: str | None = None  # the id that a JSON Lines input gave
    problems: tuple[Problem, ...] = ()
    newspaper: Newspaper | None = None
    published_time: str | None = None  # the clock time, where it is printed
    origin: str = "text"
    """What the article was read from: text, html, pdf, feed, jsonl, markdown, table."""


class LeftOut(NamedTuple):
    """A printed line that stands in no article, and what the line is."""

    line: int
    """Counted from 1."""
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What one document was read to: articles in print order, and the page's own facts."""

    articles: tuple[Article, ...]
    source: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    encoding: str | None = None
    encoding_basis: str | None = None
    """Which step of the decoder decided: bom, utf-8, declared, gb18030, big5, guessed, given."""
    problems: tuple[Problem, ...] = ()
    newspaper: Newspaper | None = None
    left_out: tuple[LeftOut, ...] = ()
    """Every printed line that stands in none of the articles."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who took part in an event, in one role."""

    name: str
    role: Role
    title: str | None = None
    organization: str | None = None
    title_basis: Literal["printed", "roster"] = "printed"
    read_by: str = field(default=RULES, compare=False)


@dataclass(frozen=True, slots=True)
class EventOrganization:
    """An organization that acted in an event."""

    name: str
    role: OrganizationRole = "other"
    read_by: str = field(default=RULES, compare=False)


@dataclass(frozen=True, slots=True)
class Absence:
    """A person whom the text says to be absent from an event, or excused."""

    name: str
    title: str | None = None
    reason: str | None = None
    """The words of the text that tell the absence: 因公出差请假; None where there are none."""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening that an article reports, with its evidence.

    ``quote`` is verbatim: ``article.text[quote_span.start:quote_span.end] == quote``.
    """

    id: str
    type: str
    title: str
    status: Status
    timex: Timex | None
    """None where nothing dates it: starts and ends are then null, precision unknown."""
    quote: str
    quote_span: Span
    place: str | None = None
    places_also: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    organizations: tuple[EventOrganization, ...] = ()
    absent: tuple[Absence, ...] = ()
    read_by: str = field(default=RULES, compare=False)  # which reader proposed the event


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with what was found in it."""

    article: Article
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says of one event, without the values around it."""

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
    precision: Precision
    basis: Basis | None
    edtf: str | None
    date_text: str | None
    why: str
    """How the date was resolved, in one line."""
    type: str
    title: str
    status: Status
    place: str | None
    participants: tuple[Participant, ...]
    organizations: tuple[EventOrganization, ...]
    part: str | None = None
    """The part of the day that is printed."""
    absent: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """The store's knowledge that a person held a title between two days."""

    name: str
    title: str
    organization: str | None
    first_seen: str
    last_seen: str
