"""How readily a stretch reads as ordinary words, and as a personal name: costs to compare."""

from __future__ import annotations

from functools import cache, lru_cache

from timeline.lexicon.words import table_of, words
from timeline.mentions.names.shapes import has_compound_surname, has_surname, known_parts

_FILE = "common_words.toml"
_LONGEST = 4
_UNKNOWN_CHARACTER, _FOREIGN_CHARACTER = 12.0, 3.0
_RARE_IN_NAMES, _KNOWN_PART = 10.0, 3.0
_AFTERTHOUGHTS = words("names.toml", "never_closing")
_FOREWORDS = words("names.toml", "never_opening")
_EVERYDAY = 8.0
_LENGTHS = {2: 1.2, 3: 0.3, 4: 4.0, 5: 6.0}


@cache
def _rarity() -> dict[str, float]:
    table = table_of(_FILE)
    classes = (*table["words"].items(), *table["nouns"].items())
    return {word: float(rarity) for rarity, text in classes for word in text.split()}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for text in table_of(_FILE)["nouns"].values() for word in text.split())


@cache
def _given() -> dict[str, float]:
    classes = table_of(_FILE)["given"]
    return {c: float(rarity) for rarity, text in classes.items() for c in text if c != "\n"}


@lru_cache(maxsize=1 << 12)
def costs_of_words(run: str, size: int) -> tuple[float, ...]:
    """Return, for each place in ``run``, the cost of the likeliest words from there up to ``size``.

    The last word may reach beyond.

    >>> costs_of_words("主持会议", 4)[0] < costs_of_words("持主议会", 4)[0]
    True
    """
    rarity = _rarity()
    costs = [0.0] * (size + 1)
    for start in range(size - 1, -1, -1):
        alone = _UNKNOWN_CHARACTER if run[start] >= "㐀" else _FOREIGN_CHARACTER
        best = rarity.get(run[start], alone) + costs[start + 1]
        for end in range(start + 2, min(start + _LONGEST, len(run)) + 1):
            cost = rarity.get(run[start:end])
            if cost is None:
                continue
            if end > size:
                cost *= (size - start) / (end - start)
            best = min(best, cost + costs[min(end, size)])
        costs[start] = best
    return tuple(costs)


def opens_with_word(run: str) -> bool:
    """Return whether an ordinary word of two characters or more begins a run."""
    rarity = _rarity()
    return not rarity.keys().isdisjoint([run[:size] for size in range(2, len(run) + 1)])


def is_common_word(stretch: str, rarest: float) -> bool:
    """Return whether a stretch is one ordinary word, no rarer than ``rarest``."""
    return _rarity().get(stretch, float("inf")) <= rarest


def is_unlike_words(stretch: str) -> bool:
    """Return whether a stretch reads worse as ordinary words than as two or three lone characters.

    >>> is_unlike_words("法正"), is_unlike_words("会议")
    (True, False)
    """
    if not 2 <= len(stretch) <= _LONGEST - 1:
        return False
    if (
        stretch in _rarity()
        or stretch[-1] in _AFTERTHOUGHTS
        or (stretch[0] in _FOREWORDS and not (len(stretch) > 2 and has_surname(stretch)))
    ):
        return False
    return not any(stretch[at : at + 2] in _rarity() for at in range(len(stretch) - 1))


def is_noun(stretch: str) -> bool:
    """Return whether a stretch is an ordinary noun, as some people are called.

    >>> is_noun("算盘"), is_noun("及时")
    (True, False)
    """
    return stretch in _nouns()


def _joins(name: str, at: int) -> float:
    """Return the penalty of an everyday word of one character behind known parts of a name."""
    return 3.0 if known_parts(name) and is_common_word(name[at], _EVERYDAY) else 0.0


@lru_cache(maxsize=1 << 13)
def cost_of_name(name: str) -> float:
    """Return the cost of reading all of a stretch as one name, beyond its first character.

    >>> cost_of_name("车前") < cost_of_name("车前主")
    True
    """
    known, given = known_parts(name), _given()
    compound = has_surname(name) and has_compound_surname(name)
    cost = _LENGTHS.get(len(name) - compound, 6.0)
    if known and len(name) > 3:
        cost = 0.5
    return cost + sum(
        _KNOWN_PART if at in known else given.get(name[at], _RARE_IN_NAMES) + _joins(name, at)
        for at in range(1 + compound, len(name))
    )
