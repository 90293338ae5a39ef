"""What speaks against a stretch being a personal name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import WordSet, words
from timeline.mentions.names.contexts import (
    AFTER,
    LINKS,
    NEVER_LAST,
    SELDOM,
    STRONG,
)
from timeline.mentions.names.fluency import is_common_word
from timeline.mentions.names.shapes import (
    has_surname,
    is_vouched,
    is_word,
    known_parts,
    opens_with_function_word,
)

if TYPE_CHECKING:
    from timeline.model import Span

NOT_NAMES = WordSet(words("names.toml", "not_names"))
_NEVER_FIRST = NEVER_LAST | (SELDOM - words("names.toml", "may_open"))
_COUNTED = cue("names", "counted")
COMMON = 11.0
_NEVER_GIVEN, _GIVEN = (words("names.toml", key) for key in ("never_given", "given_adverbs"))


def _is_odd(name: str) -> bool:
    """Return whether a number or a joining word opens the stretch, an ordinary word behind it."""
    joins = opens_with_function_word(name) and len(name) > 2
    return is_counted(name) or (joins and is_common_word(name[1:], COMMON))


def is_counted(name: str) -> bool:
    """Return whether a number of people or of parties stands where a name would: 分两路."""
    return bool(_COUNTED.match(name))


def is_never_last(name: str) -> bool:
    """Return whether a name ends in a character that ends none."""
    return name[-1] in NEVER_LAST and len(name) - 1 not in known_parts(name)


def is_blocked(name: str, right: float, *, trusted: bool) -> bool:
    """Return whether an ordinary word stands where the name would."""
    vouched = is_vouched(name)
    strange = opens_oddly(name) and (right < STRONG - 0.5 or name[0] in LINKS)
    if strange or _is_odd(name):
        return True
    if not (vouched or right >= STRONG or trusted):
        return True
    if is_word(name) and _is_weak_word(name, right, vouched=vouched):
        return True
    block = NOT_NAMES.at(name)
    if block and (len(block) == len(name) or not vouched or right < STRONG):
        return True
    return not known_parts(name) and _is_deed(name, right, vouched=vouched, trusted=trusted)


def _is_weak_word(name: str, right: float, *, vouched: bool) -> bool:
    if len(name) == 2:
        return right < 1
    return right < STRONG - 1 or (len(name) > 3 and not vouched)


def is_full(name: str) -> bool:
    """Return whether a name has a family name and two given characters."""
    return len(name) > 2 and has_surname(name)


def _is_deed(name: str, right: float, *, vouched: bool, trusted: bool) -> bool:
    after = AFTER.at(name)
    if not after or (trusted and right >= STRONG - 1 and is_full(name)):
        return False
    if len(after) > 1 and not vouched:
        return True
    return right < STRONG and (len(after) > 1 or opens_with_function_word(name))


def opens_oddly(name: str) -> bool:
    """Return whether a name opens with a function word or what opens none."""
    return not is_vouched(name) and (opens_with_function_word(name) or name[0] in _NEVER_FIRST)


def repetition(echoes: list[int], size: int) -> float:
    """Score repetition: a name stands elsewhere too, and there other words follow it."""
    if echoes[size] < 2:
        return 0.0
    return 2.0 if echoes[size] > echoes[size + 1] else -1.0


def adverb(character: str, right: float) -> float:
    """Return the cost of an adverb that the name would end in, by how well what follows fits."""
    if character in _GIVEN:
        return 0.5 if right >= STRONG - 1 else 2.0
    return 2.0 if character in _NEVER_GIVEN else 1.2


def crosses(text: str, span: Span) -> float:
    """Return the penalty of a name that ends inside a word: 叶子首|先, 宝音达|来."""
    name, longer = known_parts(span.of(text)), known_parts(text[span.start : span.end + 1])
    size = span.end - span.start
    if len(longer) > len(name) + 1 or (size in longer and size - 1 not in name):
        return 2.0
    inside = (at + len(AFTER.at(text, at)) for at in range(span.start + 2, span.end))
    return 1.0 * any(end > span.end for end in inside)
