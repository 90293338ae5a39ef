"""Counts by day drawn into a row of cells: which days a cell stands for and how tall it is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCKS = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Density:
    """Bars over a stretch of days; every cell stands for the same number of days."""

    first: date
    days: int
    """Length of the whole stretch."""
    counts: tuple[int, ...]
    """Events of each cell."""

    def days_of(self, cell: int) -> tuple[str, str]:
        """Return the first and the last day of a cell."""
        size = len(self.counts)
        start = cell * self.days // size
        end = max(start, (cell + 1) * self.days // size - 1)
        return self._iso(start), self._iso(end)

    def cell_of(self, day: str) -> int:
        """Return the cell that holds a day."""
        ahead = (date.fromisoformat(day) - self.first).days
        size = len(self.counts)
        return max(0, min(size - 1, ((ahead + 1) * size - 1) // self.days))

    def _iso(self, ahead: int) -> str:
        return (self.first + timedelta(days=ahead)).isoformat()


def density_of(
    counts: Sequence[tuple[str, int]], cells: int, *, window: tuple[str, str] | None = None
) -> Density | None:
    """Share out counts by day over ``cells`` cells, of all days or of those of a window.

    >>> density_of([("2024-01-01", 1), ("2024-01-04", 3)], 2).counts
    (1, 3)
    """
    dated = sorted(counts)
    if not dated or cells < 1:
        return None
    first, last = window or (dated[0][0], dated[-1][0])
    start = date.fromisoformat(first)
    days = (date.fromisoformat(last) - start).days + 1
    totals = [0] * cells
    before, number_of = start.toordinal() - 1, date.fromisoformat
    for day, count in dated[bisect_left(dated, (first, 0)) :]:
        if day > last:
            break
        totals[((number_of(day).toordinal() - before) * cells - 1) // days] += count
    return Density(start, days, tuple(totals))


def around(counts: Sequence[tuple[str, int]], here: str, days: int) -> tuple[str, str]:
    """Return so many days around a day, none before the first or after the last that counts.

    >>> around([("2024-01-01", 1), ("2024-01-31", 1)], "2024-01-30", 10)
    ('2024-01-22', '2024-01-31')
    """
    whole = density_of(counts, 1)
    if whole is None:
        return here, here
    ahead = (date.fromisoformat(here) - whole.first).days - days // 2
    first = whole.first + timedelta(days=max(0, min(ahead, whole.days - days)))
    return first.isoformat(), (first + timedelta(days=days - 1)).isoformat()


def wider(counts: Sequence[tuple[str, int]], here: str, days: int) -> tuple[str, str] | None:
    """Return so many days around a day; None where that is all of them."""
    whole = density_of(counts, 1)
    return around(counts, here, days) if whole and days + 1 < whole.days else None
