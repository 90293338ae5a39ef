"""The events around the screen, by rank; those far away are forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.store.base.rows import Key, Row
    from timeline.tui.timeline.outline import Outline

_KEPT = 3000
_AHEAD = 6
"""Screens that are fetched before they are needed."""


class RowWindow:
    """Remembers fetched events and says what to fetch next."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        self._asked = range(0)

    def __contains__(self, rank: int) -> bool:
        return rank in self._rows

    def __iter__(self) -> Iterator[tuple[int, Row]]:
        return iter(self._rows.items())

    def get(self, rank: int) -> Row | None:
        """Return the event of a rank, if it is here."""
        return self._rows.get(rank)

    def begin(self, rank: int, rows: Sequence[Row]) -> None:
        """Forget everything but these events."""
        self._rows = dict(enumerate(rows, rank))
        self._asked = range(0)

    def put(self, rank: int, rows: Sequence[Row], centre: int) -> None:
        """Take in fetched events; keep those around ``centre`` when there are too many."""
        self._rows.update(enumerate(rows, rank))
        if len(self._rows) > _KEPT:
            near = range(centre - _KEPT // 3, centre + _KEPT // 3)
            self._rows = {key: row for key, row in self._rows.items() if key in near}
        self._asked = range(0)

    def first_of_day(self, outline: Outline, day: int) -> list[Row]:
        """Return the events that the heading of a day needs; none while some are missing."""
        first = outline.ranks[day]
        ranks = range(first, first + min(outline.count_of(day), 8))
        rows = [self._rows.get(rank) for rank in ranks]
        return [row for row in rows if row is not None] if None not in rows else []

    def missing(self, rank: int, screen: int, count: int) -> tuple[int, int, Key | None] | None:
        """Return rank, number and preceding key to fetch around a rank; None if asked for."""
        if rank in self._asked:
            return None
        before = range(max(0, rank - screen * _AHEAD // 2), rank + 1)
        first = next(number for number in before if number not in self._rows)
        last = min(count, rank + screen * _AHEAD)
        last = next((number for number in range(rank, last) if number in self._rows), last)
        self._asked = range(first, last)
        preceding = self._rows.get(first - 1)
        return first, last - first, preceding.key if preceding else None
