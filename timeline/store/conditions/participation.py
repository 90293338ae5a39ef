"""Conditions on those who took part: who, in which role and office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.conditions.holding import OFFICE_FIELDS, held_office
from timeline.store.conditions.lookup import containing, person_ids
from timeline.store.conditions.posting import Posting, Values, by_value, counted, marks
from timeline.store.conditions.predicate import Facet, Predicate

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from timeline.query import Condition


def _people(connection: sqlite3.Connection, condition: Condition) -> Values:
    return tuple(person_ids(connection, condition.values))


def _offices(connection: sqlite3.Connection, condition: Condition) -> Values:
    return tuple(containing(connection, "title", condition.values))


def _roles(_connection: sqlite3.Connection, condition: Condition) -> Values:
    return condition.values


_COLUMNS: dict[str, tuple[str, Callable[[sqlite3.Connection, Condition], Values]]] = {
    "who": ("a.person_id", _people),
    "title": ("a.title_id", _offices),
    "role": ("a.role", _roles),
}
"""Field, the column that has it, and how the values typed become values of the column."""


def took_part(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Predicate:
    """Test that somebody took part of whom all of the conditions hold."""
    offices = [condition for condition in conditions if condition.field in OFFICE_FIELDS]
    (first, *others) = [c for c in conditions if c not in offices]
    also, more = ["a.shown = 1"], list[str | int]()
    column, ids = _column(connection, first)
    if offices:
        sql, values = held_office(connection, offices)
        also.append(sql)
        more += values
    for condition in others:
        name, found = _column(connection, condition)
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
    return Predicate(
        sql, (*ids, *more), posting=posting(ids), facet=None if others or offices else facet
    )


def speaks_for_body(connection: sqlite3.Connection, condition: Condition) -> Predicate | None:
    """Test that somebody took part with an office in the body; None where nobody ever did."""
    bodies: Values = tuple(containing(connection, "organization", condition.values))
    offices = _offices(connection, condition) if bodies else ()
    if not offices:
        return None
    also = f"a.shown = 1 AND a.organization_id IN ({marks(bodies)})"
    posting = by_value(
        "participation AS a", "a.event_key", "a.title_id", offices, also=also, more=bodies,
        distinct=False,
    )  # fmt: skip
    sql = (
        "EXISTS (SELECT 1 FROM participation AS a WHERE a.event_key = e.key"
        f" AND a.title_id IN ({marks(offices)}) AND {also})"
    )
    return Predicate(sql, (*offices, *bodies), posting=posting)


def was_absent(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test that somebody was absent or excused."""
    ids = _people(connection, condition)
    posting = by_value(
        "event_absence AS a", "a.event_key", "a.person_id", ids, also="a.shown = 1", distinct=False
    )
    sql = (
        "EXISTS (SELECT 1 FROM event_absence AS a WHERE a.event_key = e.key"
        f" AND a.shown = 1 AND a.person_id IN ({marks(ids)}))"
    )
    return Predicate(sql, ids, posting=posting)


def _column(connection: sqlite3.Connection, condition: Condition) -> tuple[str, Values]:
    name, find = _COLUMNS[condition.field]
    return name, find(connection, condition)
