"""A Query as SQL over ``event AS e``: one predicate per condition, values always parameters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.query.conditions import NONE, fields_of
from timeline.store.conditions.columns import kind_is, not_rejected
from timeline.store.conditions.fields import predicate_of
from timeline.store.conditions.holding import OFFICE_FIELDS, holds_office
from timeline.store.conditions.lookup import counted
from timeline.store.conditions.participation import took_part
from timeline.store.conditions.predicate import all_of, any_of
from timeline.store.conditions.spans import days_overlap, span_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition, Query
    from timeline.store.conditions.posting import Values
    from timeline.store.conditions.predicate import Predicate

_BESIDE_WHO = ("role", "title", *OFFICE_FIELDS)
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
    found = _predicates(connection, query.conditions)
    rejected = not_rejected(connection) if "review" not in fields_of(query.conditions) else None
    found = [rejected, *found] if rejected else found
    if len(found) > 1 or any(p.posting and p.posting.scanned for p in found):
        found = [p.sized(connection) for p in found]
    return Selection(tuple(found))


def _predicates(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> list[Predicate]:
    """Translate conditions that must all hold."""
    predicates = []
    together = _bound_to_who(conditions)
    if together:
        predicates.append(took_part(connection, together))
    offices = [] if together else _of_offices(conditions)
    if offices:
        predicates.append(holds_office(connection, offices))
    kinds = _type_and_status(conditions)
    if kinds:
        predicates.append(kind_is(connection, *kinds))
    spanned = [c for c in conditions if c.periods and not c.negated and len(c.periods) == 1]
    span = span_of(spanned)
    if span is not None:
        predicates.append(days_overlap(connection, *span))
    apart = [*together, *offices, *kinds, *(spanned if span else ())]
    for condition in conditions:
        if condition not in apart:
            predicate = _predicate(connection, condition)
            predicates.append(predicate.negated() if condition.negated else predicate)
    return predicates


def _predicate(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Translate one condition, or a group of alternatives."""
    if not condition.alternatives:
        return predicate_of(connection, condition)
    return any_of([_all(_predicates(connection, each)) for each in condition.alternatives])


def _all(predicates: list[Predicate]) -> Predicate:
    """Join what must hold together; no posting has exactly what all of them want."""
    if len(predicates) == 1:
        return predicates[0]
    return replace(all_of(predicates), posting=None)


def _bound_to_who(conditions: Sequence[Condition]) -> list[Condition]:
    """Return the one person asked for with the role and title asked for: they go together."""
    people = [c for c in conditions if c.field == "who" and not c.negated and NONE not in c.values]
    if len(people) != 1:
        return []
    return people + [c for c in conditions if c.field in _BESIDE_WHO and not c.negated]


def _of_offices(conditions: Sequence[Condition]) -> list[Condition]:
    """Return what is asked of one office: its unit, its level and its kind go together."""
    return [c for c in conditions if c.field in OFFICE_FIELDS and not c.negated]


def _type_and_status(conditions: Sequence[Condition]) -> list[Condition]:
    """Return the one type and the one status asked for: one index has both."""
    types = [c for c in conditions if c.field == "type" and not c.negated]
    statuses = [c for c in conditions if c.field == "status" and not c.negated]
    return types + statuses if len(types) == len(statuses) == 1 else []
