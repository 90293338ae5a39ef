"""A Query as SQL over ``event AS e``: one test per condition, values always parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.store.bigrams import phrase
from timeline.store.key import TYPE_SHIFT, first_key, shifted, type_letters

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.model import Period
    from timeline.query import Condition, Query

Values = tuple[str | int, ...]
_NOT_REJECTED = "e.key NOT IN (SELECT key FROM event WHERE review = 'rejected')"
_COLUMNS = frozenset({"type", "status", "review"})
_NAMED = "SELECT id FROM person WHERE name = ?"
_SAME_PERSON = """
SELECT coalesce(same_as, id) FROM person WHERE id = ?1
UNION SELECT id FROM person
WHERE same_as = (SELECT coalesce(same_as, id) FROM person WHERE id = ?1)
"""
MANY = 20_000
_BESIDE_WHO = ("role", "title")


@dataclass(frozen=True, slots=True)
class Posting:
    """Where the keys of a condition stand in order: an index that can drive a query."""

    table: str
    """What to read from, as ``FROM …``."""
    key: str
    """Name of the key in it."""
    where: str
    values: Values
    size: int
    """How many keys, about."""
    ordered: bool
    """One stretch of one index: keys come in order without sorting."""
    distinct: bool = True
    """Every key comes once."""


@dataclass(frozen=True, slots=True)
class Test:
    """One thing that must hold of ``e``."""

    sql: str
    values: Values = ()
    needs_row: bool = False
    """The test reads more of ``e`` than its key."""
    posting: Posting | None = None

    def negated(self) -> Test:
        """Give the opposite."""
        return Test(f"NOT coalesce({self.sql}, 0)", self.values, self.needs_row)


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

    @property
    def needs_row(self) -> bool:
        """Some test reads more than the key."""
        return any(test.needs_row for test in self.tests)

    def driver(self) -> Test | None:
        """Give the test with the shortest posting."""
        with_posting = [test for test in self.tests if test.posting]
        return min(with_posting, key=lambda t: t.posting.size if t.posting else 0, default=None)

    def without(self, test: Test) -> Selection:
        """Leave one test out."""
        return Selection(tuple(other for other in self.tests if other is not test))


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
        return _column(connection, condition)
    if condition.field == "text":
        return any_of([_text(connection, value) for value in condition.values])
    if condition.field in {"since", "until", "on"}:
        return any_of([_days(condition.field, period) for period in condition.periods])
    if condition.field in {"who", "role", "title"}:
        return _participation(connection, [condition])
    return _names(connection, condition)


def _column(connection: sqlite3.Connection, condition: Condition) -> Test:
    """Test type, status or review; the letters of a type are in the key."""
    values: Values = condition.values
    where = f"e.{condition.field} IN ({_marks(values)})"
    size = counted(connection, condition.field, values) if condition.field != "review" else 0
    posting = Posting("event AS e", "e.key", where, values, size, len(values) == 1)
    if condition.field == "type" and _letters_tell(connection, condition.values):
        letters: Values = tuple(type_letters(value) for value in condition.values)
        sql = f"(e.key >> {TYPE_SHIFT}) & 1023 IN ({_marks(letters)})"
        return Test(f"({sql})", letters, needs_row=False, posting=posting)
    return Test(where, values, needs_row=True, posting=posting)


def _letters_tell(connection: sqlite3.Connection, types: Sequence[str]) -> bool:
    """Say whether no other type begins with the same two letters."""
    rows = connection.execute("SELECT id FROM event_type").fetchall()
    wanted = {type_letters(name) for name in types}
    return all(name in types or type_letters(name) not in wanted for (name,) in rows)


def _names(connection: sqlite3.Connection, condition: Condition) -> Test:
    ids: Values
    if condition.field == "source":
        ids = tuple(source_ids(connection, condition.values))
        inside = f"c.source_id IN ({_marks(ids)})"
        size = counted(connection, "source", ids)
        posting = Posting("report AS c", "c.event_key", inside, ids, size, len(ids) == 1, False)
        sql = f"EXISTS (SELECT 1 FROM report AS c WHERE c.event_key = e.key AND {inside})"
        return Test(sql, ids, posting=posting)
    if condition.field == "tag":
        ids = condition.values
        inside = f"g.tag IN ({_marks(ids)})"
        posting = Posting("event_tag AS g", "g.event_key", inside, ids, 0, len(ids) == 1, False)
        sql = f"EXISTS (SELECT 1 FROM event_tag AS g WHERE g.event_key = e.key AND {inside})"
        return Test(sql, ids, posting=posting)
    if condition.field == "org":
        ids = tuple(containing(connection, "organization", condition.values))
        inside = f"o.shown = 1 AND o.organization_id IN ({_marks(ids)})"
        table, column = "event_organization AS o", "o.event_key"
        size = at_most(connection, f"SELECT 1 FROM {table} WHERE {inside}", ids)
        posting = Posting(table, column, inside, ids, size, len(ids) == 1, False)
        sql = f"EXISTS (SELECT 1 FROM {table} WHERE {column} = e.key AND {inside})"
        return Test(sql, ids, posting=posting)
    return _place(connection, condition)


def _place(connection: sqlite3.Connection, condition: Condition) -> Test:
    """Test the first place or a further one."""
    ids: Values = tuple(containing(connection, "place", condition.values))
    marks = _marks(ids)
    also = f"SELECT l.event_key FROM event_place AS l WHERE l.shown = 1 AND l.place_id IN ({marks})"
    sql = (
        f"(e.place_id IN ({marks}) OR EXISTS"
        f" (SELECT 1 FROM event_place AS l WHERE l.event_key = e.key"
        f" AND l.shown = 1 AND l.place_id IN ({marks})))"
    )
    union = f"(SELECT key FROM event WHERE place_id IN ({marks}) UNION {also}) AS u"
    size = counted(connection, "place", tuple(str(value) for value in ids))
    if ids and connection.execute(f"{also} LIMIT 1", ids).fetchone() is None:
        posting = Posting(
            "event AS e", "e.key", f"e.place_id IN ({marks})", ids, size, len(ids) == 1
        )
    else:
        posting = Posting(union, "u.key", "1", ids + ids, size, False)
    return Test(sql, ids + ids, needs_row=True, posting=posting)


def _participation(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Test:
    parts: list[str] = ["a.shown = 1"]
    values: list[str | int] = []
    for condition in conditions:
        column, found = _taking_part(connection, condition)
        parts.append(f"a.{column} IN ({_marks(found)})")
        values += found
    where = " AND ".join(parts)
    table, first = "participation AS a", conditions[0]
    if first.field == "role":
        size = counted(connection, "role", first.values)
    else:
        size = at_most(connection, f"SELECT 1 FROM {table} WHERE {where}", tuple(values))
    one = _taking_part(connection, first)[1]
    posting = Posting(
        table, "a.event_key", where, tuple(values), size, len(one) == 1, first.field == "who"
        and len(one) == 1,
    )  # fmt: skip
    sql = f"EXISTS (SELECT 1 FROM {table} WHERE a.event_key = e.key AND {where})"
    return Test(sql, tuple(values), posting=posting)


def _taking_part(connection: sqlite3.Connection, condition: Condition) -> tuple[str, Values]:
    if condition.field == "who":
        return "person_id", tuple(person_ids(connection, condition.values))
    if condition.field == "title":
        return "title_id", tuple(containing(connection, "title", condition.values))
    return "role", condition.values


def _text(connection: sqlite3.Connection, value: str) -> Test:
    words = (phrase(value),)
    found = "SELECT 1 FROM event_search WHERE event_search MATCH ?"
    posting = Posting(
        "event_search", "rowid", "event_search MATCH ?", words, at_most(connection, found, words), True
    )  # fmt: skip
    return Test(f"EXISTS ({found} AND rowid = e.key)", words, posting=posting)


def _days(field: str, period: Period) -> Test:
    """Overlap with the days asked for; an open end lasts, an undated event fails.

    The key holds the first day; only what lasts longer than a day is looked up.
    """
    first = period.start_day if field != "until" else None
    last = period.end_day if field != "since" else None
    low = first_key(first or "0001-01-01")
    high = first_key(shifted(last, 1)) if last and last < "2870" else 1 << 62
    longer, values = _longer(first, last)
    sql = f"(e.key >= ? AND e.key < ? OR e.key IN ({longer}))"
    inside: Values = (low, high, *values)
    return Test(sql, inside)


def _longer(first: str | None, last: str | None) -> tuple[str, Values]:
    """Select what begins before ``first``, or has no beginning, and reaches into the days."""
    sql = "SELECT key FROM event WHERE start_day IS NOT end_day"
    values: list[str] = []
    if first:
        sql += " AND (end_day >= ? OR end_day IS NULL) AND (start_day < ? OR start_day IS NULL)"
        values += [first, first]
    else:
        sql += " AND start_day IS NULL"
    if last:
        sql += " AND (start_day <= ? OR start_day IS NULL)"
        values.append(last)
    return sql, tuple(values)


def any_of(tests: Sequence[Test]) -> Test:
    """Join alternatives."""
    if len(tests) == 1:
        return tests[0]
    values = tuple(value for test in tests for value in test.values)
    needs_row = any(test.needs_row for test in tests)
    return Test(f"({' OR '.join(test.sql for test in tests)})", values, needs_row)


def counted(connection: sqlite3.Connection, facet: str, values: Sequence[str | int]) -> int:
    """Add up kept counts."""
    sql = "SELECT coalesce(sum(events), 0) FROM month_count WHERE facet = ? AND value = ?"
    return sum(connection.execute(sql, (facet, value)).fetchone()[0] for value in values)


def at_most(connection: sqlite3.Connection, sql: str, values: Values) -> int:
    """Count rows, but not beyond what matters for choosing a way."""
    limited = f"SELECT count(*) FROM ({sql} LIMIT {MANY})"
    return int(connection.execute(limited, values).fetchone()[0])


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
