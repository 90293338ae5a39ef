"""What stands around a name: stops, verbs and single words that say where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.words import WordSet, words
from timeline.mentions.names.fluency import opens_with_word

if TYPE_CHECKING:
    from timeline.model import Span

_FILE = "names.toml"


def _characters(*keys: str) -> frozenset[str]:
    return frozenset("".join(words(_FILE, *keys))) - {"\n"}


AFTER = WordSet(words(_FILE, "after"))
SINGLES = frozenset(word for word in words(_FILE, "after") if len(word) == 1)
SELDOM = _characters("seldom") - _characters("often")
ADVERBS, PREPOSITIONS, VERBS = map(_characters, ("adverbs", "prepositions", "verbs"))
SELDOM_PREPOSITIONS = _characters("seldom_prepositions")
NEVER_LAST = words(_FILE, "never_last")
SELDOM_LAST = (SINGLES | SELDOM) - NEVER_LAST
LINKS = ADVERBS | PREPOSITIONS | VERBS | NEVER_LAST
STRONG = 3.0
"""How far a stop or a verb of two characters vouches for the end of a name."""

_SPEECH = WordSet(words(_FILE, "speech"))
_TELLING = WordSet(words(_FILE, "speech", "telling"))
_NOUNS = words(_FILE, "nouns")
_ALWAYS = words(_FILE, "always_behind")
_ASPECTS = words(_FILE, "aspects")
_OPENING = frozenset("《“")
_DURING = "着"
"""Stands behind a verb of one character, whichever it is: 抹着, 指着."""
_STOPS = frozenset("、,，。.;；:：!！?？()（）\n\r”“》《【】[]—-…\"'|/")
_NEAR = 1500
_LONGEST_WORD = 4


def is_stopped(text: str, end: int) -> bool:
    """Return whether punctuation or the end of the text stands at ``end``."""
    return end >= len(text) or text[end] in _STOPS


def right_of(text: str, end: int) -> float:
    """Return how well what stands at ``end`` fits behind a name."""
    if is_stopped(text, end):
        return STRONG
    if text[end].isspace():
        return STRONG - 1
    if _DURING in text[end : end + 2]:
        return STRONG if text[end] != _DURING else 0.0
    after = AFTER.at(text, end)
    if len(after) > 1 or after in _ALWAYS:
        return STRONG
    if after or text[end] in SELDOM:
        return _right_of_single(text, end)
    return 0.9 if opens_with_word(text[end : end + _LONGEST_WORD]) else 0.0


def _right_of_single(text: str, at: int) -> float:
    """Score one character behind a name by what follows it: 同 fits before nouns, not verbs."""
    after = AFTER.at(text, at + 1)
    verb = len(after) > 1 and after not in _NOUNS
    following = text[at + 1 : at + 2]
    if following in _OPENING:
        return STRONG
    if text[at] in ADVERBS:
        return 2.5 if after or following in SELDOM else 2.0
    if text[at] in PREPOSITIONS:
        return 1.25 if verb or following in ADVERBS else 2.0
    if text[at] in VERBS:
        return 2.0
    if following in _ASPECTS:
        return STRONG
    return 0.75 if verb else 1.25


def acts_follow(text: str, end: int) -> bool:
    """Return whether a verb of saying or acting stands at ``end``."""
    return bool(_SPEECH.at(text, end))


def speech_follows(text: str, end: int) -> bool:
    """Return whether a verb of saying, telling or leading stands at ``end``."""
    return bool(_TELLING.at(text, end))


def speaks(text: str, span: Span) -> bool:
    """Return whether the same characters begin a clause nearby and say or do something there."""
    name = span.of(text)
    at = text.find(name, max(0, span.start - _NEAR), span.start + _NEAR)
    while at >= 0:
        begins = at == 0 or text[at - 1] in _STOPS
        if at != span.start and begins and _SPEECH.at(text, at + len(name)):
            return True
        at = text.find(name, at + 1, span.start + _NEAR)
    return False


def count_echoes(text: str, start: int, run: str) -> list[int]:
    """Count how often each beginning of the run stands nearby, by its length."""
    near = text[max(0, start - _NEAR) : start + _NEAR]
    counts = [0, 0]
    for size in range(2, len(run) + 1):
        counts.append(near.count(run[:size]) if counts[-1] != 1 or size == 2 else 1)
    return [*counts, 0]
