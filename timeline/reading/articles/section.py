"""One article in the making: a stack of header lines and the paragraphs under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.articles.doubling import Doubling, doubling_of
from timeline.reading.lines.masthead import read_masthead
from timeline.reading.lines.text_lines import is_closed, is_item, is_row

if TYPE_CHECKING:
    from timeline.model import Byline
    from timeline.reading.lines.masthead import Masthead

_DATE_ALONE = cue("furniture", "date-alone")
_LONGEST_PARAGRAPH = 5000
_AHEAD = tuple(":：；;")


@dataclass(slots=True)
class Section:
    """A stack of header lines and what stands under it; filled line by line."""

    line: int = 0
    """Number of its first line."""
    stack: list[str] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    author: str | None = None
    """The line that names the author of what is no report."""
    body: list[str] = field(default_factory=list)
    glued: set[str] = field(default_factory=set)
    """Header lines right under another, where the page leaves a blank line between lines."""
    stamp: Masthead | None = None
    """The release stamp of the article."""
    stamped_at: int | None = None
    """How many header lines stand above a date line of the article."""
    fresh: bool = False
    """Something says that an article begins here: a dateline, a byline line, a marker."""

    doublings: list[Doubling] = field(default_factory=list)
    """Where characters stand on both sides of a break that was joined."""
    is_advertisement: bool = False
    """A line above says so; a dateline or a byline says otherwise."""
    dated: bool = False
    """One of its first two paragraphs begins with a dateline."""

    @property
    def is_open(self) -> bool:
        """Return whether the last paragraph breaks off inside a sentence."""
        last = self.body[-1] if self.body else ""
        return 0 < len(last) <= _LONGEST_PARAGRAPH and not is_closed(last)

    @property
    def is_heading(self) -> bool:
        """Return whether all there is so far is one long line without a stop: a header line."""
        return not self.stack and len(self.body) == 1 and self.is_open

    @property
    def is_signed(self) -> bool:
        """Return whether a byline or a dateline marks this as a written report."""
        return bool(self.bylines) or self.dated

    @property
    def _is_in_roll(self) -> bool:
        """Return whether the last paragraph is a row of a roll."""
        if not self.body or not is_row(self.body[-1]):
            return False
        above = self.body[-2] if len(self.body) > 1 else ""
        return is_row(self.body[-1], wide=True) or above[-1:] in _AHEAD or is_row(above)

    def _is_listed(self, text: str) -> bool:
        """Return whether a line is an item that the paragraph above announces, or a roll's row."""
        if not self.body:
            return False
        announced = self.body[-1][-1] in _AHEAD or self.body[-1][0] == text[0]
        return is_row(text, wide=not announced) or (announced and is_item(text))

    def stamp_with(self, text: str, *, is_folio: bool) -> None:
        """Keep what the first stamp line under the header lines says."""
        self.stamped_at = self.stamped_at or len(self.stack)
        if not is_folio and self.stamp is None:
            self.stamp = read_masthead(text)

    def add(self, text: str) -> None:
        """Append a line: to the paragraph that it continues, or as a new one."""
        alone = self._is_listed(text) or self._is_in_roll or _DATE_ALONE.match(text)
        if alone or not self.is_open:
            self.body.append(text)
        else:
            doubling = doubling_of(self.body[-1], text)
            self.doublings += [doubling] if doubling else []
            self.body[-1] = _join(self.body[-1], text)


def _join(before: str, after: str) -> str:
    """Join the two halves of a broken sentence; words of Latin letters keep a space."""
    latin = (
        before[-1].isascii() and after[0].isascii() and before[-1].isalpha() and after[0].isalpha()
    )
    return f"{before} {after}" if latin else before + after
