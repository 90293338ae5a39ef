"""Words and patterns of the lexicon, compiled so that a long text is searched fast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LITERAL = re.compile(r"[\u4e00-\u9fff]+")
_LEADING = re.compile(r"(?:\(\?<?!?=?[^()]*\))*(?:\(\?:)?")


@dataclass(frozen=True, slots=True)
class WordList:
    """Plain words and patterns, each of which means something."""

    words: re.Pattern[str]
    patterns: re.Pattern[str]
    meaning: dict[str, str]
    """What a plain word means."""
    meanings: tuple[str, ...]
    """What each group of the patterns means."""

    def matches(self, text: str) -> list[tuple[int, int, str]]:
        """Find (start, end, meaning) from left to right, the longest where several begin."""
        found = [(m.start(), m.end(), self.meaning[m[1]]) for m in self.words.finditer(text)]
        found += [
            (m.start(), m.end(), self.meanings[m.lastindex - 1])
            for m in self.patterns.finditer(text)
            if m.lastindex
        ]
        return list(_apart(sorted(found, key=lambda f: (f[0], -f[1]))))


def _apart(found: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Drop what begins inside an earlier find."""
    end = 0
    for item in found:
        if item[0] >= end:
            end = item[1]
            yield item


def compile_words(rows: Iterable[tuple[str, Iterable[str]]], *, tail: str = "") -> WordList:
    """Compile (meaning, words or patterns); the first row that has a word decides its meaning.

    Args:
        tail: a look-ahead that every word and pattern must pass.
    """
    plain: dict[str, str] = {}
    patterns: list[tuple[str, str]] = []
    for meaning, items in rows:
        for item in items:
            if _LITERAL.fullmatch(item):
                plain.setdefault(item, meaning)
            else:
                patterns.append((meaning, item))
    return WordList(
        re.compile(f"({longest_first(plain)}){tail}"),
        re.compile(_any_of(patterns, tail)),
        plain,
        tuple(meaning for meaning, _ in patterns),
    )


def longest_first(words: Iterable[str]) -> str:
    """Join words to a pattern that prefers the longest; no words match nothing."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _any_of(patterns: list[tuple[str, str]], tail: str) -> str:
    """One pattern with a group for each; no patterns match nothing."""
    if not patterns:
        return "(?!)"
    return _guard(patterns) + "(?:" + "|".join(f"({p}{tail})" for _, p in patterns) + ")"


def _guard(patterns: list[tuple[str, str]]) -> str:
    """A look-ahead for the characters that any of the patterns can begin with."""
    firsts = [_first_characters(pattern) for _, pattern in patterns]
    if not all(firsts):
        return ""
    return f"(?=[{re.escape(''.join(sorted(set(''.join(firsts)))))}])"


def _first_characters(pattern: str) -> str:
    """Give the characters that a pattern can begin with; nothing where that is not plain."""
    start = _LEADING.match(pattern)
    rest = pattern[start.end() if start else 0 :]
    grouped = bool(start and start.group().endswith("(?:"))
    options = rest.split(")", 1)[0].split("|") if grouped else [rest]
    firsts = [_class(option) if option.startswith("[") else option[:1] for option in options]
    return "".join(firsts) if all(map(_LITERAL.fullmatch, firsts)) else ""


def _class(option: str) -> str:
    return option[1 : option.index("]")]
