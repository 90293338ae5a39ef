"""What a personal name looks like: family names, parts of minority names, words that are none."""

from __future__ import annotations

from functools import lru_cache

from timeline.lexicon.words import WordSet, words

_FILE = "names.toml"
_REMEMBERED = 1 << 13
DOT = "·•・‧∙"
_DOTS = frozenset(DOT)
_SURNAMES = frozenset("".join(words("surnames.toml", "single"))) - {"\n"}
_COMPOUND = words("surnames.toml", "compound")
SURNAMES_BEGIN = _SURNAMES | {name[0] for name in _COMPOUND}
_PARTS = WordSet(words(_FILE, "parts"))
_WORDS = WordSet(words(_FILE, "words", "not_names"))
_VERBS = words(_FILE, "after")
_FUNCTION_WORDS = words(_FILE, "function_words")
_ENDS_A_BODY = words(_FILE, "ends_of_bodies")
_MAY_END_A_BODY = words(_FILE, "ends_of_bodies", "may_end_a_body")


@lru_cache(maxsize=_REMEMBERED)
def has_surname(name: str) -> bool:
    """Return whether a name opens with a known family name and has the length for it.

    >>> has_surname("令狐志远"), has_surname("易露"), has_surname("蒙根其其")
    (True, True, False)
    """
    if has_compound_surname(name):
        return 3 <= len(name) <= 4
    return name[:1] in _SURNAMES and 2 <= len(name) <= 3


def has_compound_surname(name: str) -> bool:
    """Return whether a name opens with a family name of two characters."""
    return name[:2] in _COMPOUND


def has_dot(name: str) -> bool:
    """Return whether a name has the dot that parts foreign and minority names."""
    return not name.isalpha() and not _DOTS.isdisjoint(name)


@lru_cache(maxsize=_REMEMBERED)
def is_vouched(name: str) -> bool:
    """Return whether a name's own characters vouch for it: a family name, a dot, a known part."""
    return has_surname(name) or has_dot(name) or bool(known_parts(name))


@lru_cache(maxsize=_REMEMBERED)
def is_word(name: str) -> bool:
    """Return whether an ordinary word opens the name: 方案, 全会, 从此."""
    if has_compound_surname(name) or has_dot(name) or known_parts(name):
        return False
    return bool(_WORDS.at(name)) or name in _VERBS or name[0] in _FUNCTION_WORDS


def is_listed_word(name: str) -> bool:
    """Return whether all of a stretch is an ordinary word that opens with a family name."""
    return name in _WORDS


def opens_with_function_word(name: str) -> bool:
    """Return whether the first character is one that mostly joins words."""
    return name[0] in _FUNCTION_WORDS


def ends_a_body(name: str, *, surely: bool = False) -> bool:
    """Return whether the last character is one that ends bodies and places, not names."""
    return name[-1] in (_ENDS_A_BODY if surely else _MAY_END_A_BODY)


@lru_cache(maxsize=_REMEMBERED)
def known_parts(name: str) -> frozenset[int]:
    """Return the positions that belong to known parts of minority names."""
    return frozenset(i for at, part in _PARTS.find(name) for i in range(at, at + len(part)))


def score_shape(name: str) -> float:
    """Score a name by its characters alone.

    >>> score_shape("欧阳振邦") > score_shape("易露茜") > score_shape("成功")
    True
    """
    if has_compound_surname(name) and has_surname(name):
        return 3.0
    if has_surname(name):
        return 2.75 if len(name) > 2 else 2.0
    if known_parts(name):
        return 1.5 + 0.25 * len(name)
    return 0.5 if len(name) < 4 else 0.3 if len(name) == 4 else 0.1
