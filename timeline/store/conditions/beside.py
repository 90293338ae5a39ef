"""Conditions on rows beside the event: newspapers, tags, bodies and places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.store.conditions.lookup import containing, shortened_places, source_ids
from timeline.store.conditions.posting import Posting, Values, by_value, counted, marks
from timeline.store.conditions.predicate import Facet, Predicate, all_of, any_of

if TYPE_CHECKING:
    import sqlite3

    from timeline.query import Condition

_BODY = ("event_organization AS o", "o.event_key", "o.organization_id")


def source_is(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test the newspapers that report the event."""
    return _source(connection, tuple(source_ids(connection, condition.values)))


def tag_is(_connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test the tags."""
    return _beside("event_tag AS g", "g.event_key", "g.tag", condition.values)


def body_is(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test the bodies that acted."""
    ids: Values = tuple(containing(connection, "organization", condition.values))
    found = _beside(*_BODY, ids, also="o.shown = 1")

    def posting(some: Values) -> Posting:
        return by_value(*_BODY, some, also="o.shown = 1", distinct=False)

    return replace(found, facet=Facet("org", ids, posting))


def place_is(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test the places of that name, and those that a newspaper at home there prints shortened."""
    ids: Values = tuple(containing(connection, "place", condition.values))
    predicates = [_placed(connection, ids)]
    predicates += [
        all_of(
            [_placed(connection, short, sources), _source(connection, sources)],
        )
        for short, sources in shortened_places(connection, condition.values)
    ]
    return any_of(predicates)


def _source(connection: sqlite3.Connection, ids: Values) -> Predicate:
    size = counted(connection, "source", ids)
    found = _beside("report AS c", "c.event_key", "c.source_id", ids, size=size)
    return replace(found, facet=Facet("source", ids))


def _beside(
    table: str, key: str, column: str, ids: Values, *, also: str = "", size: int | None = None
) -> Predicate:
    """Test for a row of a table beside the event."""
    extra = f" AND {also}" if also else ""
    sql = (
        f"EXISTS (SELECT 1 FROM {table} WHERE {key} = e.key{extra} AND {column} IN ({marks(ids)}))"
    )
    posting = by_value(table, key, column, ids, also=also, distinct=False, size=size)
    return Predicate(sql, ids, posting=posting)


def _placed(connection: sqlite3.Connection, ids: Values, sources: Values = ()) -> Predicate:
    """Test the first place or a further one."""
    sql = (
        f"(e.place_id IN ({marks(ids)}) OR EXISTS"
        f" (SELECT 1 FROM event_place AS l WHERE l.event_key = e.key"
        f" AND l.shown = 1 AND l.place_id IN ({marks(ids)})))"
    )
    told = (
        f"EXISTS (SELECT 1 FROM report AS c WHERE c.event_key = {{}}"
        f" AND c.source_id IN ({marks(sources)}))"
    )

    def posting(some: Values, sources: Values = ()) -> Posting:
        also = told if sources else ""
        first = by_value(
            "event AS e", "e.key", "e.place_id", some, also=also.format("e.key"), more=sources
        )
        further = by_value(
            "event_place AS l", "l.event_key", "l.place_id", some, more=sources,
            also=" AND ".join(x for x in ("l.shown = 1", also.format("l.event_key")) if x),
        )  # fmt: skip
        size = None if sources else counted(connection, "place", tuple(map(str, some)))
        return Posting(first.scans + further.scans, first.ordered, size)

    facet = Facet("place", ids, posting)
    return Predicate(sql, ids + ids, needs_row=True, posting=posting(ids, sources), facet=facet)
