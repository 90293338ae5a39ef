"""A filter in, the same filter with one condition or period more out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.query import Query, parse_query

if TYPE_CHECKING:
    from datetime import date

    from timeline.query import Condition
    from timeline.query.conditions import Field

INCLUDED, EXCLUDED = "✓", "−"
"""Marks of chosen values."""
_DATED = ("since", "until", "on")


def with_condition(
    query: Query, field: Field, value: str, today: date, *, negated: bool = False
) -> Query:
    """Add one condition; a day is a date condition, and one that is there is not added again."""
    if field in _DATED:
        added = parse_query(f"{field}:{value}", today=today).conditions[-1]
    else:
        added = Query().plus(field, value).conditions[-1]
    added = replace(added, negated=negated)
    if added in query.conditions:
        return query
    return replace(query, conditions=(*query.conditions, added))


def with_facet(query: Query, field: Field, value: str, *, negated: bool = False) -> Query:
    """Include or exclude a value beside its siblings; a value that is chosen so is taken back.

    >>> once = with_facet(Query(), "type", "meeting")
    >>> twice = with_facet(once, "type", "signing")
    >>> [q.text() for q in (once, twice, with_facet(twice, "type", "meeting"))]
    ['type:meeting', 'type:meeting,signing', 'type:signing']
    """
    taken_back = mark_of(query, field, value) == (EXCLUDED if negated else INCLUDED)
    kept = [_without_value(c, field, value) for c in query.conditions]
    conditions = [condition for condition in kept if condition.values]
    if taken_back:
        return replace(query, conditions=tuple(conditions))
    for index, condition in enumerate(conditions):
        if condition.field == field and condition.negated == negated:
            conditions[index] = replace(condition, values=(*condition.values, value))
            break
    else:
        added = Query().plus(field, value).conditions[-1]
        conditions.append(replace(added, negated=negated))
    return replace(query, conditions=tuple(conditions))


def mark_of(query: Query, field: Field, value: str) -> str:
    """Return the mark of a value that a filter includes or excludes."""
    for condition in query.conditions:
        if condition.field == field and value in condition.values:
            return EXCLUDED if condition.negated else INCLUDED
    return ""


def without_field(query: Query, field: Field) -> Query:
    """Return the filter without what it asks of one field."""
    return replace(query, conditions=tuple(c for c in query.conditions if c.field != field))


def _without_value(condition: Condition, field: Field, value: str) -> Condition:
    if condition.field != field:
        return condition
    return replace(condition, values=tuple(v for v in condition.values if v != value))


def with_period(query: Query, first: str, last: str, today: date) -> Query:
    """Put a period in the place of all date conditions."""
    kept = tuple(c for c in query.conditions if c.field not in _DATED)
    added = parse_query(f"since:{first} until:{last}", today=today).conditions
    return replace(query, conditions=(*kept, *added))
