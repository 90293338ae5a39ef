"""``timeline export`` as a person runs it."""

from __future__ import annotations

import csv
import io

import pytest

from timeline.cli.browsing import DEMO_PAGE
from timeline.resources import shipped


@pytest.fixture
def desk(timeline):
    timeline("add", shipped("sources") / DEMO_PAGE)
    return timeline


def test_a_table_of_people_with_offices(desk):
    """One of the four tables, without the mark of Excel, on standard output."""
    done = desk("export", "csv", "--table", "appearance", "--no-bom")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))

    assert done.returncode == 0, done.stderr
    assert any(row["title"] for row in rows)


def test_a_workbook_is_written_whole(desk, tmp_path):
    """A format of bytes goes to a file, and to a pipe."""
    done = desk("export", "xlsx", "-o", "events.xlsx")
    piped = desk("export", "xlsx")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "events.xlsx").read_bytes() == piped.stdout
