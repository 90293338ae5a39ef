"""Who appeared with whom: people and bodies as nodes, events that they share as edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.whole import WholeEvent

Node = tuple[str, str]
"""Kind (person or organization) and name."""


@dataclass(slots=True)
class Tally:
    """In how many events something was, and from which day to which."""

    events: int = 0
    first: str | None = None
    last: str | None = None
    title: str | None = None
    """The office of a person that was printed last."""

    def count(self, event: WholeEvent) -> None:
        """Count an event and its days."""
        self.events += 1
        days = [day for day in (event.start_day, event.end_day) if day]
        if days:
            self.first = min([*days, self.first] if self.first else days)
            self.last = max([*days, self.last] if self.last else days)


@dataclass(slots=True)
class Graph:
    """Nodes and edges with their tallies, in the order in which they were met."""

    nodes: dict[Node, Tally] = field(default_factory=dict)
    edges: dict[tuple[Node, Node], Tally] = field(default_factory=dict)


def graph_of(events: Iterable[WholeEvent], *, bodies: bool = True) -> Graph:
    """Return who took part in the same events, and beside which acting bodies."""
    graph = Graph()
    for event in events:
        people = {("person", p.identity): p for p in event.participants}
        acting = {("organization", o.name): None for o in event.organizations} if bodies else {}
        for node in (*people, *acting):
            graph.nodes.setdefault(node, Tally()).count(event)
        for node, person in people.items():
            graph.nodes[node].title = person.title or graph.nodes[node].title
        pairs = [*combinations(people, 2), *((p, o) for p in people for o in acting)]
        for one, other in pairs:
            pair = (one, other) if one <= other else (other, one)
            graph.edges.setdefault(pair, Tally()).count(event)
    return graph
