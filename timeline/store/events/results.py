"""What the store gives back beside rows: events and articles whole, decisions, what was added."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from timeline.model import RULES, Report

if TYPE_CHECKING:
    from timeline.messages import Message
    from timeline.model import Absence, Byline, EventOrganization, Participant, Problem
    from timeline.store.base.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDetail(Report):
    """What one article says of an event, as it was read, with the article."""

    source_name: str | None
    published_basis: str
    kicker: str | None
    subheadline: str | None
    byline: tuple[Byline, ...]
    text: str
    """The whole article; ``text[quote_start:quote_end] == quote``."""
    page_number: str | None
    url: str | None
    document: str | None
    """Name of the file or address that the article came from."""
    read_by: str = RULES


@dataclass(frozen=True, slots=True)
class Correction:
    """One human decision about an event or an article."""

    id: int
    kind: str
    """correct, confirm, reject, note, tag, untag, add, merge, split or undo."""
    event_id: str | None
    field: str | None
    old: str | None
    new: str | None
    by: str
    at: str
    undone: bool
    orphaned: bool
    """The evidence that it is about was not found when the article was read again."""
    article_id: str | None = None
    quote: str | None = None
    undoes: int | None = None
    """The decision that an undo takes back."""


@dataclass(frozen=True, slots=True)
class EventDetail:
    """Everything that is known of one event."""

    row: Row
    places_also: tuple[str, ...]
    participants: tuple[Participant, ...]
    organizations: tuple[EventOrganization, ...]
    reports: tuple[ReportDetail, ...]
    """The report that the row shows first."""
    corrections: tuple[Correction, ...]
    problems: tuple[Problem, ...]
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    absent: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article in a list."""

    id: str
    source: str | None
    published: str | None
    headline: str | None
    characters: int
    events: int
    problems: int
    page_number: str | None
    source_name: str | None = None
    """Name of the newspaper as it is printed."""
    unreviewed: int = 0
    """Events that nobody has confirmed, corrected or rejected."""
    opening: str = ""
    """The first words of a text without a headline."""

    @property
    def doubtful(self) -> bool:
        """Whether there are problems and somebody still has to look at them."""
        return bool(self.problems) and (self.unreviewed > 0 or not self.events)


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """One article whole, with the ids of its events."""

    row: ArticleRow
    kicker: str | None
    subheadline: str | None
    byline: tuple[Byline, ...]
    text: str
    published_basis: str
    url: str | None
    document: str | None
    event_ids: tuple[str, ...]
    problems: tuple[Problem, ...]
    same_as: str | None
    """The earlier article that this one repeats, word for word or nearly."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter kept under a name."""

    name: str
    query: str
    """In the filter language."""


@dataclass(slots=True)
class Added:
    """What adding a page changed, or several pages together."""

    articles_new: int = 0
    articles_known: int = 0
    events_new: int = 0
    events_known: int = 0
    reports_new: int = 0
    """Reports that joined an event which was already there."""
    problems: int = 0
    quarantined: int = 0
    notes: list[Message] = field(default_factory=list)
    report_ids: list[str] = field(default_factory=list)
    """The new reports, whether they joined an event or made one."""

    def include(self, other: Added) -> None:
        """Add the numbers and the notes of another page."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))
