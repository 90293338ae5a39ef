"""One thing that must hold of an event: as SQL over ``event AS e``, and where its keys stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from timeline.store.conditions.posting import Posting, Stretch, Values

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

CHEAP = 0.1
"""Cost of a predicate that reads nothing but the key."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of which an event has at least one, and which may have their bits in the blocks."""

    name: str
    values: Values
    posting: Callable[[Values], Posting] | None = None
    """Where the keys stand of values that are not frequent; None: all values have their bits."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """One thing that must hold of ``e``."""

    sql: str
    values: Values = ()
    needs_row: bool = False
    """The predicate reads more of ``e`` than its key."""
    posting: Posting | None = None
    cost: float = 1.0
    """Time that it takes, beside looking a row up."""
    stretch: Stretch | None = None
    """The days asked for, as keys; the posting has what reaches into them from before."""
    facet: Facet | None = None
    hints: tuple[Facet, ...] = ()
    """What holds wherever the predicate holds, and is quicker to know."""
    how: Literal["itself", "not", "any", "all"] = "itself"
    parts: tuple[Predicate, ...] = ()
    """What it is made of, where it is not itself."""

    @property
    def where(self) -> str:
        """The predicate as an expression."""
        return self.sql

    def sized(self, connection: sqlite3.Connection) -> Predicate:
        """Count the keys once, where ways are to be compared."""
        if self.posting is None:
            return self
        return replace(self, posting=self.posting.sized(connection))

    def negated(self) -> Predicate:
        """Return the opposite."""
        return Predicate(
            f"NOT coalesce({self.sql}, 0)", self.values, self.needs_row,
            cost=self.cost, how="not", parts=(self,),
        )  # fmt: skip


def any_of(predicates: Sequence[Predicate]) -> Predicate:
    """Join alternatives."""
    if len(predicates) == 1:
        return predicates[0]
    values = tuple(value for p in predicates for value in p.values)
    needs_row = any(p.needs_row for p in predicates)
    postings = [p.posting for p in predicates if p.posting]
    posting = None
    if len(postings) == len(predicates):
        scans = tuple(scan for p in postings for scan in p.scans)
        posting = Posting(scans, all(p.ordered for p in postings))
    sql = f"({' OR '.join(p.sql for p in predicates)})"
    return Predicate(sql, values, needs_row, posting, how="any", parts=tuple(predicates))


def all_of(predicates: Sequence[Predicate]) -> Predicate:
    """Join what must hold together; the posting of the first has only what all of them want."""
    values = tuple(value for p in predicates for value in p.values)
    needs_row = any(p.needs_row for p in predicates)
    sql = f"({' AND '.join(p.sql for p in predicates)})"
    return Predicate(
        sql, values, needs_row, predicates[0].posting, how="all", parts=tuple(predicates)
    )
