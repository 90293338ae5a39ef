"""The shape of a timeline: which line of the screen is a month, a day or an event.

It is built from counts by day alone, so that a million events need only their days.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

UNDATED = ""
"""Stands for the day of events that nothing dates."""


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """One line of the timeline: what it is, of which day, and which event of all."""

    kind: Literal["month", "day", "event"]
    day: int
    """Index of the day in the outline."""
    rank: int
    """Rank of the event, or of the first event under the heading."""


@dataclass(slots=True)
class Outline:
    """Days in the order of the screen, and where each of them begins."""

    days: list[str] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    """Rank of the first event of each day."""
    tops: list[int] = field(default_factory=list)
    """First line of each day: its month heading, where it opens a month, else its own heading."""
    month_counts: dict[str, int] = field(default_factory=dict)
    event_count: int = 0
    line_count: int = 0
    complete: bool = True
    """Whether these are all the days, or only those of the first page."""

    def opens_month(self, day: int) -> bool:
        """Return whether a day is the first of its month on the screen."""
        return day == 0 or self.days[day][:7] != self.days[day - 1][:7]

    def at(self, line: int) -> OutlineLine:
        """Return what a line shows.

        >>> outline = outline_of([("2024-01-12", 2), ("2024-01-13", 1)])
        >>> [outline.at(n).kind for n in range(outline.line_count)]
        ['month', 'day', 'event', 'event', 'day', 'event']
        """
        day = bisect_right(self.tops, line) - 1
        inside = line - self.tops[day]
        if self.opens_month(day):
            if inside == 0:
                return OutlineLine("month", day, self.ranks[day])
            inside -= 1
        if inside == 0:
            return OutlineLine("day", day, self.ranks[day])
        return OutlineLine("event", day, self.ranks[day] + inside - 1)

    def day_of(self, rank: int) -> int:
        """Return the index of the day that holds the event of this rank."""
        return max(0, bisect_right(self.ranks, rank) - 1)

    def line_of(self, rank: int) -> int:
        """Return the line on which the event of this rank stands."""
        day = self.day_of(rank)
        return self.tops[day] + self.opens_month(day) + 1 + rank - self.ranks[day]

    def count_of(self, day: int) -> int:
        """Return the number of events of a day."""
        following = self.ranks[day + 1] if day + 1 < len(self.ranks) else self.event_count
        return following - self.ranks[day]

    def counts(self) -> list[tuple[str, int]]:
        """Return every day with its number of events."""
        ends = [*self.ranks, self.event_count][1:]
        return [
            (day, end - rank) for day, rank, end in zip(self.days, self.ranks, ends, strict=True)
        ]

    def rank_near(self, line: int) -> int:
        """Return the rank of the event on a line, or of the first one under a heading."""
        return self.at(max(0, min(line, self.line_count - 1))).rank

    def rank_of_day(self, wanted: str) -> int:
        """Return the rank of the first event on or after a day, in the order of the screen."""
        dated = [day for day in self.days if day]
        if not dated:
            return 0
        rising = dated[0] <= dated[-1]
        index = (
            bisect_left(dated, wanted)
            if rising
            else bisect_left([_reversed(day) for day in dated], _reversed(wanted))
        )
        return self.ranks[self.days.index(dated[min(index, len(dated) - 1)])]


def _reversed(day: str) -> int:
    """Return a number that falls as days rise."""
    return -int(day.replace("-", "").ljust(8, "0"))


def outline_of(counts: Iterable[tuple[str | None, int]], *, complete: bool = True) -> Outline:
    """Lay out days and their counts, which come in the order of the screen."""
    outline = Outline(complete=complete)
    line = rank = 0
    for day, count in counts:
        outline.days.append(day or UNDATED)
        outline.ranks.append(rank)
        outline.tops.append(line)
        month = (day or UNDATED)[:7]
        outline.month_counts[month] = outline.month_counts.get(month, 0) + count
        line += outline.opens_month(len(outline.days) - 1) + 1 + count
        rank += count
    outline.event_count, outline.line_count = rank, line
    return outline
