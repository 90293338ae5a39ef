"""The event types: one table, read from the lexicon, for extraction, store and screen."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.resources import lexicon


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of happening: its labels, its colour, and the words that give it away."""

    id: str
    zh: str
    en: str
    colour: str
    """``#rrggbb``; readable on dark and on light."""
    occasions: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@cache
def load_event_types() -> tuple[EventType, ...]:
    """Read the table of event types, in the order of the file.

    >>> [t.zh for t in load_event_types()][:3]
    ['会议', '调研', '签约']
    """
    table = tomllib.loads(lexicon("event_types.toml").read_text("utf-8"))
    return tuple(EventType(**frozen(row)) for row in table["type"])


def frozen(row: dict[str, Any]) -> dict[str, Any]:
    """Turn the lists of a table row into tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
