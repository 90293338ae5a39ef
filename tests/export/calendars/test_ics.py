"""iCalendar is read back by icalendar's parser and by a plain unfolding reader."""

from __future__ import annotations

import re

import pytest
from icalendar import Calendar


@pytest.fixture
def entries(written):
    def read(events, **options) -> dict[str, dict[str, str]]:
        """Unfold and split the calendar by RFC 5545's own rules."""
        text = written("ics", events, **options).decode()
        lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")
        found: list[dict[str, str]] = []
        for line in lines:
            name, _, value = line.partition(":")
            if line == "BEGIN:VEVENT":
                found.append({})
            elif found:
                found[-1].setdefault(name.split(";")[0], value)
        return {entry["UID"].partition("@")[0]: entry for entry in found}

    return read


def test_every_dated_event_is_one_entry(nasty_events, entries):
    """No title can open or close an entry; what has no day is left out."""
    expected = [e.id for e in nasty_events if e.starts or e.ends]

    assert expected == list(entries(nasty_events))


def test_another_parser_reads_every_entry(nasty_events, written):
    """The parser of icalendar finds no error."""
    calendar = Calendar.from_ical(written("ics", nasty_events, title="会议"))

    assert str(calendar["X-WR-CALNAME"]) == "会议"
    assert [entry.errors for entry in calendar.walk("VEVENT") if entry.errors] == []


def test_days_end_on_the_day_after(nasty_events, entries):
    """Calendars count the end of whole days exclusively."""
    first = entries(nasty_events)["e0"]

    assert (first["DTSTART"], first["DTEND"]) == ("20240112", "20240113")


def test_clock_times_are_kept(nasty_events, entries):
    """An event with hours stands at its hours."""
    night = entries(nasty_events)["e7"]

    assert (night["DTSTART"], night["DTEND"]) == ("20240112T220000", "20240113T060000")


def test_what_takes_no_time_has_no_end(nasty_events, entries):
    """An end at the moment of the start is forbidden."""
    assert "DTEND" not in entries(nasty_events)["e14"]


def test_rough_days_are_tentative(nasty_events, entries):
    """近日 is a marked span that blocks no time, or left out."""
    rough = entries(nasty_events)["e8"]

    assert (rough["STATUS"], rough["TRANSP"], rough["SUMMARY"][0]) == (
        "TENTATIVE",
        "TRANSPARENT",
        "≈",
    )
    assert "e8" not in entries(nasty_events, approximate=False)


def test_office_and_role_are_told(nasty_events, entries):
    """The description has who was there as what, and the address is followed."""
    first = entries(nasty_events)["e0"]

    assert first["DESCRIPTION"].startswith("林向东(云溪县委书记\\,主持)\\n")
    assert first["URL"] == "https://paper.example/2024-01/14/a1.html"


def test_no_line_is_longer_than_75_bytes(nasty_events, written):
    """Long lines are folded between characters."""
    lines = written("ics", nasty_events).split(b"\r\n")

    assert max(map(len, lines)) <= 75
