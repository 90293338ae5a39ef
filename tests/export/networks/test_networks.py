"""Networks are read back by networkx."""

from __future__ import annotations

import io

import networkx as nx
import pytest

READERS = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}


@pytest.mark.parametrize("form", READERS)
def test_another_program_reads_the_graph(form, nasty_events, written):
    """People and bodies are nodes; an edge weighs the events that two of them share."""
    graph = READERS[form](io.BytesIO(written(form, nasty_events)))
    named = {data["label"]: (node, data) for node, data in graph.nodes(data=True)}
    together = [
        e for e in nasty_events if {"林向东", "郭远"} <= {person.name for person in e.participants}
    ]
    edge = graph.edges[named["林向东"][0], named["郭远 (云溪县)"][0]]

    assert edge["weight"] == len(together)
    assert named["云溪县委"][1]["kind"] == "organization"
    assert named["林向东"][1]["title"] == "云溪县委书记"
