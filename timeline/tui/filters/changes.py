"""A filter in, the same filter with one condition or period more out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.query import Query, parse_query

if TYPE_CHECKING:
    from datetime import date

    from timeline.query.conditions import Field

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


def with_period(query: Query, first: str, last: str, today: date) -> Query:
    """Put a period in the place of all date conditions."""
    kept = tuple(c for c in query.conditions if c.field not in _DATED)
    added = parse_query(f"since:{first} until:{last}", today=today).conditions
    return replace(query, conditions=(*kept, *added))
