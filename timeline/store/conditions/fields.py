"""Fields of the filter language, and what tests each: one table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.query.conditions import LACKING, NONE
from timeline.store.conditions.beside import (
    body_is,
    place_is,
    source_is,
    tag_is,
)
from timeline.store.conditions.columns import column_is
from timeline.store.conditions.holding import holds_office
from timeline.store.conditions.lacking import lacks
from timeline.store.conditions.participation import speaks_for_body, took_part, was_absent
from timeline.store.conditions.predicate import any_of
from timeline.store.conditions.spans import periods_overlap
from timeline.store.conditions.texts import article_has, text_has

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from timeline.query import Condition
    from timeline.store.conditions.predicate import Predicate


def _person_is(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    return took_part(connection, [condition])


def _office_is(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    return holds_office(connection, [condition])


def _body_is(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Test the bodies that acted, and those for which somebody took part."""
    own, people = body_is(connection, condition), speaks_for_body(connection, condition)
    return any_of([own, people]) if people else own


FIELDS: dict[str, Callable[[sqlite3.Connection, Condition], Predicate]] = {
    "type": column_is, "status": column_is, "review": column_is,
    "since": periods_overlap, "until": periods_overlap, "on": periods_overlap,
    "who": _person_is, "role": _person_is, "title": _person_is,
    "unit": _office_is, "level": _office_is, "kind": _office_is, "absent": was_absent,
    "org": _body_is, "place": place_is, "source": source_is, "tag": tag_is,
    "text": text_has, "article": article_has,
}  # fmt: skip


class UnknownField(TimelineError):
    """A field of the filter language that the store cannot predicate."""


def predicate_of(connection: sqlite3.Connection, condition: Condition) -> Predicate:
    """Return the predicate of one condition, as it were not negated."""
    predicate = FIELDS.get(condition.field)
    if predicate is None:
        raise UnknownField(condition.field)
    if NONE not in condition.values or condition.field not in LACKING:
        return predicate(connection, condition)
    others = tuple(value for value in condition.values if value != NONE)
    named = [predicate(connection, replace(condition, values=others))] if others else []
    return any_of([lacks(condition.field), *named])
