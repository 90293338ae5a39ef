"""The condition of each field as a test of an event; values are always parameters."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.store.base.bigrams import PAIR, phrase
from timeline.store.base.key import TYPE_SHIFT, type_letters
from timeline.store.conditions.lookup import (
    containing,
    counted,
    person_ids,
    shortened_places,
    source_ids,
)
from timeline.store.conditions.posting import Arm, Posting, Stretch, Values, by_value, marks
from timeline.store.conditions.predicate import Facet, Test, all_of, any_of
from timeline.store.conditions.spans import apart, bounds, key_range, longer_arms, overlapping

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition

# The second condition lets SQLite see that the small partial index fits.
_REJECTED = "SELECT key FROM event WHERE review = 'rejected' AND review <> 'unreviewed'"
_CHEAP, _ENTERED = 0.1, 12.0
_ARTICLE = "article AS t CROSS JOIN report AS c ON c.article_id = t.id"
_BODY = ("event_organization AS o", "o.event_key", "o.organization_id")


def not_rejected(connection: sqlite3.Connection) -> Test | None:
    """Test that nobody rejected an event; nothing where no event is."""
    if connection.execute(f"{_REJECTED} LIMIT 1").fetchone() is None:
        return None
    rejected = Test(f"e.key IN ({_REJECTED})", facet=Facet("review", ("rejected",)))
    return replace(rejected.negated(), sql=f"e.key NOT IN ({_REJECTED})")


def kind_test(connection: sqlite3.Connection, types: Condition, statuses: Condition) -> Test:
    """Test the one type and the one status asked for: one index has both."""
    where = f"e.type IN ({marks(types.values)}) AND e.status IN ({marks(statuses.values)})"
    posting = by_value(
        "event AS e", "e.key", "e.type", types.values,
        also=f"e.status IN ({marks(statuses.values)})", more=statuses.values,
        size=counted(connection, "type", types.values),
    )  # fmt: skip
    values: Values = (*types.values, *statuses.values)
    parts = (_column(connection, types), _column(connection, statuses))
    return Test(where, values, needs_row=True, posting=posting, how="all", parts=parts)


def field_test(connection: sqlite3.Connection, condition: Condition) -> Test:
    """Return the test of one condition, as it were not negated."""
    if condition.field in {"type", "status", "review"}:
        return _column(connection, condition)
    if condition.field == "text":
        return any_of([_text(value) for value in condition.values])
    if condition.field in {"since", "until", "on"}:
        spans = [bounds(condition, period) for period in condition.periods]
        return any_of([days_test(connection, first, last) for first, last in spans])
    if condition.field == "article":
        return any_of([_article(value) for value in condition.values])
    if condition.field in {"who", "role", "title"}:
        return participation_test(connection, [condition])
    return _names(connection, condition)


def _column(connection: sqlite3.Connection, condition: Condition) -> Test:
    """Test type, status or review; the letters of a type are in the key."""
    values, name = condition.values, condition.field
    where = f"e.{name} IN ({marks(values)})"
    facet, posting = Facet(name, values), None
    if name == "type":
        size = counted(connection, name, values)
        posting = by_value("event AS e", "e.key", "e.type", values, size=size)
    elif (name == "status" and "occurred" not in values) or (
        name == "review" and "unreviewed" not in values
    ):
        usual = "occurred" if name == "status" else "unreviewed"
        posting = by_value(
            "event AS e", "e.key", f"e.{name}", values, also=f"e.{name} <> '{usual}'"
        )
    if name == "type" and _letters_tell(connection, condition.values):
        letters: Values = tuple(type_letters(value) for value in condition.values)
        sql = f"((e.key >> {TYPE_SHIFT}) & 1023 IN ({marks(letters)}))"
        return Test(sql, letters, posting=posting, cost=_CHEAP, facet=facet)
    if name == "status":
        return _status(condition.values, posting)
    return Test(where, values, needs_row=True, posting=posting, facet=facet)


def _status(values: Sequence[str], posting: Posting | None) -> Test:
    """Test the status in the small index of what has not simply occurred."""
    asked = "occurred" in values
    wanted = tuple(s for s in ("ongoing", "planned") if (s in values) != asked)
    sql = (
        "EXISTS (SELECT 1 FROM event AS s WHERE s.key = e.key AND s.status <> 'occurred'"
        f" AND s.status IN ({marks(wanted)}))"
    )
    facet = Facet("status", tuple(values))
    return Test(f"NOT {sql}" if asked else sql, wanted, posting=posting, facet=facet)


def _letters_tell(connection: sqlite3.Connection, types: Sequence[str]) -> bool:
    """Return whether no other type begins with the same two letters."""
    rows = connection.execute("SELECT id FROM event_type").fetchall()
    wanted = {type_letters(name) for name in types}
    return all(name in types or type_letters(name) not in wanted for (name,) in rows)


def _names(connection: sqlite3.Connection, condition: Condition) -> Test:
    if condition.field == "source":
        return _source(connection, tuple(source_ids(connection, condition.values)))
    if condition.field == "tag":
        return _beside("event_tag AS g", "g.event_key", "g.tag", condition.values)
    if condition.field == "org":
        return _body(connection, condition)
    return _place(connection, condition)


def _source(connection: sqlite3.Connection, ids: Values) -> Test:
    size = counted(connection, "source", ids)
    found = _beside("report AS c", "c.event_key", "c.source_id", ids, size=size)
    return replace(found, facet=Facet("source", ids))


def _body(connection: sqlite3.Connection, condition: Condition) -> Test:
    ids: Values = tuple(containing(connection, "organization", condition.values))
    found = _beside(*_BODY, ids, also="o.shown = 1")

    def posting(some: Values) -> Posting:
        return by_value(*_BODY, some, also="o.shown = 1", distinct=False)

    return replace(found, facet=Facet("org", ids, posting))


def _beside(
    table: str, key: str, column: str, ids: Values, *, also: str = "", size: int | None = None
) -> Test:
    """Test for a row of a table beside the event."""
    extra = f" AND {also}" if also else ""
    sql = (
        f"EXISTS (SELECT 1 FROM {table} WHERE {key} = e.key{extra} AND {column} IN ({marks(ids)}))"
    )
    posting = by_value(table, key, column, ids, also=also, distinct=False, size=size)
    return Test(sql, ids, posting=posting)


def _place(connection: sqlite3.Connection, condition: Condition) -> Test:
    """Test the places of that name, and those that a newspaper at home there prints shortened."""
    ids: Values = tuple(containing(connection, "place", condition.values))
    tests = [_placed(connection, ids)]
    tests += [
        all_of(
            [_placed(connection, short, sources), _source(connection, sources)],
        )
        for short, sources in shortened_places(connection, condition.values)
    ]
    return any_of(tests)


def _placed(connection: sqlite3.Connection, ids: Values, sources: Values = ()) -> Test:
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
        return Posting(first.arms + further.arms, first.ordered, size)

    facet = Facet("place", ids, posting)
    return Test(sql, ids + ids, needs_row=True, posting=posting(ids, sources), facet=facet)


def participation_test(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Test:
    """Test that somebody took part of whom all of the conditions hold."""
    (first, *others), also = conditions, ["a.shown = 1"]
    column, ids = _taking_part(connection, first)
    more: list[str | int] = []
    for condition in others:
        name, found = _taking_part(connection, condition)
        also.append(f"{name} IN ({marks(found)})")
        more += found
    size = counted(connection, "role", ids) if first.field == "role" else None

    def posting(some: Values) -> Posting:
        return by_value(
            "participation AS a", "a.event_key", column, some, also=" AND ".join(also),
            more=tuple(more), distinct=first.field == "who", size=size,
        )  # fmt: skip

    sql = (
        f"EXISTS (SELECT 1 FROM participation AS a WHERE a.event_key = e.key"
        f" AND {column} IN ({marks(ids)}) AND {' AND '.join(also)})"
    )
    facet = Facet(first.field, ids, None if first.field == "role" else posting)
    return Test(sql, (*ids, *more), posting=posting(ids), facet=None if others else facet)


def _taking_part(connection: sqlite3.Connection, condition: Condition) -> tuple[str, Values]:
    if condition.field == "who":
        return "a.person_id", tuple(person_ids(connection, condition.values))
    if condition.field == "title":
        return "a.title_id", tuple(containing(connection, "title", condition.values))
    return "a.role", condition.values


def _text(value: str) -> Test:
    found = "SELECT 1 FROM event_search WHERE event_search MATCH ?"
    pairs = tuple(Facet("text", (a + b,), text_posting) for a, b in pairwise(value))
    whole = len(value) == PAIR
    return Test(
        f"EXISTS ({found} AND rowid = e.key)", (phrase(value),), posting=text_posting((value,)),
        cost=_ENTERED, facet=pairs[0] if whole else None, hints=() if whole else pairs,
    )  # fmt: skip


def _article(value: str) -> Test:
    """Test for words anywhere in an article that reports the event; all articles are read."""
    arm = Arm(_ARTICLE, "c.event_key", "instr(lower(t.text), lower(?))", (value,), False, True)
    sql = f"e.key IN (SELECT {arm.key} FROM {arm.table} WHERE {arm.where})"
    return Test(sql, (value,), posting=Posting((arm,), ordered=False))


def text_posting(texts: Sequence[str | int]) -> Posting:
    """Return the stretch of the search index that a text has."""
    (text,) = texts
    return Posting((Arm("event_search", "rowid", "event_search MATCH ?", (phrase(str(text)),)),))


def days_test(connection: sqlite3.Connection, first: str | None, last: str | None) -> Test:
    """Overlap with the days asked for; an open end lasts, an undated event fails.

    The key holds the first day; only what lasts longer than a day is looked up.
    """
    low, high = key_range(first, last)
    arms = (
        Arm("event AS e", "e.key", "e.key >= ? AND e.key < ?", (low, high)),
        *longer_arms(first, last),
    )
    longer = " UNION ".join(f"SELECT {a.key} FROM {a.table} WHERE {a.where}" for a in arms[1:])
    inside = tuple(value for arm in arms for value in arm.values)
    sql = f"(e.key >= ? AND e.key < ? OR e.key IN ({longer}))"
    size = None if apart(first, last) else overlapping(connection, first, last)
    return Test(
        sql, inside, posting=Posting(arms, known_size=size), cost=_CHEAP, stretch=Stretch(low, high)
    )
