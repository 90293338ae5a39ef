"""A Query as SQL over ``event AS e``: one test per condition, values always parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.store.bigrams import phrase

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition, Query

Values = tuple[str | int, ...]
_NOT_REJECTED = "e.key NOT IN (SELECT key FROM event WHERE review = 'rejected')"
_COLUMNS = {"type": "type", "status": "status", "review": "review"}
_NAMED = "SELECT id FROM person WHERE name = ?"
_SAME_PERSON = """
SELECT coalesce(same_as, id) FROM person WHERE id = ?1
UNION SELECT id FROM person
WHERE same_as = (SELECT coalesce(same_as, id) FROM person WHERE id = ?1)
"""
_BESIDE_WHO = ("role", "title")


@dataclass(frozen=True, slots=True)
class Test:
    """One thing that must hold of ``e``."""

    sql: str
    values: Values = ()

    def negated(self) -> Test:
        """Give the opposite."""
        return Test(f"NOT coalesce({self.sql}, 0)", self.values)


@dataclass(frozen=True, slots=True)
class Selection:
    """All tests of a query."""

    tests: tuple[Test, ...]

    @property
    def where(self) -> str:
        """The tests as one expression."""
        return " AND ".join(test.sql for test in self.tests) or "1"

    @property
    def values(self) -> Values:
        """The parameters, in the order of the expression."""
        return tuple(value for test in self.tests for value in test.values)


def select(connection: sqlite3.Connection, query: Query) -> Selection:
    """Translate a query."""
    tests = [] if any(c.field == "review" for c in query.conditions) else [Test(_NOT_REJECTED)]
    together = _bound_to_who(query.conditions)
    if together:
        tests.append(_participation(connection, together))
    for condition in query.conditions:
        if condition not in together:
            test = _test(connection, condition)
            tests.append(test.negated() if condition.negated else test)
    return Selection(tuple(tests))


def _bound_to_who(conditions: Sequence[Condition]) -> list[Condition]:
    """Give the one person asked for with the role and title asked for: they go together."""
    people = [c for c in conditions if c.field == "who" and not c.negated]
    if len(people) != 1:
        return []
    return people + [c for c in conditions if c.field in _BESIDE_WHO and not c.negated]


def _test(connection: sqlite3.Connection, condition: Condition) -> Test:
    if condition.field in _COLUMNS:
        column = _COLUMNS[condition.field]
        return Test(f"e.{column} IN ({_marks(condition.values)})", condition.values)
    if condition.field == "text":
        return any_of([_text(value) for value in condition.values])
    if condition.field in {"since", "until", "on"}:
        return _days(condition)
    if condition.field in {"who", "role", "title"}:
        return _participation(connection, [condition])
    return _names(connection, condition)


def _names(connection: sqlite3.Connection, condition: Condition) -> Test:
    if condition.field == "source":
        ids: Values = tuple(source_ids(connection, condition.values))
        return Test(
            "EXISTS (SELECT 1 FROM report AS c WHERE c.event_key = e.key"
            f" AND c.source_id IN ({_marks(ids)}))",
            ids,
        )
    if condition.field == "tag":
        return Test(
            "EXISTS (SELECT 1 FROM event_tag AS g WHERE g.event_key = e.key"
            f" AND g.tag IN ({_marks(condition.values)}))",
            condition.values,
        )
    if condition.field == "org":
        ids = tuple(containing(connection, "organization", condition.values))
        return Test(
            "EXISTS (SELECT 1 FROM event_organization AS o WHERE o.event_key = e.key"
            f" AND o.shown = 1 AND o.organization_id IN ({_marks(ids)}))",
            ids,
        )
    ids = tuple(containing(connection, "place", condition.values))
    return Test(
        f"(e.place_id IN ({_marks(ids)}) OR EXISTS (SELECT 1 FROM event_place AS l"
        f" WHERE l.event_key = e.key AND l.shown = 1 AND l.place_id IN ({_marks(ids)})))",
        ids + ids,
    )


def _participation(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Test:
    parts: list[str] = []
    values: list[str | int] = []
    for condition in conditions:
        if condition.field == "who":
            found: Values = tuple(person_ids(connection, condition.values))
            parts.append(f"a.person_id IN ({_marks(found)})")
        elif condition.field == "title":
            found = tuple(containing(connection, "title", condition.values))
            parts.append(f"a.title_id IN ({_marks(found)})")
        else:
            found = condition.values
            parts.append(f"a.role IN ({_marks(found)})")
        values += found
    return Test(
        "EXISTS (SELECT 1 FROM participation AS a WHERE a.event_key = e.key AND a.shown = 1"
        f" AND {' AND '.join(parts)})",
        tuple(values),
    )


def _text(value: str) -> Test:
    return Test(
        "e.key IN (SELECT rowid FROM event_search WHERE event_search MATCH ?)", (phrase(value),)
    )


def _days(condition: Condition) -> Test:
    """Overlap of the event with the days asked for; an open end lasts, an undated event fails."""
    tests = []
    for period in condition.periods:
        parts: list[str] = ["coalesce(e.start_day, e.end_day) IS NOT NULL"]
        values: list[str] = []
        if condition.field != "until" and period.start_day:
            parts.append("(e.end_day >= ? OR e.end_day IS NULL)")
            values.append(period.start_day)
        if condition.field != "since" and period.end_day:
            parts.append("(e.start_day <= ? OR e.start_day IS NULL)")
            values.append(period.end_day)
        tests.append(Test(f"({' AND '.join(parts)})", tuple(values)))
    return any_of(tests)


def any_of(tests: Sequence[Test]) -> Test:
    """Join alternatives."""
    values = tuple(value for test in tests for value in test.values)
    return Test(f"({' OR '.join(test.sql for test in tests)})", values)


def person_ids(connection: sqlite3.Connection, names: Sequence[str]) -> list[int]:
    """Find people by name, failing that by a part of it; all names of the same person count."""
    found: set[int] = set()
    for name in names:
        exact = [row[0] for row in connection.execute(_NAMED, (name,))]
        found.update(exact or containing(connection, "person", [name]))
    for person in list(found):
        found.update(row[0] for row in connection.execute(_SAME_PERSON, (person,)))
    return sorted(found)


def containing(connection: sqlite3.Connection, table: str, parts: Sequence[str]) -> list[int]:
    """Find the rows of a table of names that contain one of the parts."""
    sql = f"SELECT id FROM {table} WHERE instr(name, ?)"
    return sorted({row[0] for part in parts for row in connection.execute(sql, (part,))})


def source_ids(connection: sqlite3.Connection, names: Sequence[str]) -> list[str]:
    """Find newspapers by slug or by a part of the printed name."""
    sql = "SELECT id FROM source WHERE id = ?1 OR instr(name, ?1)"
    return sorted({row[0] for name in names for row in connection.execute(sql, (name,))})


def _marks(values: Sequence[str | int]) -> str:
    return ", ".join("?" * len(values))
