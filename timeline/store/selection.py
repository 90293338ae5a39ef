"""A Query as SQL over ``event AS e``: one test per condition, values always parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.store.bigrams import phrase
from timeline.store.key import TYPE_SHIFT, type_letters
from timeline.store.lookup import containing, counted, person_ids, source_ids
from timeline.store.posting import Arm, Posting, Stretch, Values, by_value, marks
from timeline.store.spans import bounds, key_range, longer_arms, overlapping, span_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition, Query

# The second condition lets SQLite see that the small partial index fits.
_REJECTED = "SELECT key FROM event WHERE review = 'rejected' AND review <> 'unreviewed'"
_BESIDE_WHO = ("role", "title")
_STEP, _CHEAP = 0.2, 0.1


@dataclass(frozen=True, slots=True)
class Test:
    """One thing that must hold of ``e``."""

    sql: str
    values: Values = ()
    needs_row: bool = False
    """The test reads more of ``e`` than its key."""
    posting: Posting | None = None
    cost: float = 1.0
    """Time that it takes, beside looking a row up."""
    stretch: Stretch | None = None
    """The days asked for, as keys; the posting has what reaches into them from before."""

    def negated(self) -> Test:
        """Give the opposite."""
        return Test(f"NOT coalesce({self.sql}, 0)", self.values, self.needs_row, cost=self.cost)


@dataclass(frozen=True, slots=True)
class Selection:
    """All tests of a query."""

    tests: tuple[Test, ...]
    lead: Test | None = None
    """The test whose posting is followed, beside the others."""

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

    def driver(self, connection: sqlite3.Connection) -> Test | None:
        """Give the test whose posting is short and leaves little to look up."""
        able = [(test.posting, test) for test in self.tests if test.posting]
        if len(able) < 2:
            return able[0][1] if able else None
        whole = _STEP + sum(test.cost for test in self.tests)
        return min(able, key=lambda pair: pair[0].size(connection) * (whole - pair[1].cost))[1]

    @property
    def days(self) -> Test | None:
        """The test of the days asked for."""
        return next((test for test in self.tests if test.stretch), None)

    def without(self, test: Test) -> Selection:
        """Leave one test out."""
        return Selection(tuple(other for other in self.tests if other is not test))

    def led_by(self, lead: Test) -> Selection:
        """Follow the posting of a further test."""
        return Selection(self.tests, lead)


def select(connection: sqlite3.Connection, query: Query) -> Selection:
    """Translate a query."""
    tests = []
    asked = any(c.field == "review" for c in query.conditions)
    if not asked and connection.execute(f"{_REJECTED} LIMIT 1").fetchone():
        tests.append(Test(f"e.key NOT IN ({_REJECTED})"))
    together = _bound_to_who(query.conditions)
    if together:
        tests.append(_participation(connection, together))
    columns = _type_and_status(query.conditions)
    if columns:
        tests.append(_kinds(connection, *columns))
    spanned = [c for c in query.conditions if c.periods and not c.negated and len(c.periods) == 1]
    span = span_of(spanned)
    if span is not None:
        tests.append(_days(connection, *span))
    apart = [*together, *columns, *(spanned if span else ())]
    for condition in query.conditions:
        if condition not in apart:
            test = _test(connection, condition)
            tests.append(test.negated() if condition.negated else test)
    return Selection(tuple(tests))


def _bound_to_who(conditions: Sequence[Condition]) -> list[Condition]:
    """Give the one person asked for with the role and title asked for: they go together."""
    people = [c for c in conditions if c.field == "who" and not c.negated]
    if len(people) != 1:
        return []
    return people + [c for c in conditions if c.field in _BESIDE_WHO and not c.negated]


def _type_and_status(conditions: Sequence[Condition]) -> list[Condition]:
    """Give the one type and the one status asked for: one index has both."""
    types = [c for c in conditions if c.field == "type" and not c.negated]
    statuses = [c for c in conditions if c.field == "status" and not c.negated]
    return types + statuses if len(types) == len(statuses) == 1 else []


def _kinds(connection: sqlite3.Connection, types: Condition, statuses: Condition) -> Test:
    where = f"e.type IN ({marks(types.values)}) AND e.status IN ({marks(statuses.values)})"
    posting = by_value(
        "event AS e", "e.key", "e.type", types.values,
        also=f"e.status IN ({marks(statuses.values)})", more=statuses.values,
        size=counted(connection, "type", types.values),
    )  # fmt: skip
    values: Values = (*types.values, *statuses.values)
    return Test(where, values, needs_row=True, posting=posting)


def _test(connection: sqlite3.Connection, condition: Condition) -> Test:
    if condition.field in {"type", "status", "review"}:
        return _column(connection, condition)
    if condition.field == "text":
        return any_of([_text(value) for value in condition.values])
    if condition.field in {"since", "until", "on"}:
        spans = [bounds(condition, period) for period in condition.periods]
        return any_of([_days(connection, first, last) for first, last in spans])
    if condition.field in {"who", "role", "title"}:
        return _participation(connection, [condition])
    return _names(connection, condition)


def _column(connection: sqlite3.Connection, condition: Condition) -> Test:
    """Test type, status or review; the letters of a type are in the key."""
    values, name = condition.values, condition.field
    where = f"e.{name} IN ({marks(values)})"
    posting = None
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
        return Test(sql, letters, posting=posting, cost=_CHEAP)
    if name == "status":
        return _status(condition.values, posting)
    return Test(where, values, needs_row=True, posting=posting)


def _status(values: Sequence[str], posting: Posting | None) -> Test:
    """Test the status in the small index of what has not simply occurred."""
    asked = "occurred" in values
    wanted = tuple(s for s in ("ongoing", "planned") if (s in values) != asked)
    sql = (
        "EXISTS (SELECT 1 FROM event AS s WHERE s.key = e.key AND s.status <> 'occurred'"
        f" AND s.status IN ({marks(wanted)}))"
    )
    return Test(f"NOT {sql}" if asked else sql, wanted, posting=posting)


def _letters_tell(connection: sqlite3.Connection, types: Sequence[str]) -> bool:
    """Say whether no other type begins with the same two letters."""
    rows = connection.execute("SELECT id FROM event_type").fetchall()
    wanted = {type_letters(name) for name in types}
    return all(name in types or type_letters(name) not in wanted for (name,) in rows)


def _names(connection: sqlite3.Connection, condition: Condition) -> Test:
    if condition.field == "source":
        ids: Values = tuple(source_ids(connection, condition.values))
        size = counted(connection, "source", ids)
        return _beside("report AS c", "c.event_key", "c.source_id", ids, size=size)
    if condition.field == "tag":
        return _beside("event_tag AS g", "g.event_key", "g.tag", condition.values)
    if condition.field == "org":
        ids = tuple(containing(connection, "organization", condition.values))
        table = "event_organization AS o"
        return _beside(table, "o.event_key", "o.organization_id", ids, also="o.shown = 1")
    return _place(connection, condition)


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
    """Test the first place or a further one."""
    ids: Values = tuple(containing(connection, "place", condition.values))
    sql = (
        f"(e.place_id IN ({marks(ids)}) OR EXISTS"
        f" (SELECT 1 FROM event_place AS l WHERE l.event_key = e.key"
        f" AND l.shown = 1 AND l.place_id IN ({marks(ids)})))"
    )
    first = by_value("event AS e", "e.key", "e.place_id", ids)
    further = by_value("event_place AS l", "l.event_key", "l.place_id", ids, also="l.shown = 1")
    size = counted(connection, "place", tuple(str(value) for value in ids))
    posting = Posting(first.arms + further.arms, first.ordered, size)
    return Test(sql, ids + ids, needs_row=True, posting=posting)


def _participation(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Test:
    (first, *others), also = conditions, ["a.shown = 1"]
    column, ids = _taking_part(connection, first)
    more: list[str | int] = []
    for condition in others:
        name, found = _taking_part(connection, condition)
        also.append(f"{name} IN ({marks(found)})")
        more += found
    size = counted(connection, "role", ids) if first.field == "role" else None
    posting = by_value(
        "participation AS a", "a.event_key", column, ids, also=" AND ".join(also),
        more=tuple(more), distinct=first.field == "who", size=size,
    )  # fmt: skip
    sql = (
        f"EXISTS (SELECT 1 FROM participation AS a WHERE a.event_key = e.key"
        f" AND {column} IN ({marks(ids)}) AND {' AND '.join(also)})"
    )
    return Test(sql, (*ids, *more), posting=posting)


def _taking_part(connection: sqlite3.Connection, condition: Condition) -> tuple[str, Values]:
    if condition.field == "who":
        return "a.person_id", tuple(person_ids(connection, condition.values))
    if condition.field == "title":
        return "a.title_id", tuple(containing(connection, "title", condition.values))
    return "a.role", condition.values


def _text(value: str) -> Test:
    arm = Arm("event_search", "rowid", "event_search MATCH ?", (phrase(value),))
    found = "SELECT 1 FROM event_search WHERE event_search MATCH ?"
    return Test(f"EXISTS ({found} AND rowid = e.key)", arm.values, posting=Posting((arm,)))


def _days(connection: sqlite3.Connection, first: str | None, last: str | None) -> Test:
    """Overlap with the days asked for; an open end lasts, an undated event fails.

    The key holds the first day; only what lasts longer than a day is looked up.
    """
    low, high = key_range(first, last)
    arms = (
        Arm("event AS e", "e.key", "e.key >= ? AND e.key < ?", (low, high)),
        *longer_arms(first),
    )
    longer = " UNION ".join(f"SELECT {a.key} FROM {a.table} WHERE {a.where}" for a in arms[1:])
    inside = tuple(value for arm in arms for value in arm.values)
    sql = f"(e.key >= ? AND e.key < ? OR e.key IN ({longer}))"
    size = overlapping(connection, first, last)
    return Test(
        sql, inside, posting=Posting(arms, known_size=size), cost=_CHEAP, stretch=Stretch(low, high)
    )


def any_of(tests: Sequence[Test]) -> Test:
    """Join alternatives."""
    if len(tests) == 1:
        return tests[0]
    values = tuple(value for test in tests for value in test.values)
    needs_row = any(test.needs_row for test in tests)
    postings = [test.posting for test in tests if test.posting]
    posting = None
    if len(postings) == len(tests):
        arms = tuple(arm for p in postings for arm in p.arms)
        posting = Posting(arms, all(p.ordered for p in postings))
    return Test(f"({' OR '.join(test.sql for test in tests)})", values, needs_row, posting)
