"""Word lists of the lexicon, and word lists as one regular expression."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.patterns import late_pattern
from timeline.resources import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LETTER = r"[^\W\x00-\xff\uff10-\uff5a]"
"""A character of a Chinese word, at a tenth of the time that a class of HAN takes to compile."""
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007"


@cache
def words(file: str, *keys: str) -> frozenset[str]:
    """Return the words of one or more lists of a lexicon file."""
    table = table_of(file)
    return frozenset(word for key in keys for word in table[key])


@cache
def table_of(file: str) -> dict[str, Any]:
    """Return a lexicon file as it is."""
    return tomllib.loads(lexicon(file).read_text("utf-8"))


def any_of(vocabulary: Iterable[str]) -> str:
    """Write words as a pattern that takes the longest, one character at a time.

    >>> any_of(["市长", "市委", "县"])
    '(?:县|市(?:委|长))'
    """
    tree: dict[str, Any] = {}
    for word in vocabulary:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _pattern(tree)


def _pattern(tree: dict[str, Any]) -> str:
    branches = [re.escape(c) + _pattern(tree[c]) for c in sorted(tree) if c]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if "" not in tree:
        return whole
    return f"(?:{whole})?" if len(branches) == 1 else f"{whole}?"


class WordSet:
    """Words sought in a text, the longest first: ready at once, where a pattern must be compiled.

    >>> words = WordSet(["市长", "市委", "市委书记", "县"])
    >>> words.at("市委书记", 0), words.at("市民", 0), list(words.find("县市市委"))
    ('市委书记', '', [(0, '县'), (2, '市委')])
    """

    __slots__ = ("_barred", "_freed", "_ones", "_openings", "_sizes", "_words")

    def __init__(
        self, vocabulary: Iterable[str], *, barred: str = "", freed: Iterable[str] = ()
    ) -> None:
        """Take the words, the characters that may not follow one of them, and words that may."""
        self._words, self._barred = frozenset(vocabulary), frozenset(barred)
        self._freed = frozenset(freed)
        self._ones = frozenset(word for word in self._words if len(word) == 1)
        sizes: dict[str, set[int]] = {}
        for word in self._words - self._ones:
            sizes.setdefault(word[:2], set()).add(len(word))
        self._sizes = {pair: tuple(sorted(of, reverse=True)) for pair, of in sizes.items()}
        """How long the words are that begin with two characters."""
        self._openings = late_pattern(lambda: _openings(self._sizes, self._ones))

    def __contains__(self, word: str) -> bool:
        """Return whether a stretch is one of the words."""
        return word in self._words

    def at(self, text: str, start: int = 0) -> str:
        """Return the longest word that begins at ``start``; nothing where none does."""
        for size in self._sizes.get(text[start : start + 2], ()):
            end = start + size
            if (word := text[start:end]) in self._words and not self._is_barred(text, end):
                return word
        if not self._ones:
            return ""
        one = text[start : start + 1]
        return one if one in self._ones and not self._is_barred(text, start + 1) else ""

    def _is_barred(self, text: str, end: int) -> bool:
        barred = self._barred
        return (
            bool(barred)
            and text[end : end + 1] in barred
            and text[end : end + 2] not in self._freed
        )

    def openings(self, text: str) -> Iterator[int]:
        """Return where in a text the first two characters of a word stand, or a word of one."""
        ones, sizes = self._ones, self._sizes
        for opening in self._openings.finditer(text):
            start = opening.start()
            if text[start : start + 2] in sizes or text[start] in ones:
                yield start

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Find the words of a text from left to right, apart, each with its offset."""
        end = 0
        for start in self.openings(text):
            if start >= end and (word := self.at(text, start)):
                end = start + len(word)
                yield start, word


def _openings(pairs: Iterable[str], ones: Iterable[str]) -> str:
    """Write a pattern of where a word may begin: its first character before a second one."""
    firsts, seconds = map(_any_character, zip(*pairs, strict=True)) if pairs else ("", "")
    several = f"{firsts}(?={seconds})" if firsts else ""
    return "|".join(filter(None, (several, _any_character(ones)))) or "(?!)"


def _any_character(characters: Iterable[str]) -> str:
    found = "".join(sorted(set(characters)))
    return f"[{re.escape(found)}]" if found else ""


@cache
def fold_table() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pattern of every short form of a body and the long form of each."""
    long_forms = {form: row[0] for row in table_of("organizations.toml")["folds"] for form in row}
    return re.compile(any_of(long_forms)), long_forms
