"""Conservation: every printed line is in an article, or is listed with what the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.model import LeftOut
from timeline.reading.lines.byline import line_byline
from timeline.reading.lines.furniture import furniture_of
from timeline.reading.lines.house_style import PLAIN
from timeline.reading.lines.line_kind import block_of
from timeline.reading.lines.text_lines import Line, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.model import Article
    from timeline.reading.lines.block import Kind

_JUMPS = (cue("page", "jump-away"), cue("page", "jump-back"))
_COLUMN, _PAPER = cue("header", "column-tag"), cue("page", "paper-name")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_NAMES: dict[Kind, str] = {
    "header": "intertitle",
    "byline": "byline",
    "author": "byline",
    "credit": "caption",
    "caption": "caption",
    "marker": "heading",
    "advertisement": "advertisement",
    "folio": "furniture",
    "stamp": "stamp",
}
_LONGEST_CAPTION = 100
_SHORTEST_TORN, _LONGEST_TORN = 24, 60
_WHOLE = 400_000
"""Characters of articles that are searched whole; in more, only near the last line found."""
_NEAR = 50_000
_SHORT = 12
"""A line so short may stand in a text by chance."""


def left_out(lines: Iterable[str], articles: Sequence[Article]) -> tuple[LeftOut, ...]:
    """Return the lines of a page that stand in none of its articles, with their numbers and kinds.

    >>> from timeline.model import Article
    >>> left_out(["云溪日报 2024年3月15日", "新桥通车。"], [Article("新桥通车。")])
    (LeftOut(line=1, kind='furniture', text='云溪日报 2024年3月15日'),)
    """
    printed = _Printed(articles)
    found: list[LeftOut] = []
    for number, line in enumerate(lines, 1):
        if line.strip() and not printed.holds(line):
            above = found[-1] if found and found[-1].line >= number - 2 else None
            found += [LeftOut(number, *piece) for piece in _pieces(line.strip(), printed, above)]
    return tuple(found)


class _Printed:
    """What the articles of a page hold, without white space; lines are searched in order."""

    def __init__(self, articles: Sequence[Article]) -> None:
        headers = (part for a in articles for part in (a.kicker, a.headline, a.subheadline))
        self._headers = "\n".join(_squeezed(part) for part in headers if part)
        paragraphs = [_squeezed(line) for a in articles for line in a.text.split("\n")]
        self._text = "\n".join(paragraphs)
        self._paragraphs = frozenset(paragraphs)
        self._names = {byline.name for article in articles for byline in article.byline}
        self._at = 0

    def holds(self, line: str) -> bool:
        """Return whether an article has the line, or names all whom a byline line names."""
        squeezed = _squeezed(line)
        if self._in_text(squeezed) or squeezed in self._headers:
            return True
        named = line_byline(line.strip())
        return bool(named) and {byline.name for byline in named} <= self._names

    def _in_text(self, squeezed: str) -> bool:
        """Return whether a text has the line; a short one as a paragraph, or right here."""
        if len(squeezed) <= _SHORT:
            at = self._at + self._text.startswith("\n", self._at)
            here = self._text.startswith(squeezed, at)
            self._at = at + len(squeezed) if here else self._at
            return here or squeezed in self._paragraphs
        whole = len(self._text) <= _WHOLE
        start, end = (0, None) if whole else (self._at - _NEAR, self._at + _NEAR)
        at = self._text.find(squeezed, max(0, start), end)
        self._at = at + len(squeezed) if at >= 0 else self._at
        return at >= 0


def _squeezed(text: str) -> str:
    squeezed = "".join(text.split())
    return squeezed if squeezed.isprintable() else squeezed.translate(_INVISIBLE)


def _pieces(line: str, printed: _Printed, above: LeftOut | None) -> Iterator[tuple[str, str]]:
    """Return the pieces of a line that no article holds, with their kinds."""
    for piece in split_lines(line):
        if printed.holds(piece.text):
            continue
        marks = [m[0] for jump in _JUMPS if (m := jump.search(piece.text))]
        kept = piece.text
        for mark in marks:
            kept = kept.replace(mark, "")
        if marks and (not kept or printed.holds(kept)):
            yield from (("jump", mark) for mark in marks)
        elif not _is_torn(piece.text, printed):
            yield _kind(piece, above), piece.text


def _is_torn(text: str, printed: _Printed) -> bool:
    """Return whether a line holds the end of a headline and the text under it."""
    if len(text) <= _SHORTEST_TORN or not printed.holds(text[-_SHORTEST_TORN // 2 :]):
        return False
    cuts = range(1, min(_LONGEST_TORN, len(text)))
    return any(printed.holds(text[cut:]) and printed.holds(text[:cut]) for cut in cuts)


def _kind(line: Line, above: LeftOut | None) -> str:
    """Return what a line that was left out is, by itself and by the one above."""
    if furniture_of(line.text) == "link":
        return "navigation"
    if _COLUMN.match(line.text):
        return "column"
    kind = block_of(line, PLAIN).kind
    if kind == "header" and _PAPER.fullmatch(_squeezed(line.text)):
        return "furniture"
    if kind in ("text", "header") and above is not None and above.kind == "advertisement":
        return "advertisement"
    if kind == "text":
        return "caption" if len(line.text) <= _LONGEST_CAPTION else "text"
    return _NAMES.get(kind, "furniture")
