"""Entities and linked events are read back as JSON."""

from __future__ import annotations

import json


def test_jsonld_is_one_graph(nasty_events, written):
    """Every event is an object of schema.org with place, people and articles."""
    document = json.loads(written("jsonld", nasty_events))
    first = document["@graph"][0]

    assert len(document["@graph"]) == len(nasty_events)
    assert first["attendee"][0]["jobTitle"] == "云溪县委书记"
    assert first["subjectOf"][0]["publisher"] == "临江日报"


def test_entities_refer_to_entities(nasty_events, written):
    """Whoever is involved in an event of FollowTheMoney is there as an entity before."""
    seen: set[str] = set()
    for line in written("ftm", nasty_events).splitlines():
        entity = json.loads(line)
        assert set(entity["properties"].get("involved", ())) <= seen
        seen.add(entity["id"])

    assert len([number for number in seen if number.startswith("event-")]) == len(nasty_events)
