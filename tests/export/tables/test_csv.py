"""CSV is read back by Python's reader."""

from __future__ import annotations

import csv
import io

import pytest

from timeline.export import table_names

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.fixture
def read_back(written):
    def read(events, **options) -> list[dict[str, str]]:
        text = written("csv", events, **options).decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    return read


def test_every_event_is_one_record(nasty_events, read_back):
    """Quotes, commas and line breaks in a title break no record."""
    assert [e.id for e in nasty_events] == [row["id"] for row in read_back(nasty_events)]


@pytest.mark.parametrize("table", table_names())
def test_no_cell_begins_like_a_formula(nasty_events, read_back, table):
    """A spreadsheet runs nothing that a newspaper printed."""
    cells = [cell for row in read_back(nasty_events, table=table) for cell in row.values()]

    assert not [cell for cell in cells if cell.startswith(FORMULA)]


def test_people_are_joined_as_in_the_view(nasty_events, read_back):
    """People stand in one cell, joined by 、."""
    assert read_back(nasty_events)[0]["people"] == "林向东、郭远"


def test_participants_have_office_and_role(nasty_events, read_back):
    """A second column tells of everybody the office and the role."""
    told = read_back(nasty_events)[0]["participants"]

    assert told == "林向东(云溪县委书记,主持);郭远(县长,出席)"


def test_a_row_per_report_with_page_and_address(nasty_events, read_back):
    """The table of reports has the accounts of every newspaper."""
    rows = [row for row in read_back(nasty_events, table="report") if row["event_id"] == "e13"]

    assert [(row["source_name"], row["page_number"]) for row in rows] == [
        ("临江日报", "A1"),
        ("云溪报", ""),
    ]


def test_the_byte_order_mark_is_a_choice(nasty_events, written):
    """Excel knows UTF-8 by the mark; other programs do without."""
    assert written("csv", ()).startswith(b"\xef\xbb\xbf")
    assert written("csv", (), bom=False).startswith(b"id,")
