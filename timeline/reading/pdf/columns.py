"""A region of printed lines becomes blocks of one column each, by recursive XY-cut."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from timeline.reading.pdf.boxes import GUTTER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.reading.pdf.boxes import Box

_DEEPEST = 60
_LARGE, _LARGER = 1.5, 1.15
"""A headline is so many times as high as the text, its further lines at least so many times."""
_LEVEL, _NEAR = 0.2, 4
"""So much of a line beside a headline, and how many of its heights below it text begins."""


def cut(lines: Sequence[Box], depth: int = 0) -> list[list[Box]]:
    """Cut a region into blocks of one column each, in reading order.

    The wider white space decides: between columns, or right across between rows.
    """
    if depth > _DEEPEST or not _has_neighbours(lines):
        return [downwards(lines)]
    body = median(box.height for box in lines)
    if over := _split_at_headline(lines, body):
        return [block for part in over for block in cut(part, depth + 1)]
    gutter = GUTTER * body
    columns, column_gap = _split(lines, _across, gutter)
    rows, row_gap = _split_widest(lines)
    narrow = min(len(column) for column in columns) == 1
    if len(columns) > 1 and column_gap >= row_gap and not narrow:
        parts = _headed(columns, lines)
    elif row_gap > 0:
        parts = rows
    elif len(columns) > 1:
        parts = _headed(columns, lines)
    else:
        parts = _split_around_widest(lines)
    return [block for part in parts if part for block in cut(part, depth + 1)]


def _split_at_headline(lines: Sequence[Box], body: float) -> list[list[Box]]:
    """Cut a region at a headline that stands alone over several columns, however short it is."""
    large = [box for box in lines if box.height >= _LARGE * body and len(box.text) > 1]
    for head in downwards(large):
        under = _under(head, lines, body)
        above = [box for box in lines if box.middle > head.middle and box is not head]
        if under and _begin_together(under, head, body):
            below = [box for box in lines if box.middle <= head.middle and box is not head]
            if above:
                return [above, [head, *below]]
            further = [box for box in below if box.middle > under[0].top]
            return [[head, *further], [box for box in below if box.middle <= under[0].top]]
    return []


def _headed(columns: Sequence[list[Box]], lines: Sequence[Box]) -> list[list[Box]]:
    """Return columns in reading order: a vertical headline, read from right to left, is first."""
    body = median(box.height for box in lines for _ in box.text)
    heads = [column for column in columns if _is_vertical_headline(column, body)]
    return [*reversed(heads), *(column for column in columns if column not in heads)]


def _is_vertical_headline(column: Sequence[Box], body: float) -> bool:
    return len(column) > 2 and all(
        len(box.text) == 1 and box.height >= _LARGE * body for box in column
    )


def _under(head: Box, lines: Sequence[Box], body: float) -> list[Box]:
    """Return the first lines under a headline and its further lines; none where it has company."""
    if any(_level(head, box) for box in lines if box is not head):
        return []
    below = [box for box in downwards(lines) if box.top < head.middle]
    while below and below[0].height > _LARGER * body:
        if any(_level(below[0], box) for box in below[1:]):
            return []
        below = below[1:]
    return [box for box in below if below[0].top - box.top < body / 2]


def _level(head: Box, box: Box) -> bool:
    """Return whether two lines stand at one height of the page."""
    return min(head.top, box.top) - max(head.bottom, box.bottom) > _LEVEL * box.height


def _begin_together(under: Sequence[Box], head: Box, body: float) -> bool:
    """Return whether columns begin at one height, of which one reaches past the headline."""
    past = any(box.left < head.left - body or box.right > head.right + body for box in under)
    near = all(head.bottom - box.top < _NEAR * head.height for box in under)
    return len(under) > 1 and past and near


def _has_neighbours(lines: Sequence[Box]) -> bool:
    """Return whether any two lines of a region stand side by side."""
    ordered = downwards(lines)
    for index, box in enumerate(ordered):
        for other in ordered[index + 1 : index + 12]:
            level = min(box.top, other.top) - max(box.bottom, other.bottom)
            apart = box.right <= other.left or other.right <= box.left
            if level > 0.4 * min(box.height, other.height) and apart:
                return True
    return False


def downwards(lines: Sequence[Box]) -> list[Box]:
    """Return lines from top to bottom."""
    return sorted(lines, key=lambda box: (-box.top, box.left))


def _across(box: Box) -> tuple[float, float]:
    return box.left, box.right


def _split(
    lines: Sequence[Box], side: Callable[[Box], tuple[float, float]], least: float
) -> tuple[list[list[Box]], float]:
    """Split a region at every gap of its projection that is so wide; return the widest, too."""
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
