"""Printed characters with their boxes become text in reading order, by recursive XY-cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from timeline.reading.lines.text_lines import is_closed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_DEEPEST = 60
_MOST_LINES = 8000
"""No printed page has more; what has is not worth the time to cut."""
_GUTTER = 0.6
"""A column gap is at least so many character heights wide."""
_INDENT = 1.2
_WORD_GAP = 0.2
_HEADLINE = 1.5
"""A headline is so many times as high as the text."""
_SHORTEST_BODY = 20
_LARGER = 1.15
"""A line is of another kind than the next where its characters are so much larger."""


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of text and where it is printed; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """The height of its characters."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half way up."""
        return (self.top + self.bottom) / 2


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
            regions.append([])
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
    found = cut(lines) if len(lines) <= _MOST_LINES else [_downwards(lines)]
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


def join_lines(characters: Iterable[Box]) -> list[Box]:
    """Join characters that stand side by side, whatever order they were printed in."""
    rows: list[list[Box]] = []
    for box in sorted(characters, key=lambda box: (-box.middle, box.left)):
        row = next((row for row in reversed(rows[-8:]) if _on_row(row[0], box)), None)
        if row is None:
            rows.append([box])
        else:
            row.append(box)
    return [line for row in rows for line in _split_row(row)]


def _on_row(first: Box, box: Box) -> bool:
    close = abs(first.middle - box.middle) < 0.35 * min(first.height, box.height)
    return close and max(first.height, box.height) < 1.6 * min(first.height, box.height)


def _split_row(row: list[Box]) -> Iterable[Box]:
    row.sort(key=lambda box: box.left)
    start = 0
    for index, (box, following) in enumerate(pairwise(row), 1):
        if following.left - box.right > _GUTTER * max(box.height, following.height):
            yield _joined(row[start:index])
            start = index
    yield _joined(row[start:])


def _joined(row: Sequence[Box]) -> Box:
    """Join a row; a gap between Latin letters is a space, a character printed twice is one."""
    text = row[0].text
    for before, box in pairwise(row):
        if box.text == before.text and abs(box.left - before.left) < 0.3 * box.height:
            continue
        latin = before.text.isascii() and box.text.isascii()
        gap = box.left - before.right > _WORD_GAP * box.height
        text += (" " if latin and gap else "") + box.text
    return Box(
        min(box.left for box in row),
        min(box.bottom for box in row),
        max(box.right for box in row),
        max(box.top for box in row),
        text,
    )


def cut(lines: Sequence[Box], depth: int = 0) -> list[list[Box]]:
    """Cut a region into blocks of one column each, in reading order.

    The wider white space decides: between columns, or right across between rows.
    """
    if depth > _DEEPEST or not _has_neighbours(lines):
        return [_downwards(lines)]
    gutter = _GUTTER * median(box.height for box in lines)
    columns, column_gap = _split(lines, _across, gutter)
    rows, row_gap = _split_widest(lines)
    narrow = min(len(column) for column in columns) == 1
    if len(columns) > 1 and column_gap >= row_gap and not narrow:
        parts = columns
    elif row_gap > 0:
        parts = rows
    elif len(columns) > 1:
        parts = columns
    else:
        parts = _split_around_widest(lines)
    return [block for part in parts if part for block in cut(part, depth + 1)]


def _has_neighbours(lines: Sequence[Box]) -> bool:
    """Return whether any two lines of a region stand side by side."""
    ordered = _downwards(lines)
    for index, box in enumerate(ordered):
        for other in ordered[index + 1 : index + 12]:
            level = min(box.top, other.top) - max(box.bottom, other.bottom)
            apart = box.right <= other.left or other.right <= box.left
            if level > 0.4 * min(box.height, other.height) and apart:
                return True
    return False


def _downwards(lines: Sequence[Box]) -> list[Box]:
    return sorted(lines, key=lambda box: (-box.top, box.left))


def _across(box: Box) -> tuple[float, float]:
    return box.left, box.right


def _split(
    lines: Sequence[Box], side: Callable[[Box], tuple[float, float]], least: float
) -> tuple[list[list[Box]], float]:
    """Split a region at every gap of its projection that is so wide; give the widest too."""
    ordered = sorted(lines, key=side)
    parts: list[list[Box]] = [[]]
    reach, widest = side(ordered[0])[0], 0.0
    for box in ordered:
        start, end = side(box)
        if parts[-1] and start - reach >= least:
            parts.append([])
            widest = max(widest, start - reach)
        parts[-1].append(box)
        reach = max(reach, end)
    return parts, widest


def _split_widest(lines: Sequence[Box]) -> tuple[list[list[Box]], float]:
    """Split a region at the widest gap between what stands above and below."""
    ordered = sorted(lines, key=lambda box: -box.top)
    lowest, best, at = ordered[0].bottom, 0.0, 0
    for index, box in enumerate(ordered[1:], 1):
        if lowest - box.top > best:
            best, at = lowest - box.top, index
        lowest = min(lowest, box.bottom)
    return [ordered[:at], ordered[at:]], best


def _split_around_widest(lines: Sequence[Box]) -> list[list[Box]]:
    """Cut a region that has no gap at all above and below its widest line."""
    widest = max(lines, key=lambda box: box.right - box.left)
    above = [box for box in lines if box is not widest and box.middle > widest.middle]
    below = [box for box in lines if box is not widest and box.middle <= widest.middle]
    return [above, [widest], below]


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
        text += (" " if latin else "") + line.text
    return text
