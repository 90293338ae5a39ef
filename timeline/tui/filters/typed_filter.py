"""What is typed into the filter bar, read as conditions beside those that hold."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.errors import BadFilter, UnreadableDate
from timeline.query import Query, parse_query

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from timeline.store.search.facets import Facet

    Known = dict[str, Sequence[tuple[str, int | None]]]


def with_typed(held: Query, typed: str, today: date) -> Query:
    """Read what is typed and add the conditions that do not hold yet."""
    added = parse_query(typed, today=today)
    kept = [condition for condition in added.conditions if condition not in held.conditions]
    return Query((*held.conditions, *kept), held.order)


def with_readable(held: Query, typed: str, today: date) -> Query | None:
    """Read what is typed without its last condition; None where that cannot be read either."""
    from timeline.tui.filters.condition_text import last_token  # noqa: PLC0415 - for what is typed

    with suppress(BadFilter, UnreadableDate):
        return with_typed(held, typed.removesuffix(last_token(typed)), today)
    return None


def read_for_later(typed: str, today: date) -> None:
    """Load the reader of dates in words; from then on it is quick."""
    with suppress(BadFilter, UnreadableDate):
        parse_query(typed, today=today)


def known_values(
    counted: Mapping[Facet, Sequence[tuple[str, int]]], words: Mapping[str, Sequence[str]]
) -> Known:
    """Join counted values and words that nobody counts, by field."""
    known: Known = {str(name): list(values) for name, values in counted.items()}
    return known | {name: [(word, None) for word in values] for name, values in words.items()}


@dataclass(slots=True)
class FilterState:
    """What the bar holds and its input reads: chips, values to complete from, the reader's day."""

    today: date
    held: Query = field(default_factory=Query)
    """The conditions that are chips."""
    known: Known = field(default_factory=dict)
    """Values to complete from, by field."""
    dates_unread: bool = True
    """Whether no date in words has been read yet; the first takes a while."""

    def with_typed(self, typed: str) -> Query:
        """Return the filter that the chips and what is typed make."""
        return with_typed(self.held, typed, self.today)
