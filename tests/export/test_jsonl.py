"""JSON Lines are the rows themselves."""

from __future__ import annotations

import io
import json
from dataclasses import asdict

from timeline.export import exporter


def test_every_line_is_the_row(nasty_events):
    """Whatever a row holds, JSON gives it back unchanged."""
    stream = io.StringIO()
    exporter("jsonl")(nasty_events, stream)
    expected = [json.loads(json.dumps(asdict(event))) for event in nasty_events]

    assert expected == [json.loads(line) for line in stream.getvalue().splitlines()]
