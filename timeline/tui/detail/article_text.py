"""An article as paragraphs in which the quote, the people and the dates stand out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.inert import inert
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.tui.widgets.prose import Target


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the article in a style; a later highlight lies over an earlier one."""

    start: int
    end: int
    style: str
    target: Target | None = None


def name_highlights(text: str, names: Iterable[str]) -> Iterator[Highlight]:
    """Find every mention of a name, also where it is printed with an inner space.

    >>> [(h.start, h.end) for h in name_highlights("江 帆与江帆", ["江帆"])]
    [(0, 3), (4, 6)]
    """
    for name in names:
        printed = r"[ \u3000]?".join(re.escape(character) for character in name)
        for match in re.finditer(printed, text) if printed else ():
            yield Highlight(*match.span(), "person", ("who", name))


def word_highlights(text: str, words: Iterable[str], style: str, field: str) -> Iterator[Highlight]:
    """Find every place where one of the words stands."""
    for word in words:
        for match in re.finditer(re.escape(word), text) if word else ():
            yield Highlight(*match.span(), style, (field, word) if field else None)


def article_paragraphs(text: str, highlights: Sequence[Highlight]) -> list[Paragraph]:
    """Cut a text at its line breaks and at the edges of its highlights."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        pieces = tuple(_pieces(text, start, start + len(line), highlights))
        paragraphs.append(Paragraph(pieces))
        start += len(line) + 1
    return paragraphs


def _pieces(text: str, start: int, end: int, highlights: Sequence[Highlight]) -> Iterator[Piece]:
    """Return the pieces of one line."""
    touching = [h for h in highlights if h.start < end and start < h.end]
    edges = {start, end}
    edges |= {edge for h in touching for edge in (h.start, h.end) if start < edge < end}
    cuts = sorted(edges)
    for left, right in pairwise(cuts):
        over = [h for h in touching if h.start <= left and right <= h.end]
        style = _style_of(over)
        target = next((h.target for h in reversed(over) if h.target), None)
        yield Piece(inert(text[left:right]), style, target)


def _style_of(over: Sequence[Highlight]) -> str:
    """Return the style of a piece; names and dates inside the quote keep its brightness."""
    styles = [h.style for h in over]
    top = styles[-1] if styles else ""
    return f"quote-{top}" if "quote" in styles and top != "quote" else top
