"""How far two readers agree, field by field."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline.second_reader.comparing.pairing import pair_events
from timeline.second_reader.comparing.values import FIELDS, differ

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.model import Reading

Agreement = dict[str, tuple[int, int]]
"""By field: how often two readers agree, of how many times."""


def agreement(pairs: Iterable[tuple[Reading, Reading]]) -> Agreement:
    """Count the events that both readers found, and the fields that both read alike."""
    alike, of = Counter[str](), Counter[str]()
    for one, other in pairs:
        for first, second in pair_events(one.events, other.events):
            of["event"] += 1
            if first and second:
                alike["event"] += 1
                of.update(FIELDS)
                alike.update(field for field in FIELDS if not differ(first, second, field))
    return {field: (alike[field], of[field]) for field in ("event", *FIELDS)}
