"""Conditions on a column of the event itself: type, status and review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.base.key import TYPE_SHIFT, type_letters
from timeline.store.conditions.posting import Posting, Values, by_value, counted, marks
from timeline.store.conditions.predicate import CHEAP, Facet, Predicate

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition


def kind_is(connection: sqlite3.Connection, types: Condition, statuses: Condition) -> Predicate:
    """Test the one type and the one status asked for: one index has both."""
    where = f"e.type IN ({marks(types.values)}) AND e.status IN ({marks(statuses.values)})"
    posting = by_value(
        "event AS e", "e.key", "e.type", types.values,
        also=f"e.status IN ({marks(statuses.values)})", more=statuses.values,
        size=counted(connection, "type", types.values),
    )  # fmt: skip
    values: Values = (*types.values, *statuses.values)
    parts = (column_is(connection, types), column_is(connection, statuses))
    return Predicate(where, values, needs_row=True, posting=posting, how="all", parts=parts)


def column_is(connection: sqlite3.Connection, condition: Condition) -> Predicate:
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
        return Predicate(sql, letters, posting=posting, cost=CHEAP, facet=facet)
    if name == "status":
        return _status(condition.values, posting)
    return Predicate(where, values, needs_row=True, posting=posting, facet=facet)


def _status(values: Sequence[str], posting: Posting | None) -> Predicate:
    """Test the status in the small index of what has not simply occurred."""
    asked = "occurred" in values
    wanted = tuple(s for s in ("ongoing", "planned") if (s in values) != asked)
    sql = (
        "EXISTS (SELECT 1 FROM event AS s WHERE s.key = e.key AND s.status <> 'occurred'"
        f" AND s.status IN ({marks(wanted)}))"
    )
    facet = Facet("status", tuple(values))
    return Predicate(f"NOT {sql}" if asked else sql, wanted, posting=posting, facet=facet)


def _letters_tell(connection: sqlite3.Connection, types: Sequence[str]) -> bool:
    """Return whether no other type begins with the same two letters."""
    rows = connection.execute("SELECT id FROM event_type").fetchall()
    wanted = {type_letters(name) for name in types}
    return all(name in types or type_letters(name) not in wanted for (name,) in rows)
