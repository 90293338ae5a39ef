"""What the store answers piece by piece; every answer bears the number of its filter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.query import Query
    from timeline.store.base.rows import Row
    from timeline.store.search.facets import Facet
    from timeline.tui.timeline.outline import Outline


@dataclass(eq=False, repr=False)
class FilterAnswer(Message):
    """An answer to one filter; an answer to an earlier filter is dropped."""

    number: int
    """Number of the filter."""


@dataclass(eq=False, repr=False)
class RowsArrived(FilterAnswer):
    """Events of the timeline, beginning at a rank."""

    rank: int
    rows: Sequence[Row]


@dataclass(eq=False, repr=False)
class PageArrived(FilterAnswer):
    """A page of events with the outline around them: the first, or that of a position."""

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
class OutlineArrived(FilterAnswer):
    """All days under the present filter, with their counts."""

    outline: Outline


@dataclass(eq=False, repr=False)
class CountArrived(FilterAnswer):
    """The exact number of events, under the filter and without any."""

    count: int
    total: int
    milliseconds: float


@dataclass(eq=False, repr=False)
class NothingFound(FilterAnswer):
    """What each condition of a filter without events excludes."""

    reasons: Sequence[tuple[str, int]]
    instead: Sequence[tuple[Query, int]] = ()
    """Filters that look for a searched text elsewhere, with what they find."""


@dataclass(eq=False, repr=False)
class FacetsArrived(FilterAnswer):
    """Values and their counts under the present filter, by field."""

    facets: Mapping[Facet, Sequence[tuple[str, int]]]
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Values of further fields, by which one can filter but which nobody counts."""


@dataclass(eq=False, repr=False)
class TypesCounted(FilterAnswer):
    """Days with their counts by type, and of the whole store where a filter leaves some out."""

    types: Mapping[str, Sequence[tuple[str, int]]]
    whole: Sequence[tuple[str, int]] | None


@dataclass(eq=False, repr=False)
class BoundsArrived(Message):
    """The first and the last day of the whole store."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class KeptView:
    """A filter that is kept under a name; without query where it cannot be read."""

    name: str
    label: str
    """The filter in the language in use, else why it cannot be read."""
    query: Query | None


@dataclass(eq=False, repr=False)
class StoreChanged(Message):
    """Something was written here; what is shown may be old."""


@dataclass(eq=False, repr=False)
class StoreFailed(Message):
    """A question that the store could not answer, in one line."""

    message: str
