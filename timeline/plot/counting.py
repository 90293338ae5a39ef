"""What the pictures count: months by type, days of a year, people, and who was with whom."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from timeline.export.graph import graph_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.whole import WholeEvent

    Pair = tuple[str, str]


def months_by_type(events: Sequence[WholeEvent]) -> tuple[list[str], dict[str, list[int]]]:
    """Return all months from the first to the last, and the counts of every type in them."""
    found = Counter((e.start_day[:7], e.type) for e in events if e.start_day)
    months = _months(sorted({month for month, _ in found}))
    types = sorted({kind for _, kind in found})
    return months, {kind: [found[month, kind] for month in months] for kind in types}


def days_of_latest_year(events: Sequence[WholeEvent]) -> tuple[int, Counter[dt.date]]:
    """Return the year of the latest event, and the counts of its days."""
    days = [dt.date.fromisoformat(e.start_day) for e in events if e.start_day]
    year = max((day.year for day in days), default=dt.date.min.year)
    return year, Counter(day for day in days if day.year == year)


def frequent_people(events: Sequence[WholeEvent], most: int) -> list[tuple[str, int]]:
    """Return the people who took part most often."""
    found = Counter(p for e in events for p in {person.identity for person in e.participants})
    return sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))[:most]


def frequent_pairs(
    events: Sequence[WholeEvent], most: int
) -> tuple[list[tuple[str, int]], dict[Pair, int]]:
    """Return the most frequent people and how often two of them were together."""
    people = frequent_people(events, most)
    kept = {name for name, _ in people}
    edges = graph_of(events, bodies=False).edges
    pairs = {(one[1], other[1]): tally.events for (one, other), tally in edges.items()}
    return people, {pair: count for pair, count in pairs.items() if kept.issuperset(pair)}


def _months(found: Sequence[str]) -> list[str]:
    """Return the months without gaps.

    >>> _months(["2023-12", "2024-02"])
    ['2023-12', '2024-01', '2024-02']
    """
    if not found:
        return []
    first, last = ((int(month[:4]) * 12 + int(month[5:]) - 1) for month in (found[0], found[-1]))
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(first, last + 1)]
