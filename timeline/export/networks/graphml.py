"""GraphML: people and bodies that share events, for any program that draws networks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import escape

from timeline.export.graph import graph_of
from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

_KEYS = {
    "node": {"label": "string", "kind": "string", "title": "string", "events": "int",
             "first": "string", "last": "string"},
    "edge": {"weight": "int", "since": "string", "until": "string"},
}  # fmt: skip
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:  # noqa: ARG001
    """Write the graph of the events."""
    graph = graph_of(events)
    numbers = {node: number for number, node in enumerate(graph.nodes)}
    stream.write(_HEAD)
    stream.writelines(
        f'<key id="{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n'
        for owner, keys in _KEYS.items()
        for name, kind in keys.items()
    )
    stream.write('<graph edgedefault="undirected">\n')
    for (kind, name), tally in graph.nodes.items():
        told = {"label": name, "kind": kind, "title": tally.title, "events": tally.events,
                "first": tally.first, "last": tally.last}  # fmt: skip
        stream.write(f'<node id="n{numbers[kind, name]}">{_data(told)}</node>\n')
    for (one, other), tally in graph.edges.items():
        told = {"weight": tally.events, "since": tally.first, "until": tally.last}
        ends = f'source="n{numbers[one]}" target="n{numbers[other]}"'
        stream.write(f"<edge {ends}>{_data(told)}</edge>\n")
    stream.write("</graph>\n</graphml>\n")


def _data(told: Mapping[str, object]) -> str:
    known = {key: value for key, value in told.items() if value is not None}
    return "".join(
        f'<data key="{key}">{escape(inert_line(str(value)))}</data>' for key, value in known.items()
    )
