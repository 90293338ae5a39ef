"""The line under the density bar: months or years at the cells where they begin."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.messages import present_language
from timeline.tui.timeline.day_text import month_heading, month_name
from timeline.tui.widgets.cells import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.tui.density.counts import Density

_STRIDES = (1, 3, 6, 12)
"""Months from one label to the next, the first that leaves room for the labels."""
_ROOM = 6
"""Cells that a label needs."""


def axis_labels(density: Density) -> list[tuple[int, str]]:
    """Return the cells where months begin and their names; a year where a year begins.

    >>> from timeline.tui.density.counts import density_of
    >>> bars = density_of([("2023-12-15", 1), ("2024-02-15", 3)], 60)
    >>> [cell for cell, _name in axis_labels(bars)]
    [17, 46]
    """
    size = len(density.counts)
    months = max(1.0, density.days / 30.4)
    stride = next((n for n in _STRIDES if size * n / months >= _ROOM), _STRIDES[-1])
    years = 1 if size * 12 / months >= _ROOM else round(_ROOM * months / size / 12 + 1)
    labels: list[tuple[int, str]] = []
    free = 0
    for day in _firsts(density, stride):
        cell = density.cell_of(day)
        skipped = stride == _STRIDES[-1] and int(day[:4]) % years
        if cell >= free and not skipped:
            name = _label(day) if labels else month_heading(day[:7])
            labels.append((cell, name))
            free = cell + cells_of(name) + 1
    return labels


def _firsts(density: Density, stride: int) -> Iterator[str]:
    """Return the first days of the months that may have a label."""
    last = density.first + timedelta(days=density.days - 1)
    year, month = density.first.year, density.first.month
    while (first := date(year, month, 1)) <= last:
        if first >= density.first and (month - 1) % stride == 0:
            yield first.isoformat()
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _label(day: str) -> str:
    """Name the month of a day; the year in January."""
    if day[5:7] != "01":
        return month_name(day[:7])
    return f"{day[:4]}年" if present_language() == "zh" else day[:4]
