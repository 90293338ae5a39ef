"""Reports paired, joined to clusters, and the one of a cluster that the event shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline.coreference.sameness import same_event

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.coreference.report import EventReport

_FINENESS = {
    name: rank
    for rank, name in enumerate((
        "unknown", "approx", "year", "half-year", "quarter", "month", "ten-day", "week",
        "day", "part-of-day", "hour", "minute",
    ))
}  # fmt: skip


def pairs(left: Sequence[EventReport], right: Sequence[EventReport]) -> list[tuple[str, str]]:
    """Pair the reports of two articles, each with at most one, the best first."""
    scored = sorted(
        (-score, min(a.id, b.id), max(a.id, b.id))
        for a in left
        for b in right
        if (score := same_event(a, b))
    )
    taken: set[str] = set()
    chosen = []
    for _, one, other in scored:
        if not taken & {one, other}:
            taken |= {one, other}
            chosen.append((one, other))
    return chosen


class Joined:
    """What is joined to what, as more and more comes."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.head: dict[str, str] = {}
        self.size: Counter[str] = Counter()
        self.take(names)

    def take(self, names: Iterable[str]) -> None:
        """Take in what is joined to nothing yet."""
        for name in names:
            self.head[name] = name
            self.size[name] = 1

    def bind(self, one: str, other: str) -> None:
        """Join two groups; the head is the first of all names in order."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self.head[second] = first
            self.size[first] += self.size.pop(second)

    def root(self, name: str) -> str:
        """Return the head of a group."""
        while self.head[name] != name:
            self.head[name] = self.head[self.head[name]]
            name = self.head[name]
        return name

    def groups_within(self, names: Iterable[str]) -> int:
        """Count the groups that consist of some of these names only."""
        within = Counter(map(self.root, names))
        return sum(self.size[root] == count for root, count in within.items())


def clusters(ids: Iterable[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Join what the links connect.

    >>> clusters("abcd", [("a", "c"), ("c", "d")])
    [['a', 'c', 'd'], ['b']]
    """
    joined = Joined(ids)
    for one, other in links:
        joined.bind(one, other)
    groups: dict[str, list[str]] = {}
    for name in sorted(joined.head):
        groups.setdefault(joined.root(name), []).append(name)
    return list(groups.values())


def lead_report(reports: Sequence[EventReport]) -> EventReport:
    """Choose the report to show: date and type that most agree on, the finest, the fullest."""
    days = Counter((a.start_day, a.end_day) for a in reports)
    types = Counter(a.type for a in reports)
    return min(
        reports,
        key=lambda a: (
            a.start_day is None and a.end_day is None,
            -days[a.start_day, a.end_day],
            -types[a.type],
            -_FINENESS.get(a.precision, 0),
            -len(a.participants),
            a.published or "9999",
            a.id,
        ),
    )
