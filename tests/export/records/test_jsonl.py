"""JSON Lines are whole events."""

from __future__ import annotations

import json


def test_every_line_is_a_whole_event(nasty_events, written):
    """People with office and role, every report with its quote, tags and notes are inside."""
    lines = [json.loads(line) for line in written("jsonl", nasty_events).splitlines()]
    line = next(line for line in lines if line["id"] == "e13")

    assert [e.title for e in nasty_events] == [line["title"] for line in lines]
    assert line["participants"][0] == {
        "name": "林向东",
        "role": "host",
        "title": "云溪县委书记",
        "organization": "云溪县委",
        "title_basis": "printed",
        "offices": [
            {
                "unit": "云溪县",
                "unit_code": None,
                "body": "县委",
                "post": "书记",
                "level": "county",
                "kind": "party",
                "former": False,
            }
        ],
    }
    assert [r["quote"] for r in line["reports"]] == [
        r.quote for e in nasty_events if e.id == "e13" for r in e.reports
    ]
    assert (line["tags"], line["notes"]) == (["春耕", "=标签"], ["内部备注 PRIVATE-NOTE"])
