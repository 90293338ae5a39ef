"""How alike two texts are, by their pairs of characters."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

_NO_LETTERS = re.compile(r"[\W_]+")
_TEXTS_AT_HAND = 256


def likeness(left: str, right: str) -> float:
    """Share of pairs of characters that two texts have in common (Dice).

    >>> likeness("市政府常务会议", "市政府常务会议"), likeness("常务会议", "现场会")
    (1.0, 0.0)
    """
    if left == right:
        return 1.0 if left else 0.0
    one, other = _pairs(left), _pairs(right)
    again = one.again.keys() & other.again.keys()
    shared = len(one.kinds & other.kinds) + sum(min(one.again[p], other.again[p]) for p in again)
    total = one.total + other.total
    return 2 * shared / total if total else 0.0


def share_a_pair(left: str, right: str) -> bool:
    """Say whether two texts have any pair of characters in common."""
    return bool(_pairs(left).kinds & _pairs(right).kinds)


class _Pairs(NamedTuple):
    """The pairs of characters in a text."""

    kinds: frozenset[str]
    again: dict[str, int]
    """How often beyond the first time, where there is a second."""
    total: int


@lru_cache(maxsize=_TEXTS_AT_HAND)
def _pairs(text: str) -> _Pairs:
    kept = _NO_LETTERS.sub("", text)
    counts = Counter(map(str.__add__, kept, kept[1:]))
    again = {pair: number - 1 for pair, number in counts.items() if number > 1}
    return _Pairs(frozenset(counts), again, counts.total())
