"""A Query as SQL over ``event AS e``: one predicate per condition, values always parameters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.query.conditions import fields_of
from timeline.store.conditions.posting import counted
from timeline.store.conditions.predicate import Facet, Predicate

if TYPE_CHECKING:
    import sqlite3

    from timeline.query import Query
    from timeline.store.conditions.posting import Values

# The second condition lets SQLite see that the small partial index fits.
_REJECTED = "SELECT key FROM event WHERE review = 'rejected' AND review <> 'unreviewed'"
_STEP, _SORTING = 0.2, 2.0


@dataclass(frozen=True, slots=True)
class Selection:
    """All predicates of a query."""

    predicates: tuple[Predicate, ...]
    lead: Predicate | None = None
    """The predicate whose posting is followed, beside the others."""

    @property
    def where(self) -> str:
        """The predicates as one expression."""
        return " AND ".join(p.sql for p in self.predicates) or "1"

    @property
    def values(self) -> Values:
        """The parameters, in the order of the expression."""
        return tuple(value for p in self.predicates for value in p.values)

    @property
    def needs_row(self) -> bool:
        """Some predicate reads more than the key."""
        return any(p.needs_row for p in self.predicates)

    def driver(self, connection: sqlite3.Connection) -> Predicate | None:
        """Return the predicate whose posting is short and leaves little to look up."""
        able = [p for p in self.predicates if p.posting]
        if len(able) < 2:
            return able[0] if able else None
        return min(able, key=lambda predicate: self._effort(connection, predicate))

    def effort(self, connection: sqlite3.Connection) -> float:
        """Estimate the microseconds that following the driver takes."""
        driver = self.driver(connection)
        if driver is not None:
            return self._effort(connection, driver)
        return counted(connection, "all", ("",)) * self._of_a_key

    @property
    def _of_a_key(self) -> float:
        return _STEP + sum(p.cost for p in self.predicates)

    def _effort(self, connection: sqlite3.Connection, driver: Predicate) -> float:
        posting = driver.posting
        size = posting.size(connection) if posting else 0
        sorting = 0.0 if posting and posting.ordered else _SORTING
        return size * (self._of_a_key - driver.cost + sorting)

    @property
    def plain(self) -> bool:
        """There is one predicate and one index that answers it; nothing else could be quicker."""
        return len(self.predicates) == 1 and not any(
            p.facet or p.parts or p.stretch or not p.posting for p in self.predicates
        )

    @property
    def days(self) -> Predicate | None:
        """The predicate of the days asked for."""
        return next((p for p in self.predicates if p.stretch), None)

    def without(self, predicate: Predicate) -> Selection:
        """Leave one predicate out."""
        return Selection(tuple(other for other in self.predicates if other is not predicate))

    def led_by(self, lead: Predicate) -> Selection:
        """Follow the posting of a further predicate."""
        return Selection(self.predicates, lead)


def select(connection: sqlite3.Connection, query: Query) -> Selection:
    """Translate a query."""
    found = _translated(connection, query)
    rejected = _not_rejected(connection) if "review" not in fields_of(query.conditions) else None
    found = [rejected, *found] if rejected else found
    if len(found) > 1 or any(p.posting and p.posting.scanned for p in found):
        found = [p.sized(connection) for p in found]
    return Selection(tuple(found))


def _translated(connection: sqlite3.Connection, query: Query) -> list[Predicate]:
    """Translate the conditions; all events are shown without the code of any."""
    if not query.conditions:
        return []
    from timeline.store.conditions.translating import predicates_of  # noqa: PLC0415

    return predicates_of(connection, query.conditions)


def _not_rejected(connection: sqlite3.Connection) -> Predicate | None:
    """Test that nobody rejected an event; nothing where no event is."""
    if connection.execute(f"{_REJECTED} LIMIT 1").fetchone() is None:
        return None
    rejected = Predicate(f"e.key IN ({_REJECTED})", facet=Facet("review", ("rejected",)))
    return replace(rejected.negated(), sql=f"e.key NOT IN ({_REJECTED})")
