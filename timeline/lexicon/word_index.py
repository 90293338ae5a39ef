"""Words and patterns of the lexicon, sorted by how they begin, so that a text is searched fast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.lexicon.openings import first_characters
from timeline.lexicon.words import WordSet
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_LITERAL = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class _Choice:
    """The patterns that can begin with one character, as one pattern with a group for each."""

    pattern: re.Pattern[str]
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """Plain words and patterns, each of which means something."""

    words: WordSet
    meaning: Mapping[str, str]
    """What a plain word means."""
    openings: re.Pattern[str]
    """Every character that a pattern can begin with."""
    choices: Mapping[str, _Choice]
    """The patterns by the character that they begin with."""
    anywhere: _Choice | None
    """The patterns that can begin with any other character."""

    def matches(self, text: str) -> list[tuple[int, int, str]]:
        """Find (start, end, meaning) from left to right, the longest where several begin."""
        found = [(at, at + len(w), self.meaning[w]) for at, w in self.words.find(text)]
        found += self._patterns_in(text)
        return list(_apart(sorted(found, key=lambda f: (f[0], -f[1]))))

    def _patterns_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        end = 0
        for opening in self.openings.finditer(text):
            at, choice = opening.start(), self.choices.get(opening[0], self.anywhere)
            match = choice.pattern.match(text, at) if choice and at >= end else None
            if choice and match and match.lastindex:
                end = match.end()
                yield at, end, choice.meanings[match.lastindex - 1]


def _apart(found: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Drop what begins inside an earlier find."""
    end = 0
    for item in found:
        if item[0] >= end:
            end = item[1]
            yield item


def compile_words(
    rows: Iterable[tuple[str, Iterable[str]]], *, barred: str = "", freed: Sequence[str] = ()
) -> WordList:
    """Compile (meaning, words or patterns); the first row that has a word decides its meaning.

    Args:
        barred: characters that may not follow a word or a pattern.
        freed: words of two characters that may follow, although they begin with a barred one.
    """
    plain: dict[str, str] = {}
    patterns: list[tuple[str, str]] = []
    for meaning, items in rows:
        for item in items:
            if _LITERAL.fullmatch(item):
                plain.setdefault(item, meaning)
            else:
                patterns.append((meaning, item))
    choices, anywhere = _by_first_character(patterns, _tail(barred, freed))
    openings = late_pattern(f"[{''.join(choices)}]" if choices and not anywhere else "(?s:.)")
    known = WordSet(plain, barred=barred, freed=freed)
    return WordList(known, plain, openings, choices, anywhere)


def _tail(barred: str, freed: Sequence[str]) -> str:
    """Write what may not follow a pattern."""
    if not barred:
        return ""
    return f"(?!(?!{'|'.join(freed)})[{barred}])" if freed else f"(?![{barred}])"


def longest_first(words: Iterable[str]) -> str:
    """Join words to a pattern that prefers the longest; no words match nothing."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _by_first_character(
    patterns: list[tuple[str, str]], tail: str
) -> tuple[dict[str, _Choice], _Choice | None]:
    """Sort patterns by the characters they can begin with; the order of the list decides."""
    firsts = [first_characters(pattern) for _, pattern in patterns]
    made: dict[tuple[int, ...], _Choice] = {}

    def choice(character: str) -> _Choice:
        fits = tuple(n for n, first in enumerate(firsts) if not first or character in first)
        if fits not in made:
            groups = "|".join(f"({patterns[n][1]})" for n in fits)
            meanings = tuple(patterns[n][0] for n in fits)
            made[fits] = _Choice(late_pattern(f"(?:{groups}){tail}"), meanings)
        return made[fits]

    return {c: choice(c) for c in sorted(set("".join(firsts)))}, (
        None if all(firsts) else choice("")
    )
