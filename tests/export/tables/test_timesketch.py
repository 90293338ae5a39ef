"""Timesketch asks for three columns."""

from __future__ import annotations

import csv
import datetime as dt
import io


def test_every_dated_event_has_a_moment(nasty_events, written):
    """Message, datetime and timestamp_desc are there, and the datetime can be read."""
    rows = list(csv.DictReader(io.StringIO(written("timesketch", nasty_events).decode())))
    dated = [e for e in nasty_events if e.starts or e.ends]

    assert len(rows) == len(dated)
    assert all(row["message"] and row["timestamp_desc"] for row in rows)
    assert dt.datetime.fromisoformat(rows[0]["datetime"]).isoformat() == "2024-01-12T00:00:00+08:00"
