"""Where words stand in a printed text; line breaks and inner spaces do not decide."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from timeline.model import Span


@dataclass(slots=True)
class Printed:
    """A text without its white space, and the way back to its offsets."""

    text: str
    _letters: str = field(init=False)
    _offsets: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._offsets = [at for at, letter in enumerate(self.text) if not letter.isspace()]
        self._letters = "".join(self.text[at] for at in self._offsets)

    def find(self, words: str, near: Span | None = None) -> Span | None:
        r"""Return where words are printed: inside ``near``, else before it, else behind it.

        >>> Printed("江 帆\n出席会议").find("江帆出席")
        Span(start=0, end=6)
        """
        wanted = "".join(words.split())
        if not wanted:
            return None
        found = -1
        if near is not None:
            start, end = (self._place(edge) for edge in near)
            found = self._letters.find(wanted, start, end)
            found = found if found >= 0 else self._letters.rfind(wanted, 0, start)
        found = found if found >= 0 else self._letters.find(wanted)
        if found < 0:
            return None
        return Span(self._offsets[found], self._offsets[found + len(wanted) - 1] + 1)

    def _place(self, offset: int) -> int:
        """Return the place of an offset among the letters."""
        return bisect_left(self._offsets, offset)
