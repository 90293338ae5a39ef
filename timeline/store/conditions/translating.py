"""From the conditions of a query to predicates: what belongs together is tested together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.query.conditions import NONE
from timeline.store.conditions.columns import kind_is
from timeline.store.conditions.fields import predicate_of
from timeline.store.conditions.holding import OFFICE_FIELDS, holds_office
from timeline.store.conditions.participation import took_part
from timeline.store.conditions.predicate import all_of, any_of
from timeline.store.conditions.spans import days_overlap, span_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition
    from timeline.store.conditions.predicate import Predicate

_BESIDE_WHO = ("role", "title", *OFFICE_FIELDS)


def predicates_of(
    connection: sqlite3.Connection, conditions: Sequence[Condition]
) -> list[Predicate]:
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
    return any_of([_all(predicates_of(connection, each)) for each in condition.alternatives])


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
