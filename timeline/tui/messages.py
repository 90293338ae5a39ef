"""What the parts of the screen tell each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.query import Query
    from timeline.store.base.rows import EventDetail, Key, Row
    from timeline.store.search.facets import Facet
    from timeline.tui.detail.person_text import Person
    from timeline.tui.filters.condition_text import Completion
    from timeline.tui.timeline.outline import Outline
    from timeline.tui.widgets.menu import Choice


@dataclass(eq=False, repr=False)
class RowsWanted(Message):
    """The timeline is about to show lines whose events it does not have."""

    rank: int
    count: int
    before: Key | None
    """Key of the event just before the first, where it is known."""


@dataclass(eq=False, repr=False)
class RowsArrived(Message):
    """Events of the timeline, beginning at a rank."""

    number: int
    """Number of the filter that they answer."""
    rank: int
    rows: Sequence[Row]


@dataclass(eq=False, repr=False)
class PageArrived(Message):
    """A page of events with the outline around them: the first, or that of a place."""

    number: int
    outline: Outline
    first: int
    """Rank of the first of the rows."""
    rows: Sequence[Row]
    event_id: str
    """The event that the cursor should stand on, if it is there."""
    milliseconds: float
    rank: int = 0
    """Where the cursor stands otherwise."""


@dataclass(eq=False, repr=False)
class OutlineArrived(Message):
    """All days under the present filter, with their counts."""

    number: int
    outline: Outline


@dataclass(eq=False, repr=False)
class CountArrived(Message):
    """The exact number of events, under the filter and without any."""

    number: int
    count: int
    total: int
    milliseconds: float


@dataclass(eq=False, repr=False)
class BoundsArrived(Message):
    """The first and the last day of the whole store."""

    first: str | None
    last: str | None


@dataclass(eq=False, repr=False)
class NothingFound(Message):
    """What each condition of a filter without events excludes."""

    number: int
    reasons: Sequence[tuple[str, int]]
    instead: Sequence[tuple[Query, int]] = ()
    """Filters that look for a searched text elsewhere, with what they find."""


@dataclass(eq=False, repr=False)
class FacetsArrived(Message):
    """Values and their counts under the present filter, by field."""

    number: int
    facets: Mapping[Facet, Sequence[tuple[str, int]]]
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Values of further fields, by which one can filter but which nobody counts."""


@dataclass(eq=False, repr=False)
class DetailArrived(Message):
    """Everything about the event that was asked for."""

    detail: EventDetail


@dataclass(eq=False, repr=False)
class FieldsArrived(Message):
    """Everything about the event that should be corrected."""

    detail: EventDetail


@dataclass(eq=False, repr=False)
class NoFurther(Message):
    """There is no next event of this kind."""


@dataclass(eq=False, repr=False)
class Decided(Message):
    """A decision was written."""

    said: str


@dataclass(eq=False, repr=False)
class StoreChanged(Message):
    """Something was written here; what is shown may be old."""


@dataclass(eq=False, repr=False)
class PersonArrived(Message):
    """What the store knows of a person."""

    person: Person


@dataclass(frozen=True, slots=True)
class KeptView:
    """A filter that is kept under a name; without query where it can no longer be read."""

    name: str
    label: str
    """The filter in the language in use, else why it cannot be read."""
    query: Query | None


@dataclass(eq=False, repr=False)
class ViewsArrived(Message):
    """The filters that are kept under a name."""

    views: Sequence[KeptView]


@dataclass(eq=False, repr=False)
class Said(Message):
    """Something is done that takes a line to say."""

    text: str


@dataclass(eq=False, repr=False)
class StoreFailed(Message):
    """A question that the store could not answer, in one line."""

    message: str


@dataclass(eq=False, repr=False)
class CursorMoved(Message):
    """Another event is under the cursor."""

    row: Row


@dataclass(eq=False, repr=False)
class EventChosen(Message):
    """An event was opened: Enter or a second click."""

    row: Row


@dataclass(eq=False, repr=False)
class FilterChanged(Message):
    """Conditions were added, removed or are being typed."""

    query: Query
    typing: bool


@dataclass(eq=False, repr=False)
class FilterProposed(Message):
    """A filter that the screen proposed was taken."""

    query: Query


@dataclass(eq=False, repr=False)
class FilterLeft(Message):
    """The filter bar gives the keyboard back."""


@dataclass(eq=False, repr=False)
class DayChosen(Message):
    """A day or a month was picked, in the density bar or by typing."""

    day: str


@dataclass(eq=False, repr=False)
class ChoicePicked(Message):
    """A line of a menu was picked; negated where it should be left out."""

    purpose: str
    choice: Choice
    negated: bool


@dataclass(eq=False, repr=False)
class Answered(Message):
    """What was typed into the prompt, and what it was asked for."""

    purpose: str
    value: str


@dataclass(eq=False, repr=False)
class NothingChosen(Message):
    """A menu or a prompt was left without an answer."""


@dataclass(eq=False, repr=False)
class NameChosen(Message):
    """A name in a text was chosen: a field and a value."""

    target: tuple[str, str]


@dataclass(eq=False, repr=False)
class CompletionChosen(Message):
    """A completion of a filter was clicked."""

    completion: Completion
