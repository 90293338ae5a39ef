"""A Query as SQL over ``event AS e``: one test per condition, values always parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.store.conditions.fields import (
    days_test,
    field_test,
    kind_test,
    not_rejected,
    participation_test,
)
from timeline.store.conditions.lookup import counted
from timeline.store.conditions.spans import span_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition, Query
    from timeline.store.conditions.posting import Values
    from timeline.store.conditions.predicate import Test

_BESIDE_WHO = ("role", "title")
_STEP, _SORTING = 0.2, 2.0


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
        """Return the test whose posting is short and leaves little to look up."""
        able = [test for test in self.tests if test.posting]
        if len(able) < 2:
            return able[0] if able else None
        return min(able, key=lambda test: self._effort(connection, test))

    def effort(self, connection: sqlite3.Connection) -> float:
        """Estimate the microseconds that following the driver takes."""
        driver = self.driver(connection)
        if driver is not None:
            return self._effort(connection, driver)
        return counted(connection, "all", ("",)) * self._of_a_key

    @property
    def _of_a_key(self) -> float:
        return _STEP + sum(test.cost for test in self.tests)

    def _effort(self, connection: sqlite3.Connection, driver: Test) -> float:
        posting = driver.posting
        size = posting.size(connection) if posting else 0
        sorting = 0.0 if posting and posting.ordered else _SORTING
        return size * (self._of_a_key - driver.cost + sorting)

    @property
    def plain(self) -> bool:
        """There is one test and one index that answers it; nothing else could be quicker."""
        return len(self.tests) == 1 and not any(
            test.facet or test.parts or test.stretch or not test.posting for test in self.tests
        )

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
    if not any(c.field == "review" for c in query.conditions):
        tests.append(not_rejected(connection))
    together = _bound_to_who(query.conditions)
    if together:
        tests.append(participation_test(connection, together))
    kinds = _type_and_status(query.conditions)
    if kinds:
        tests.append(kind_test(connection, *kinds))
    spanned = [c for c in query.conditions if c.periods and not c.negated and len(c.periods) == 1]
    span = span_of(spanned)
    if span is not None:
        tests.append(days_test(connection, *span))
    apart = [*together, *kinds, *(spanned if span else ())]
    for condition in query.conditions:
        if condition not in apart:
            test = field_test(connection, condition)
            tests.append(test.negated() if condition.negated else test)
    found = [test for test in tests if test is not None]
    if len(found) > 1 or any(test.posting and test.posting.scanned for test in found):
        found = [test.sized(connection) for test in found]
    return Selection(tuple(found))


def _bound_to_who(conditions: Sequence[Condition]) -> list[Condition]:
    """Return the one person asked for with the role and title asked for: they go together."""
    people = [c for c in conditions if c.field == "who" and not c.negated]
    if len(people) != 1:
        return []
    return people + [c for c in conditions if c.field in _BESIDE_WHO and not c.negated]


def _type_and_status(conditions: Sequence[Condition]) -> list[Condition]:
    """Return the one type and the one status asked for: one index has both."""
    types = [c for c in conditions if c.field == "type" and not c.negated]
    statuses = [c for c in conditions if c.field == "status" and not c.negated]
    return types + statuses if len(types) == len(statuses) == 1 else []
