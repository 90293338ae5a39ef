"""Counts by cell and colour in, rows of block characters out: bars stacked by colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.tui.density.counts import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Sequence

FAINT = "faint"
"""Colour of what lies behind a filter."""
_STEPS = 8
"""Heights that a block character can have."""
_FLATTER = 0.7
"""Power of the share of the tallest bar: below 1, small counts are still seen."""


@dataclass(frozen=True, slots=True)
class BarCell:
    """One character of a bar: the colour of its block and of what is above the block."""

    character: str
    colour: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """The counts of one colour, cell by cell."""

    colour: str
    counts: Sequence[int]


def heights(counts: Sequence[int], rows: int) -> list[int]:
    """Return how tall each bar is in eighths of a row; a single event is still seen.

    >>> heights([0, 1, 10], 2)
    [0, 3, 16]
    """
    most = max(counts, default=0)
    full = _STEPS * rows
    return [max(1, round(full * (n / most) ** _FLATTER)) if n else 0 for n in counts]


def stacked(
    layers: Sequence[Layer], rows: int, behind: Sequence[int] | None = None
) -> list[list[BarCell]]:
    """Draw bars from the top row to the bottom, before faint bars of what lies behind.

    >>> [[cell.character for cell in row] for row in stacked([Layer("red", [1, 10])], 2)]
    [[' ', '█'], ['▃', '█']]
    """
    if not layers:
        return [[] for _ in range(rows)]
    totals = [sum(column) for column in zip(*(layer.counts for layer in layers), strict=True)]
    tall = heights(totals, rows)
    faint = heights(behind, rows) if behind is not None else [0] * len(totals)
    edges = [_edges(layers, cell, tall[cell]) for cell in range(len(totals))]
    return [
        [_drawn(edges[cell], faint[cell], _STEPS * row) for cell in range(len(totals))]
        for row in reversed(range(rows))
    ]


def _edges(layers: Sequence[Layer], cell: int, height: int) -> list[tuple[int, str]]:
    """Return where each colour of a bar ends, from below."""
    total = sum(layer.counts[cell] for layer in layers)
    edges, passed = [], 0
    for layer in layers:
        if layer.counts[cell]:
            passed += layer.counts[cell]
            edges.append((round(height * passed / total), layer.colour))
    return edges


def _drawn(edges: Sequence[tuple[int, str]], faint: int, bottom: int) -> BarCell:
    """Draw the row of a bar that begins at a height."""
    inside = _runs(edges, bottom)
    if not inside:
        rest = max(0, min(_STEPS, faint - bottom))
        return BarCell(BLOCKS[rest], FAINT if rest else "")
    filled = sum(length for length, _ in inside)
    length, colour = inside[0]
    if len(inside) == 1:
        full_behind = filled < _STEPS and faint - bottom >= _STEPS
        return BarCell(BLOCKS[filled], colour, FAINT if full_behind else "")
    if filled == _STEPS:
        return BarCell(BLOCKS[length], colour, max(inside[1:])[1])
    return BarCell(BLOCKS[filled], max(inside)[1])


def _runs(edges: Sequence[tuple[int, str]], bottom: int) -> list[tuple[int, str]]:
    """Return the colours inside one row with their heights there, from below."""
    runs, low = [], bottom
    for top, colour in edges:
        high = min(top, bottom + _STEPS)
        if high > low:
            runs.append((high - low, colour))
            low = high
    return runs
