"""GEXF for Gephi: people and bodies that share events, with weights and days."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import quoteattr

from timeline.export.graph import Tally, graph_of
from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date">
<attributes class="node" mode="static">
<attribute id="kind" title="kind" type="string"/>
<attribute id="title" title="title" type="string"/>
<attribute id="events" title="events" type="integer"/>
</attributes>
"""


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:  # noqa: ARG001
    """Write the graph of the events."""
    graph = graph_of(events)
    numbers = {node: number for number, node in enumerate(graph.nodes)}
    stream.write(_HEAD + "<nodes>\n")
    for (kind, name), tally in graph.nodes.items():
        told = {"kind": kind, "title": tally.title or "", "events": str(tally.events)}
        values = "".join(f"<attvalue for={_q(k)} value={_q(v)}/>" for k, v in told.items())
        stream.write(
            f'<node id="{numbers[kind, name]}" label={_q(name)}{_span(tally)}>'
            f"<attvalues>{values}</attvalues></node>\n"
        )
    stream.write("</nodes>\n<edges>\n")
    for number, ((one, other), tally) in enumerate(graph.edges.items()):
        stream.write(
            f'<edge id="{number}" source="{numbers[one]}" target="{numbers[other]}"'
            f' weight="{tally.events}"{_span(tally)}/>\n'
        )
    stream.write("</edges>\n</graph>\n</gexf>\n")


def _span(tally: Tally) -> str:
    return f' start="{tally.first}" end="{tally.last}"' if tally.first else ""


def _q(text: str) -> str:
    return quoteattr(inert_line(text))
