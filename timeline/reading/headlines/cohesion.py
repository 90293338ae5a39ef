"""Whether two stretches of a page speak of the same thing, by the rare words they share."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = re.compile("[\\u4e00-\\u9fff]+")
_LENGTH = 2
_LONGEST = 4000
_DATED = cue("page", "dated-lead")
_SENTENCE = re.compile("[^。！？!?]*")
_LEAD = 40
_ECHO = 0.3
"""The share of a headline's words that its lead repeats."""
Hint = Literal["none", "some", "strong"]
"""How much the looks of a section hint at its being a part of the article above."""
_SHARED: dict[Hint, float] = {"none": 0.018, "some": 0.004, "strong": 0.0}
"""Measured: intertitled sections of one article reach 0.022 to 0.13, unrelated ones 0 to 0.013."""


def pairs_of(text: str) -> frozenset[str]:
    """Return the runs of two characters of a text, which stand for its words."""
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


def relation(section: frozenset[str], article: Counter[str], page: Counter[str]) -> float:
    """Return how much a section shares with an article, pairs common on the page counting less.

    Args:
        section: the pairs of the section.
        article: in how many stretches of the article each pair stands.
        page: in how many stretches of the page each pair stands, the section's among them.
    """
    shared = (pair for pair in section if article[pair])
    weight = sum(1 / max(1, page[pair] - article[pair]) for pair in shared)
    return weight / max(1, len(section))


def belongs(
    section: frozenset[str], article: Counter[str], page: Counter[str], hint: Hint = "none"
) -> bool:
    """Return whether a section continues an article rather than beginning another.

    The more its looks hint at that, the less it needs to share.
    """
    return relation(section, article, page) >= _SHARED[hint]


def echo(header: str, text: str) -> float:
    """Return the share of a header line's words that a text repeats.

    >>> echo("新桥通车", "新桥今日通车。") > echo("茶山开园", "新桥今日通车。")
    True
    """
    words = pairs_of(header)
    return len(words & pairs_of(text)) / max(1, len(words))


def first_sentence(paragraph: str) -> str:
    """Return the first sentence of a paragraph without its stop."""
    match = _SENTENCE.match(paragraph)
    return match[0] if match else paragraph


def is_lead(paragraph: str, header: str) -> bool:
    """Return whether a paragraph reads as the lead of an article under this headline.

    Its first sentence tells when, and says over what the headline says.

    >>> is_lead("3月14日,新桥在白石滩通车。", "白石滩新桥通车")
    True
    """
    if not _DATED.search(paragraph[:_LEAD]):
        return False
    return echo(header, first_sentence(paragraph)) >= _ECHO
