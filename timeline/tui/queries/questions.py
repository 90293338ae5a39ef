"""What the screens ask the store; every question is a function for the thread that answers."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from timeline.errors import BadFilter, UnreadableDate
from timeline.query import Query, parse_query
from timeline.tui.filters.changes import without_field
from timeline.tui.filters.condition_text import condition_label, is_date
from timeline.tui.filters.facets_pane import FACETS
from timeline.tui.language.error_text import error_text
from timeline.tui.queries.answers import (
    BoundsArrived,
    CountArrived,
    FacetsArrived,
    KeptView,
    NothingFound,
    OutlineArrived,
    PageArrived,
    RowsArrived,
)
from timeline.tui.queries.ranks import PAGE, full_outline, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from textual.message import Message

    from timeline.query import Condition
    from timeline.query.conditions import Field
    from timeline.store import Reader
    from timeline.store.base.rows import Key
    from timeline.store.events.results import EventDetail, SavedView
    from timeline.store.search.facets import Facet
    from timeline.tui.queries.first_page import Position, Post, Question
    from timeline.tui.timeline.outline import Outline

_ELSEWHERE: tuple[Field, ...] = ("title", "who", "org", "place")
"""Where a text may stand that no title, headline or quote holds."""
_COMPLETED = 400
"""Values of each field that the filter bar can complete."""


def page_at(query: Query, number: int, position: Position, post: Post) -> Question:
    """Ask for the page around a place, laid out among all days."""

    def question(reader: Reader) -> None:
        started = perf_counter()
        outline = full_outline(reader, query)
        rank = outline.rank_of_day(position.day) if outline.event_count else 0
        day = outline.day_of(rank)
        first = outline.ranks[max(0, day - 20)] if outline.ranks else 0
        rows = rows_of(reader, query, outline, first, rank - first + PAGE)
        elapsed = 1000 * (perf_counter() - started)
        post(PageArrived(number, outline, first, rows, position.event_id, elapsed, rank))

    return question


def bounds(post: Post) -> Question:
    """Ask for the first and the last day of the whole store."""

    def question(reader: Reader) -> None:
        post(BoundsArrived(*reader.bounds(Query())))

    return question


def sums(
    query: Query, number: int, today: date, is_present: Callable[[], bool], post: Post
) -> Question:
    """Ask for the number and the days of all events; stop when the filter has changed."""

    def question(reader: Reader) -> None:
        started = perf_counter()
        count = reader.count(query)
        elapsed = 1000 * (perf_counter() - started)
        total = reader.count(replace(query, conditions=())) if query.conditions else count
        post(CountArrived(number, count, total, elapsed))
        if is_present():
            post(OutlineArrived(number, full_outline(reader, query, count)))
        if is_present() and not count:
            reasons, instead = reader.explain_empty(query), _instead(reader, query, today)
            post(NothingFound(number, reasons, instead))

    return question


_MOST_WITH_OFFICES = 50_000
"""Of more events the units are not counted: that would take seconds."""


def facets(query: Query, number: int, is_present: Callable[[], bool], post: Post) -> Question:
    """Ask for the values of every facet, chosen or not; stop when the filter has changed."""

    def question(reader: Reader) -> None:
        counted: dict[Facet, list[tuple[str, int]]] = {}
        for field, _name in FACETS:
            beside = without_field(query, field)
            if field == "unit" and reader.count(beside) > _MOST_WITH_OFFICES:
                continue
            counted[field] = reader.facets(beside, field, limit=_COMPLETED, wanted=is_present)
            if not is_present():
                return
        post(FacetsArrived(number, counted))

    return question


def values(query: Query, number: int, is_present: Callable[[], bool], post: Post) -> Question:
    """Ask for the values of every facet, newspapers by their names, and for words to complete."""

    def question(reader: Reader) -> None:
        def name(counted: Message) -> None:
            if isinstance(counted, FacetsArrived):
                names = reader.source_names()
                papers = [(names.get(slug, slug), n) for slug, n in counted.facets["source"]]
                words = {"title": reader.known_words("title"), "tag": reader.known_words("tag")}
                post(FacetsArrived(number, {**counted.facets, "source": papers}, words))

        facets(query, number, is_present, name)(reader)

    return question


def _instead(reader: Reader, query: Query, today: date) -> list[tuple[Query, int]]:
    """Look for a searched text among titles, names, bodies, places and days."""
    found = []
    for index, condition in enumerate(query.conditions):
        if condition.field == "text" and not condition.negated:
            rest, text = query.without(index), condition.values[0]
            found += [rest.plus(field, text) for field in _ELSEWHERE]
            found += [
                replace(rest, conditions=(*rest.conditions, day)) for day in _day(text, today)
            ]
    counted = [(other, reader.count(other)) for other in found]
    return [(other, count) for other, count in counted if count]


def _day(text: str, today: date) -> Iterator[Condition]:
    """Read a searched text as the day, the month or the year that it may mean."""
    if is_date(text):
        with suppress(BadFilter, UnreadableDate):
            yield parse_query(f"on:{text}", today=today).conditions[0]


def rows_at(
    query: Query, number: int, outline: Outline, wanted: tuple[int, int, Key | None], post: Post
) -> Question:
    """Ask for events by rank; the key of the event before the first saves the way there."""
    rank, count, before = wanted

    def question(reader: Reader) -> None:
        rows = (
            rows_of(reader, query, outline, rank, count)
            if before is None
            else reader.window(query, after=before, limit=count)
        )
        post(RowsArrived(number, rank, rows))

    return question


def next_event(query: Query, key: Key) -> Callable[[Reader], EventDetail | None]:
    """Return what finds the first event after a key, whole."""

    def find(reader: Reader) -> EventDetail | None:
        rows = reader.window(query, after=key, limit=1)
        return reader.event(rows[0].id) if rows else None

    return find


def kept_views(today: date) -> Callable[[Reader], list[KeptView]]:
    """Return what finds the filters that are kept under a name."""
    return lambda reader: [_kept_view(view, today) for view in reader.saved_views()]


def _kept_view(view: SavedView, today: date) -> KeptView:
    """Read a filter that is kept."""
    try:
        query = parse_query(view.query, today=today)
    except (BadFilter, UnreadableDate) as problem:
        return KeptView(view.name, error_text(problem), None)
    return KeptView(view.name, "  ".join(map(condition_label, query.conditions)), query)
