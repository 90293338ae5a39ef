"""How wide the columns of an event line are at a given width of the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells of each column; 0 leaves a column out. Free text takes what is left."""

    type: int
    when: int
    people: int
    place: int
    flags: int
    title: int


_STEPS = (
    # at least this wide: people, place, when, flags
    (150, 34, 24, 9, 5),
    (118, 26, 18, 8, 5),
    (94, 22, 14, 8, 5),
    (74, 16, 10, 8, 5),
    (0, 14, 0, 6, 3),
)
_MARK_AND_MARGIN = 5
_GAP = 1


def columns_for(width: int, type_width: int) -> Columns:
    """Share out a line of ``width`` cells.

    >>> columns_for(80, 4)
    Columns(type=4, when=8, people=16, place=10, flags=5, title=26)
    """
    _, people, place, when, flags = next(step for step in _STEPS if width >= step[0])
    given = (type_width, when, people, place, flags)
    used = _MARK_AND_MARGIN + sum(cells + _GAP for cells in given if cells)
    return Columns(type_width, when, people, place, flags, max(8, width - used - 1))
