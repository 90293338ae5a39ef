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


def clusters(ids: Iterable[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Join what the links connect.

    >>> clusters("abcd", [("a", "c"), ("c", "d")])
    [['a', 'c', 'd'], ['b']]
    """
    head = {name: name for name in ids}

    def root(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    for one, other in links:
        first, second = sorted((root(one), root(other)))
        head[second] = first
    groups: dict[str, list[str]] = {}
    for name in sorted(head):
        groups.setdefault(root(name), []).append(name)
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
