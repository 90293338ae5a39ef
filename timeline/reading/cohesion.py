"""Whether two stretches of a page speak of the same thing, by the rare words they share."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = re.compile("[\\u4e00-\\u9fff]+")
_LENGTH = 2
_LONGEST = 4000
_RELATED = 0.018
"""Measured: intertitled sections of one article reach 0.022 to 0.13, unrelated ones 0 to 0.013."""


def pairs_of(text: str) -> frozenset[str]:
    """Give the runs of two characters of a text, which stand for its words."""
    return frozenset(
        run[i : i + _LENGTH]
        for run in _HAN.findall(text[:_LONGEST])
        for i in range(len(run) - _LENGTH + 1)
    )


def spread(texts: Iterable[frozenset[str]]) -> Counter[str]:
    """Count in how many stretches of the page each pair stands."""
    counts: Counter[str] = Counter()
    for pairs in texts:
        counts.update(pairs)
    return counts


def relation(section: frozenset[str], article: frozenset[str], elsewhere: Counter[str]) -> float:
    """Say how much a section shares with an article, pairs common on the page counting less.

    Args:
        section: the pairs of the section.
        article: the pairs of the article.
        elsewhere: in how many other stretches of the page each pair stands.
    """
    weight = sum(1 / (1 + elsewhere[pair]) for pair in section & article)
    return weight / max(1, len(section))


def belongs(section: frozenset[str], article: frozenset[str], elsewhere: Counter[str]) -> bool:
    """Say whether a section continues an article rather than beginning another."""
    return relation(section, article, elsewhere) >= _RELATED
