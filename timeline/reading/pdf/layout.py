"""Printed characters with their boxes become paragraphs in reading order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.reading.lines.furniture import furniture_of
from timeline.reading.lines.text_lines import is_closed
from timeline.reading.pdf.boxes import Box, join_lines
from timeline.reading.pdf.columns import cut, downwards

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_LINES = 8000
"""No printed page has more; what has is not worth the time to cut."""
_INDENT = 1.2
_HEADLINE = 1.5
"""A headline is so many times as high as the text."""
_SHORTEST_BODY = 20
_LARGER = 1.15
"""A line is of another kind than the next where its characters are so much larger."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one column that belong together."""

    text: str
    size: float
    """Height of its first line."""
    apart: bool = False
    """It stands in another block than the paragraph before it."""


def page_regions(characters: Iterable[Box]) -> list[str]:
    """Return the text of a page in reading order, cut where a large headline begins an article."""
    paragraphs = page_paragraphs(characters)
    lengths = ((paragraph.size, len(paragraph.text)) for paragraph in paragraphs)
    body = _usual(lengths)
    regions: list[list[Paragraph]] = [[]]
    for index, paragraph in enumerate(paragraphs):
        if _opens(paragraphs, index, body) and any(_is_body(p, body) for p in regions[-1]):
            marked = furniture_of(regions[-1][-1].text) == "advertisement"
            regions.append([regions[-1].pop()] if marked else [])
        regions[-1].append(paragraph)
    return ["".join(map(_with_gap, region)).strip("\n") for region in regions if region]


def _usual(lengths: Iterable[tuple[float, int]]) -> float:
    """Return the size in which most of the page is set."""
    characters: dict[float, int] = {}
    for size, length in lengths:
        characters[round(size)] = characters.get(round(size), 0) + length
    return max(characters, key=lambda size: characters[size], default=0.0)


def _opens(paragraphs: Sequence[Paragraph], index: int, body: float) -> bool:
    """Return whether header lines begin here, of which one is as large as a headline."""
    if index and paragraphs[index - 1].size > _LARGER * body:
        return False
    end = index
    while end < len(paragraphs) and paragraphs[end].size > _LARGER * body:
        end += 1
    return any(p.size >= _HEADLINE * body and len(p.text) > 3 for p in paragraphs[index:end])


def _is_body(paragraph: Paragraph, body: float) -> bool:
    return paragraph.size <= _LARGER * body and len(paragraph.text) >= _SHORTEST_BODY


def _with_gap(paragraph: Paragraph) -> str:
    return ("\n\n" if paragraph.apart else "\n") + paragraph.text


def page_paragraphs(characters: Iterable[Box]) -> list[Paragraph]:
    """Return the paragraphs of a page in reading order; one cut by a column break is whole."""
    lines = join_lines(characters)
    found = cut(lines) if len(lines) <= _MOST_LINES else [downwards(lines)]
    paragraphs: list[Paragraph] = []
    before: list[Box] = []
    for block in filter(None, found):
        first, *rest = paragraphs_of(block)
        if before and _runs_on(before, block):
            paragraphs[-1] = replace(paragraphs[-1], text=paragraphs[-1].text + first.text)
        else:
            paragraphs.append(replace(first, apart=True))
        paragraphs += rest
        before = block
    return paragraphs


def _runs_on(before: Sequence[Box], block: Sequence[Box]) -> bool:
    """Return whether a column goes on inside the paragraph that the one before broke off."""
    last, first = before[-1], block[0]
    alike = max(last.height, first.height) < _LARGER * min(last.height, first.height)
    full = max(box.right for box in before) - last.right < 2 * last.height
    indented = first.left - min(box.left for box in block) > _INDENT * first.height
    return len(before) > 1 and alike and full and not indented and not is_closed(last.text)


def paragraphs_of(block: Sequence[Box]) -> list[Paragraph]:
    """Join the lines of a column into paragraphs: an indent or another size begins one.

    >>> column = [Box(20, 90, 90, 100, "本报讯县"), Box(0, 75, 90, 85, "长讲话。")]
    >>> [paragraph.text for paragraph in paragraphs_of(column)]
    ['本报讯县长讲话。']
    """
    left = min(box.left for box in block)
    right = max(box.right for box in block)
    groups = [[block[0]]]
    for before, box in pairwise(block):
        indented = box.left - left > _INDENT * box.height
        resized = max(box.height, before.height) > _LARGER * min(box.height, before.height)
        short = right - before.right > 2 * before.height
        apart = before.bottom - box.top > 1.5 * box.height
        if indented or resized or short or apart:
            groups.append([])
        groups[-1].append(box)
    return [Paragraph(_run_together(group), group[0].height) for group in groups]


def _run_together(lines: Sequence[Box]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        latin = text[-1:].isascii() and line.text[:1].isascii()
        number = text[-1:].isdigit() and line.text[:1].isdigit()
        text += (" " if latin and not number else "") + line.text
    return text
