"""Counting events by the day, month or year of their start, from bits or from keys in order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from timeline.store.base.key import DAY_SHIFT, day_of
from timeline.store.search.blocks import BLOCK_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.store.search.blocks import Block

Unit = Literal["day", "month", "year"]
_LENGTH = {"day": 10, "month": 7, "year": 4}


def summed(counts: Iterable[tuple[str, int]], unit: Unit) -> Counter[str]:
    """Add up counts of days or months by day, month or year."""
    sums: Counter[str] = Counter()
    for name, events in counts:
        sums[name[: _LENGTH[unit]]] += events
    return sums


def counts_of_bits(block: Block, bits: int, unit: Unit) -> dict[str, int]:
    """Count some events of a block."""
    counts = {}
    for name, first, last in _stretches(block.id, unit):
        low, high = block.rank(first), block.rank(last)
        if low < high and (events := (bits >> low & (1 << high - low) - 1).bit_count()):
            counts[name] = events
    return counts


def counts_of_keys(keys: Sequence[int], unit: Unit) -> Counter[str]:
    """Count events by their keys in order, stretch by stretch.

    >>> counts_of_keys([739262 << DAY_SHIFT, 739293 << DAY_SHIFT], "year")
    Counter({'2025': 2})
    """
    counts: Counter[str] = Counter()
    low = 0
    while low < len(keys):
        day = keys[low] >> DAY_SHIFT
        name, last = next((n, last) for n, _, last in _stretches(day // BLOCK_DAYS, unit)
                          if day < last)  # fmt: skip
        high = bisect_left(keys, last << DAY_SHIFT, low)
        counts[name] += high - low
        low = high
    return counts


@lru_cache(maxsize=4096)
def _stretches(block: int, unit: Unit) -> tuple[tuple[str, int, int], ...]:
    """Return the days, months or years in a block: name, first day, the day behind the last."""
    days = range(block * BLOCK_DAYS, (block + 1) * BLOCK_DAYS)
    groups = [(name, list(group)) for name, group in groupby(days, lambda day: _name(day, unit))]
    return tuple((name, group[0], group[-1] + 1) for name, group in groups)


def _name(day: int, unit: Unit) -> str:
    """Name the day, month or year of a day given as its ordinal; nothing for the undated."""
    return (day_of(day << DAY_SHIFT) or "")[: _LENGTH[unit]]
