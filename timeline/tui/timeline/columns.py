"""How wide the columns of an event line are: what the events need, within what the screen has."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells of each column; 0 leaves a column out. Free text takes what is left."""

    type: int
    when: int
    people: int
    place: int
    flags: int
    title: int
    brief: bool = False
    """Whether parts of the day are written short."""


_NARROW = 74
"""Cells below which parts of the day are written short."""
_STEPS = (
    # at least this wide: people, place, when, flags at most
    (118, 26, 24, 11, 5),
    (94, 22, 16, 9, 5),
    (_NARROW, 16, 10, 9, 5),
    (0, 14, 0, 8, 3),
)
_MARK_AND_MARGIN = 5
_GAP = 1
_SERVED = 0.9
"""Share of the lines that a column shows whole."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Cells that nine lines of ten need in each column."""

    type: int
    when: int
    people: int
    place: int
    flags: int
    title: int
    brief_when: int = 0
    """What the second column needs where parts of the day are written short."""


def needed(widths: Sequence[int]) -> int:
    """Return the cells that nine texts of ten need; few long ones are cut.

    >>> needed([4] * 19 + [30])
    4
    """
    ordered = sorted(widths)
    return ordered[ceil(len(ordered) * _SERVED) - 1] if ordered else 0


def columns_for(width: int, type_width: int, needs: Needs | None = None) -> Columns:
    """Share out a line of ``width`` cells; what one column does not need goes to the next.

    >>> columns_for(80, 4)
    Columns(type=4, when=9, people=16, place=10, flags=5, title=25, brief=False)
    >>> columns_for(80, 4, Needs(4, 0, 6, 8, 0, 90))
    Columns(type=4, when=0, people=6, place=8, flags=0, title=53, brief=False)
    """
    _, people, place, when, flags = next(step for step in _STEPS if width >= step[0])
    caps = {"type": type_width, "when": when, "people": people, "place": place, "flags": flags}
    brief = width < _NARROW
    if needs is not None:
        caps = {name: min(cap, getattr(needs, name)) for name, cap in caps.items()}
        caps["when"] = min(when, needs.brief_when if brief else needs.when)
    used = _MARK_AND_MARGIN + sum(cells + _GAP for cells in caps.values() if cells)
    title = max(8, width - used - 1)
    if needs is not None:
        title -= _widen(caps, needs, title - needs.title)
    return Columns(**caps, title=title, brief=brief)


def _widen(caps: dict[str, int], needs: Needs, spare: int) -> int:
    """Return what the text does not need to the names; say how much they took."""
    taken = 0
    for name in ("people", "place"):
        more = min(spare - taken, getattr(needs, name) - caps[name])
        if caps[name] and more > 0:
            caps[name] += more
            taken += more
    return taken
