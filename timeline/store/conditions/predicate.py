"""One thing that must hold of an event: as SQL over ``event AS e``, and where its keys stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from timeline.store.conditions.posting import Posting, Stretch, Values

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of which an event has at least one, and which may have their bits in the blocks."""

    name: str
    values: Values
    posting: Callable[[Values], Posting] | None = None
    """Where the keys stand of values that are not frequent; None: all values have their bits."""


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
    facet: Facet | None = None
    hints: tuple[Facet, ...] = ()
    """What holds wherever the test holds, and is quicker to know."""
    how: Literal["itself", "not", "any", "all"] = "itself"
    parts: tuple[Test, ...] = ()
    """What it is made of, where it is not itself."""

    @property
    def where(self) -> str:
        """The test as an expression."""
        return self.sql

    def sized(self, connection: sqlite3.Connection) -> Test:
        """Count the keys once, where ways are to be compared."""
        if self.posting is None:
            return self
        return replace(self, posting=self.posting.sized(connection))

    def negated(self) -> Test:
        """Return the opposite."""
        return Test(
            f"NOT coalesce({self.sql}, 0)", self.values, self.needs_row,
            cost=self.cost, how="not", parts=(self,),
        )  # fmt: skip


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
    sql = f"({' OR '.join(test.sql for test in tests)})"
    return Test(sql, values, needs_row, posting, how="any", parts=tuple(tests))


def all_of(tests: Sequence[Test]) -> Test:
    """Join what must hold together; the posting of the first has only what all of them want."""
    values = tuple(value for test in tests for value in test.values)
    needs_row = any(test.needs_row for test in tests)
    sql = f"({' AND '.join(test.sql for test in tests)})"
    return Test(sql, values, needs_row, tests[0].posting, how="all", parts=tuple(tests))
