"""The days of appearances in, their rhythm and the gaps between them out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How many days usually lie between two appearances."""

    low: int
    median: int
    high: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch from one appearance to the next, or to the last day that was read."""

    since: str
    until: str
    days: int
    days_read: int
    """Days in between of which some newspaper was read."""
    ended: bool = True
    """Whether an appearance ended the gap."""


def rhythm_of(days: Sequence[str]) -> Rhythm | None:
    """Return the usual distance of days in order; None for fewer than three.

    >>> rhythm_of(["2024-01-01", "2024-01-02", "2024-01-05", "2024-01-06"])
    Rhythm(low=1, median=1, high=3)
    """
    steps = sorted(_between(one, other) for one, other in pairwise(days))
    if len(steps) < 2:
        return None
    return Rhythm(steps[len(steps) // 4], int(median(steps)), steps[3 * len(steps) // 4])


def gaps_of(days: Sequence[str], until: str, read: Sequence[str], *, longer_than: int) -> list[Gap]:
    """Return the gaps of more than some days between days in order, the present one last.

    Args:
        days: the days of appearances.
        until: the last day that was read.
        read: the days of which some newspaper was read, in order.
        longer_than: shorter gaps are left out.
    """
    ends = [*pairwise(days), *([(days[-1], until)] if days and days[-1] < until else [])]
    found = [
        Gap(one, other, _between(one, other), _read_between(read, one, other), other in days)
        for one, other in ends
    ]
    return [gap for gap in found if gap.days > longer_than]


def days_inside(gap: Gap) -> list[str]:
    """Return the days of a gap without its two ends."""
    first = date.fromisoformat(gap.since)
    return [(first + timedelta(days=n)).isoformat() for n in range(1, gap.days)]


def _between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _read_between(read: Sequence[str], one: str, other: str) -> int:
    return max(0, bisect_left(read, other) - bisect_right(read, one))
