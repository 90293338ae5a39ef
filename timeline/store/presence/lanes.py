"""Rows of several people or units in, one time axis with their joint events out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.store.base.rows import Row


MOST = 20_000
"""So many events a lane has at most."""


@dataclass(frozen=True, slots=True)
class LaneEvent:
    """An event, and in which lanes it stands."""

    row: Row
    lanes: tuple[int, ...]

    @property
    def joint(self) -> bool:
        """Whether the event stands in more than one lane."""
        return len(self.lanes) > 1


@dataclass(frozen=True, slots=True)
class Lanes:
    """Events of several lanes on one axis of time, the newest first."""

    names: tuple[str, ...]
    events: tuple[LaneEvent, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """The number of events of each lane."""
        return tuple(sum(n in each.lanes for each in self.events) for n in range(len(self.names)))

    @property
    def joint(self) -> int:
        """The number of events that stand in every lane."""
        return sum(len(each.lanes) == len(self.names) for each in self.events)

    def by_type(self) -> dict[str, tuple[int, ...]]:
        """Count the events of each lane by type, the most frequent first."""
        return self._by(lambda row: row.type, by_number=True)

    def by_month(self) -> dict[str, tuple[int, ...]]:
        """Count the dated events of each lane by month."""
        counts = self._by(lambda row: (row.start_day or "")[:7], by_number=False)
        return {month: numbers for month, numbers in counts.items() if month}

    def _by(self, value_of: Callable[[Row], str], *, by_number: bool) -> dict[str, tuple[int, ...]]:
        counts: Counter[tuple[str, int]] = Counter(
            (value_of(each.row), lane) for each in self.events for lane in each.lanes
        )
        totals: Counter[str] = Counter()
        for (value, _), number in counts.items():
            totals[value] += number
        order = [value for value, _ in totals.most_common()] if by_number else sorted(totals)
        lanes = range(len(self.names))
        return {value: tuple(counts[value, lane] for lane in lanes) for value in order}


def lay_beside(names: Sequence[str], rows: Sequence[Sequence[Row]]) -> Lanes:
    """Put the events of several lanes on one axis of time."""
    known = {row.id: row for lane in rows for row in lane}
    inside: dict[str, list[int]] = {}
    for number, lane in enumerate(rows):
        for row in lane:
            inside.setdefault(row.id, []).append(number)
    newest = sorted(known.values(), key=lambda row: row.key, reverse=True)
    return Lanes(tuple(names), tuple(LaneEvent(row, tuple(inside[row.id])) for row in newest))
