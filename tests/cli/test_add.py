"""``timeline add``: what is new is appended, what is there stays as it is."""

from __future__ import annotations

import json

DAY = ("--published", "2024-01-14")
KEYS = [
    "input", "articles_new", "articles_known", "events_new", "reports_new", "problems",
    "quarantined",
]  # fmt: skip


def test_adding_says_what_was_new(timeline, page):
    """The last line counts articles and events."""
    done = timeline("add", page, *DAY)

    assert done.returncode == 0
    assert done.stdout.decode().startswith("new: 1 articles, 2 events; known: 0 articles")


def test_adding_twice_changes_nothing(timeline, page):
    """The second time everything is known."""
    timeline("add", page, *DAY)
    before = timeline("export", "jsonl").stdout
    done = timeline("add", page, *DAY)

    assert done.stdout.decode().startswith("nothing new; known: 1 articles")
    assert timeline("export", "jsonl").stdout == before


def test_json_is_one_object_per_input(timeline, page):
    """The keys are those of the contract."""
    (line,) = timeline("add", page, *DAY, "--json").stdout.splitlines()

    assert list(json.loads(line)) == KEYS


def test_a_page_without_a_day_is_refused(timeline, page):
    """One line asks for --published; nothing is added."""
    done = timeline("add", page)

    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert b"--published" in done.stderr
    assert timeline("list").stdout == b""


def test_one_bad_input_is_quarantined(timeline, page, tmp_path):
    """The others are added, and the exit status is 3."""
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    done = timeline("add", "picture.txt", page, *DAY)

    assert done.returncode == 3
    assert len(timeline("list").stdout.splitlines()) == 2


def test_a_foreign_file_is_refused(timeline, page, tmp_path):
    """What is no database of ours is never written to: exit 5."""
    (tmp_path / "timeline.db").write_text("not a database, but long enough to look at" * 50)
    before = (tmp_path / "timeline.db").read_bytes()
    done = timeline("add", page, *DAY)

    assert (done.returncode, len(done.stderr.splitlines())) == (5, 1)
    assert (tmp_path / "timeline.db").read_bytes() == before
