"""``timeline export`` as a person runs it."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest

from timeline.cli.browsing import DEMO_PAGE
from timeline.export import formats
from timeline.resources import shipped

NEVER = ("atom", "docx", "html")
"""Formats for readers: what was rejected is in none, whatever is asked."""
NETWORKS = ("gexf", "graphml")
"""Formats without titles and quotes."""


def unpacked(path) -> bytes:
    """Return the bytes of a file; of a package, those of its members."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as package:
        return b"".join(map(package.read, package.namelist()))


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


@pytest.mark.parametrize("form", formats())
def test_a_rejected_event_goes_out_only_where_asked(desk, tmp_path, form):
    """No format has the title or the quote of what was rejected, unless review:rejected asks."""
    asked = ("list", "--json", "--limit", "1")
    event = json.loads(desk(*asked).stdout.splitlines()[0])
    desk("reject", event["id"])
    words = [event["title"].encode(), event["quote"].encode()]

    for query, wanted in ((), False), (("review:rejected",), form not in NEVER):
        desk("export", form, *query, "-o", "events")
        text = unpacked(tmp_path / "events")
        assert any(word in text for word in words) == (wanted and form not in NETWORKS), query
