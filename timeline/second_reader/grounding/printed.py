"""Where words stand in a printed text; white space, invisible letters and width do not decide."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category, normalize

from timeline.model import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_HIDDEN = "\0"
"""Stands for a letter that is not to be found."""


@dataclass(slots=True)
class Printed:
    """The letters of a text without what nobody sees, and the way back to its offsets."""

    text: str
    hidden: tuple[Span, ...] = ()
    """Stretches in which nothing is found."""
    _letters: str = field(init=False)
    _offsets: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._offsets = [at for at, letter in enumerate(self.text) if _folded(letter)]
        letters = [_folded(self.text[at]) for at in self._offsets]
        for span in self.hidden:
            for place in range(self._place(span.start), self._place(span.end)):
                letters[place] = _HIDDEN
        self._letters = "".join(letters)

    def find(self, words: str, near: Span | None = None) -> Span | None:
        r"""Return where words are printed: inside ``near``, else before it, else behind it.

        >>> Printed("江 帆\n出席会议").find("江帆出席")
        Span(start=0, end=6)
        >>> Printed("会议召开，江帆出席。").find("召开,江帆")
        Span(start=2, end=7)
        """
        wanted = "".join(map(_folded, words))
        if not wanted or _HIDDEN in wanted:
            return None
        found = -1
        if near is not None:
            start, end = (self._place(edge) for edge in near)
            found = self._letters.find(wanted, start, end)
            found = found if found >= 0 else self._letters.rfind(wanted, 0, start)
        found = found if found >= 0 else self._letters.find(wanted)
        if found < 0:
            return None
        return self._span(found, found + len(wanted))

    def words(self, span: Span) -> str:
        """Return what is printed in a stretch, on one line."""
        return "".join(letter for letter in span.of(self.text) if _folded(letter))

    def spans(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Yield where a pattern matches the letters."""
        for match in pattern.finditer(self._letters):
            if match.end() > match.start():
                yield self._span(match.start(), match.end())

    def _span(self, start: int, end: int) -> Span:
        """Return the stretch of the text in which these letters stand."""
        return Span(self._offsets[start], self._offsets[end - 1] + 1)

    def _place(self, offset: int) -> int:
        """Return the place of an offset among the letters."""
        return bisect_left(self._offsets, offset)


@cache
def _folded(letter: str) -> str:
    """Return a letter in its usual width; nothing for white space and what nobody sees."""
    if letter.isspace() or category(letter) == "Cf":
        return ""
    usual = normalize("NFKC", letter)
    return usual if len(usual) == 1 and not usual.isspace() else letter
