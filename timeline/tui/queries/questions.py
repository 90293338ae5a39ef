"""What the screens ask the store; every question is a function for the thread that answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

from timeline.errors import BadFilter, UnreadableDate
from timeline.query import Query, parse_query
from timeline.store import open_reader
from timeline.store.base.key import first_key, shifted
from timeline.tui.filters.condition_text import condition_label, is_date
from timeline.tui.filters.facets_pane import FACETS
from timeline.tui.language.error_text import told
from timeline.tui.messages import (
    BoundsArrived,
    CountArrived,
    DetailArrived,
    FacetsArrived,
    FieldsArrived,
    KeptView,
    NoFurther,
    NothingFound,
    OutlineArrived,
    PageArrived,
    PersonArrived,
    RowsArrived,
    ViewsArrived,
)
from timeline.tui.timeline.outline import Outline, outline_of

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from textual.message import Message

    from timeline.query import Condition
    from timeline.query.conditions import Field
    from timeline.store import Reader
    from timeline.store.base.rows import Key, Row, SavedView
    from timeline.store.search.facets import Facet

Question = Callable[["Reader"], None]
Post = Callable[["Message"], object]

PAGE = 200
FIRST_PAGE = 80
"""Events that any screen can show at once; the others come while they are looked at."""
_ELSEWHERE: tuple[Field, ...] = ("title", "who", "org", "place")
"""Where a text may stand that no title, headline or quote holds."""
_COMPLETED = 400
"""Values of each field that the filter bar can complete."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the cursor should stand: a day, and the event if it is still there."""

    day: str
    event_id: str = ""


def page(query: Query, number: int, post: Post) -> Question:
    """Ask for the first page, laid out by itself until all days are counted."""

    def question(reader: Reader) -> None:
        started = perf_counter()
        rows = reader.window(query, limit=FIRST_PAGE)
        outline = outline_of(_counts_of(rows), complete=len(rows) < FIRST_PAGE)
        elapsed = 1000 * (perf_counter() - started)
        post(PageArrived(number, outline, 0, rows, "", elapsed))

    return question


def page_at(query: Query, number: int, place: Place, post: Post) -> Question:
    """Ask for the page around a place, laid out among all days."""

    def question(reader: Reader) -> None:
        started = perf_counter()
        outline = full_outline(reader, query)
        rank = outline.rank_of_day(place.day) if outline.event_count else 0
        day = outline.day_of(rank)
        first = outline.ranks[max(0, day - 20)] if outline.ranks else 0
        rows = _window(reader, query, outline, first, rank - first + PAGE)
        elapsed = 1000 * (perf_counter() - started)
        post(PageArrived(number, outline, first, rows, place.event_id, elapsed, rank))

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


def facets(query: Query, number: int, is_present: Callable[[], bool], post: Post) -> Question:
    """Ask for the values of every facet; stop when the filter has changed."""

    def question(reader: Reader) -> None:
        counted: dict[Facet, list[tuple[str, int]]] = {}
        for field, _name in FACETS:
            counted[field] = reader.facets(query, field, limit=_COMPLETED, wanted=is_present)
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
            _window(reader, query, outline, rank, count)
            if before is None
            else reader.window(query, after=before, limit=count)
        )
        post(RowsArrived(number, rank, rows))

    return question


def detail(event_id: str, post: Post) -> Question:
    """Ask for everything about one event."""

    def question(reader: Reader) -> None:
        post(DetailArrived(reader.event(event_id)))

    return question


def fields(event_id: str, post: Post) -> Question:
    """Ask for everything about one event in order to correct it."""

    def question(reader: Reader) -> None:
        post(FieldsArrived(reader.event(event_id)))

    return question


def following(query: Query, key: Key, post: Post) -> Question:
    """Ask for everything about the first event after a key."""

    def question(reader: Reader) -> None:
        rows = reader.window(query, after=key, limit=1)
        post(DetailArrived(reader.event(rows[0].id)) if rows else NoFurther())

    return question


def person(name: str, post: Post) -> Question:
    """Ask for what the store knows of a person."""

    def question(reader: Reader) -> None:
        from timeline.tui.detail.person_text import read_person  # noqa: PLC0415 - not needed to start

        post(PersonArrived(read_person(reader, name)))

    return question


def views(today: date, post: Post) -> Question:
    """Ask for the filters that are kept under a name."""

    def question(reader: Reader) -> None:
        post(ViewsArrived([_kept_view(view, today) for view in reader.saved_views()]))

    return question


def _kept_view(view: SavedView, today: date) -> KeptView:
    """Read a filter that is kept."""
    try:
        query = parse_query(view.query, today=today)
    except (BadFilter, UnreadableDate) as problem:
        return KeptView(view.name, told(problem), None)
    return KeptView(view.name, "  ".join(map(condition_label, query.conditions)), query)


def all_rows(path: Path | None, query: Query) -> Iterator[Row]:
    """Return every event of a filter, page by page, from a reader of its own."""
    if path is None:
        return
    with open_reader(path) as reader:
        after: Key | None = None
        while rows := reader.window(query, after=after, limit=PAGE * 5):
            yield from rows
            after = max(row.key for row in rows)


def full_outline(reader: Reader, query: Query, count: int | None = None) -> Outline:
    """Count all days under a filter, in its order; what nothing dates is the oldest."""
    days: list[tuple[str | None, int]] = list(reader.density(query, "day"))
    everything = reader.count(query) if count is None else count
    undated = everything - sum(number for _day, number in days)
    if undated > 0:
        days.insert(0, (None, undated))
    return outline_of(reversed(days) if query.order == "newest" else days)


def _window(reader: Reader, query: Query, outline: Outline, rank: int, count: int) -> list[Row]:
    """Fetch events by rank, beginning where their day begins."""
    if not outline.event_count:
        return []
    day = outline.day_of(rank)
    skipped = rank - outline.ranks[day]
    after = key_before(outline.days[day], query)
    while skipped >= PAGE * 4:
        passed = reader.window(query, after=after, limit=PAGE * 4)
        if not passed:
            return []
        after, skipped = passed[-1].key, skipped - len(passed)
    return list(reader.window(query, after=after, limit=skipped + count))[skipped:]


def key_before(day: str, query: Query) -> Key:
    """Return the key after which the events of a day begin, in the order of a filter."""
    if query.order == "newest":
        return first_key(shifted(day, 1)) if day else first_key("0001-01-01")
    return first_key(day or None) - 1


def _counts_of(rows: list[Row]) -> list[tuple[str | None, int]]:
    """Count the days of rows that stand in order."""
    counts: dict[str | None, int] = {}
    for row in rows:
        counts[row.start_day] = counts.get(row.start_day, 0) + 1
    return list(counts.items())
