"""Vertical text is turned, so that it is read like horizontal text: down, then to the left."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.reading.pdf.boxes import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_SHARE = 0.3
"""So much of a page must be vertical, or single columns of figures would count."""
_CLOSER = 0.85
_FARTHEST = 2.2
"""Neighbours stand no more character heights apart."""
_FEWEST = 20
_SHORTEST_RUN, _PITCH = 4, 1.4
"""Characters of a run, and how many heights each stands below the one above."""


def split_vertical(characters: Sequence[Box]) -> tuple[list[Box], list[Box]]:
    """Return the horizontal characters of a page, and the vertical ones turned.

    >>> column = [Box(0, -12 * n, 10, 10 - 12 * n, "字") for n in range(30)]
    >>> [len(part) for part in split_vertical(column)]
    [0, 30]
    """
    rows, columns = _lines(characters)
    across = _distances(rows, lambda box: box.left)
    down = _distances(columns, lambda box: -box.top)
    runs = [run for column in columns for run in _runs(column, across, down)]
    found = [box for run in runs for box in run]
    if len(found) < max(_FEWEST, _SHARE * len(characters)):
        return list(characters), []
    inside = _between(found)
    return (
        [box for box in characters if not inside(box)],
        [_turned(box) for box in characters if inside(box)],
    )


def _runs(
    column: Sequence[Box], across: dict[int, float], down: dict[int, float]
) -> Iterable[list[Box]]:
    """Return the runs of a column whose characters stand closer below than beside each other."""
    run: list[Box] = []
    for box in column:
        close = not run or run[-1].top - box.top <= _PITCH * box.height
        vertical = down.get(id(box), _FARTHEST) < _CLOSER * across.get(id(box), _FARTHEST)
        if not (close and vertical):
            yield from [run] if len(run) >= _SHORTEST_RUN else []
            run = []
        run += [box] if vertical else []
    yield from [run] if len(run) >= _SHORTEST_RUN else []


def _lines(characters: Sequence[Box]) -> tuple[list[list[Box]], list[list[Box]]]:
    """Return the rows and the columns in which characters stand."""
    rows, columns = defaultdict(list), defaultdict(list)
    for box in characters:
        step = max(box.height / 2, 1)
        rows[round(box.middle / step)].append(box)
        columns[round((box.left + box.right) / 2 / step)].append(box)
    return list(rows.values()), list(columns.values())


def _distances(lines: Iterable[list[Box]], place: Callable[[Box], float]) -> dict[int, float]:
    found: dict[int, float] = {}
    for line in lines:
        line.sort(key=place)
        for box, following in pairwise(line):
            distance = (place(following) - place(box)) / max(box.height, 1)
            for neighbour in (box, following):
                found[id(neighbour)] = min(distance, found.get(id(neighbour), _FARTHEST))
    return found


def _between(vertical: Sequence[Box]) -> Callable[[Box], bool]:
    """Return whether a character, such as a stop, stands where the vertical ones do."""
    left, right = min(b.left for b in vertical), max(b.right for b in vertical)
    bottom, top = min(b.bottom for b in vertical), max(b.top for b in vertical)
    edge = 1.5 * vertical[0].height

    def inside(box: Box) -> bool:
        level = bottom - edge <= box.bottom and box.top <= top + 1
        return left - 1 <= box.left and box.right <= right + 1 and level

    return inside


def _turned(box: Box) -> Box:
    return Box(-box.top, box.left, -box.bottom, box.right, box.text)
