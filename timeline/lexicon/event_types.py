"""The event types: one table, read from the lexicon, for extraction, store and screen.

Code asks what a type is by its traits (``types_with("outing")``), never by its id, so that a
type of the user's own table works as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from timeline.lexicon.traits import load_traits, shipped_table
from timeline.resources import own_event_types


class RankedWords(NamedTuple):
    """Words as a pattern, and the place of their type among those that are tried."""

    rank: int
    words: str


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of happening: its labels, its colour, its words and its traits.

    The head of ``event_types.toml`` says what each field means.
    """

    id: str
    zh: str
    en: str
    colour: str
    """``#rrggbb``; readable on dark and on light."""
    traits: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    named: RankedWords | None = None
    lasting: RankedWords | None = None
    by_guests: str | None = None
    without_office: str | None = None
    default_role: str | None = None
    subject_role: str | None = None
    inside_role: str | None = None
    inside_subject_role: str | None = None
    kept_roles: tuple[str, ...] = ()
    only_roles: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    body_role: str | None = None
    body_verbs: tuple[str, ...] = ()
    body_weights: tuple[tuple[str, float], ...] = ()
    place_least: float | None = None
    examples: tuple[str, ...] = ()

    def body_weight(self, sign: str) -> float:
        """Return what this type adds to the weight of a sign that a body acts."""
        for name, weight in self.body_weights:
            if name == sign:
                return weight
        return 0


@cache
def load_event_types() -> tuple[EventType, ...]:
    """Read the types in the order of the file, a user's own before the type of no kind.

    >>> [t.zh for t in load_event_types()][:3]
    ['会议', '调研', '签约']
    """
    rows = {row["id"]: row for row in shipped_table()["type"]}
    own = own_event_types()
    if own is not None:
        from timeline.lexicon.event_type_table import read_own_types  # noqa: PLC0415 - heavy

        rows |= {row["id"]: row for row in read_own_types(own)}
    types = [EventType(**_frozen(row)) for row in rows.values()]
    return tuple(sorted(types, key=lambda kind: "fallback" in kind.traits))


@cache
def event_type(type_id: str) -> EventType:
    """Return the type of an id; of an unknown id the type of happenings of no kind."""
    known = {kind.id: kind for kind in load_event_types()}
    return known[type_id if type_id in known else type_with("fallback")]


@cache
def types_with(trait: str) -> frozenset[str]:
    """Return the ids of the types that have a trait.

    Raises:
        KeyError: the table names no such trait.
    """
    if trait not in load_traits():
        raise KeyError(trait)
    return frozenset(kind.id for kind in load_event_types() if trait in kind.traits)


@cache
def type_with(trait: str) -> str:
    """Return the id of the first type that has a trait.

    >>> event_type(type_with("fallback")).zh
    '其他'
    """
    return next(kind.id for kind in load_event_types() if trait in kind.traits)


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    """Turn the lists and the tables of a row into values that cannot change."""
    return {key: _value(key, value) for key, value in row.items()}


def _value(key: str, value: Any) -> Any:
    if key in {"named", "lasting"}:
        return RankedWords(**value)
    if isinstance(value, dict):
        return tuple(value.items())
    return tuple(value) if isinstance(value, list) else value
