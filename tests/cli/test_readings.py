"""``timeline extract --to`` and ``timeline add --readings``."""

from __future__ import annotations

import pytest

pytest.importorskip("pyarrow", reason="pyarrow is not installed")


@pytest.fixture
def folder(tmp_path, page):
    """Two pages that tell of one event, and a page that nothing dates."""
    folder = tmp_path / "pages"
    folder.mkdir()
    text = page.read_text("utf-8")
    page.rename(folder / "one.txt")
    (folder / "two.txt").write_text(f"云溪日报 2024年1月14日\n\n{text}", "utf-8")
    (folder / "three.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff\xfe\x81" * 9)
    return folder


def test_a_store_from_readings_is_the_store_from_pages(timeline, folder, tmp_path):
    """Reading elsewhere and adding here exports the same bytes as reading here."""
    readings = tmp_path / "readings"
    extracted = timeline("extract", folder, "--to", readings, "--published", "2024-01-14")
    added = timeline("add", "--readings", readings)
    other = {"TIMELINE_DB": str(tmp_path / "other.db")}
    timeline("add", folder, "--published", "2024-01-14", **other)
    exports = [timeline("export", "jsonl", **where).stdout for where in ({}, other)]

    assert extracted.returncode == 3
    assert added.returncode == 0
    assert exports[0] == exports[1]
    assert exports[0].count(b"\n") == 2


def test_a_folder_without_readings_is_an_error(timeline, folder):
    """One line says how readings are made."""
    done = timeline("add", "--readings", folder)

    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"extract --to" in done.stderr


def test_a_store_from_records_is_the_store_from_pages(timeline, folder, tmp_path):
    """What extract --json printed, added from a file or a pipe, exports the same bytes."""
    (folder / "three.txt").unlink()
    other = {"TIMELINE_DB": str(tmp_path / "other.db")}
    piped = {"TIMELINE_DB": str(tmp_path / "piped.db")}
    printed = timeline("extract", folder, "--json", "--left-out", "--published", "2024-01-14")
    (tmp_path / "records.jsonl").write_bytes(printed.stdout)
    added = timeline("add", "--readings", "records.jsonl")
    timeline("add", "--readings", "-", stdin=printed.stdout, **piped)
    timeline("add", folder, "--published", "2024-01-14", **other)

    assert added.returncode == 0
    for name in ("jsonl", "csv", "ics", "html"):
        exports = [timeline("export", name, **where).stdout for where in ({}, piped, other)]
        assert exports[0]
        assert exports[0] == exports[1] == exports[2]


def test_a_line_that_is_no_record_is_refused(timeline, tmp_path):
    """It is named by its line; the status says that some were refused, or that all were."""
    done = timeline("add", "--readings", "-", stdin='{"text": 1}\n')

    assert done.returncode == 1
    assert b"-:1" in done.stderr
