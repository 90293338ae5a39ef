"""CSV is read back by Python's reader and by SQLite's shell rules alike."""

from __future__ import annotations

import csv
import io

from timeline.export import exporter

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def read_back(events) -> list[dict[str, str]]:
    stream = io.StringIO(newline="")
    exporter("csv")(events, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def test_every_event_is_one_record(nasty_events):
    """Quotes, commas and line breaks in a title break no record."""
    rows = read_back(nasty_events)

    assert [e.id for e in nasty_events] == [row["id"] for row in rows]


def test_no_cell_begins_like_a_formula(nasty_events):
    """A spreadsheet runs nothing that a newspaper printed."""
    cells = [cell for row in read_back(nasty_events) for cell in row.values()]

    assert not [cell for cell in cells if cell.startswith(FORMULA)]


def test_people_are_joined_as_in_the_view(nasty_events):
    """People stand in one cell, joined by 、."""
    assert read_back(nasty_events)[0]["people"] == "林向东、郭远"
