"""A workbook is read back by openpyxl."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest

from timeline.export import table_names


@pytest.fixture
def book(nasty_events, written):
    return openpyxl.load_workbook(io.BytesIO(written("xlsx", nasty_events)))


def test_a_sheet_per_table(book, nasty_events):
    """Events, appearances, bodies and reports have a sheet each, with a head that stays."""
    assert tuple(book.sheetnames) == table_names()
    assert {sheet.freeze_panes for sheet in book} == {"A2"}
    assert book["timeline"].max_row == len(nasty_events) + 1


def test_days_are_dates(book):
    """A day can be sorted and counted with."""
    assert book["timeline"]["D2"].value == dt.datetime(2024, 1, 12)  # noqa: DTZ001


def test_nothing_is_a_formula(book):
    """No text that was printed becomes a formula."""
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_only_addresses_of_the_web_are_links(book):
    """A report leads to its page; javascript: stays text."""
    links = {c.hyperlink.target for row in book["report"].iter_rows() for c in row if c.hyperlink}

    assert links == {"https://paper.example/2024-01/14/a1.html"}
