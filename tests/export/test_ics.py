"""iCalendar is read back by a parser that is not icalendar's writer: a plain unfolding reader."""

from __future__ import annotations

import io
import re

from timeline.export import exporter


def entries(events) -> list[dict[str, str]]:
    """Unfold and split the calendar by RFC 5545's own rules."""
    stream = io.StringIO(newline="")
    exporter("ics")(events, stream)
    lines = re.sub(r"\r\n[ \t]", "", stream.getvalue()).split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1].setdefault(name.split(";")[0], value)
    return found


def test_every_dated_event_is_one_entry(nasty_events):
    """No title can open or close an entry; what has no day is left out."""
    expected = [f"{e.id}@gov-timeline" for e in nasty_events if e.starts or e.ends]

    assert expected == [entry["UID"] for entry in entries(nasty_events)]


def test_days_end_on_the_day_after(nasty_events):
    """Calendars count the end of whole days exclusively."""
    first = entries(nasty_events)[0]

    assert (first["DTSTART"], first["DTEND"]) == ("20240112", "20240113")


def test_clock_times_are_kept(nasty_events):
    """An event with hours stands at its hours."""
    night = next(entry for entry in entries(nasty_events) if entry["UID"].startswith("e7@"))

    assert (night["DTSTART"], night["DTEND"]) == ("20240112T220000", "20240113T060000")


def test_no_line_is_longer_than_75_bytes(nasty_events):
    """Long lines are folded between characters."""
    stream = io.StringIO(newline="")
    exporter("ics")(nasty_events, stream)

    assert max(len(line.encode()) for line in stream.getvalue().split("\r\n")) <= 75
