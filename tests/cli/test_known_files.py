"""``timeline add`` of files that an earlier run added: not read again, told the same."""

from __future__ import annotations

import json
import os

import pytest

from timeline.cli import known_files
from timeline.cli.known_files import KnownFiles, reader_digest
from timeline.cli.options import ReadingOptions
from timeline.fetching.files import fetch_file
from timeline.store import Added, open_store

OPTIONS = ReadingOptions("2024-01-14", None, None, None, "rules", allow_private=False)


@pytest.fixture
def folder(tmp_path, page):
    """A folder of one page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    page.rename(folder / "page.txt")
    return folder


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "own.db") as store:
        yield store


def noted(store, path):
    """Let a store know a file as if the file had been added."""
    known = KnownFiles(store, OPTIONS)
    known.note(next(fetch_file(str(path))), Added(articles_new=1), cut=False)
    known.keep()


def test_a_known_file_is_told_like_one_that_is_read_again(timeline, folder):
    """What a second run prints is the same, whether the file was read or passed over."""
    timeline("add", folder, "--published", "2024-01-14")
    passed = timeline("add", folder, "--published", "2024-01-14", "--json")
    os.utime(folder / "page.txt", ns=(1, 1))
    (folder / "page.txt").write_bytes((folder / "page.txt").read_bytes() + b"\n")
    read = timeline("add", folder, "--published", "2024-01-14", "--json")

    assert passed.stdout == read.stdout
    assert json.loads(passed.stdout)["articles_known"] == 1


def test_a_file_that_is_touched_is_known_by_its_bytes(store, folder):
    """Another time of change alone is no reason to read a file again."""
    path = folder / "page.txt"
    noted(store, path)
    os.utime(path, ns=(1, 1))

    assert KnownFiles(store, OPTIONS).find(str(path))


def test_a_file_of_other_bytes_is_read(store, folder):
    """A change that keeps the size is seen by the time and the bytes."""
    path = folder / "page.txt"
    noted(store, path)
    path.write_text(path.read_text("utf-8").replace("郭远", "高远"), "utf-8")
    os.utime(path, ns=(1, 1))

    assert KnownFiles(store, OPTIONS).find(str(path)) is None


def test_other_options_read_again(store, folder):
    """A file that was read in another way is not known."""
    noted(store, folder / "page.txt")
    other = ReadingOptions(None, None, None, None, "rules", allow_private=False)

    assert KnownFiles(store, other).find(str(folder / "page.txt")) is None


def test_a_newer_reader_reads_again(monkeypatch):
    """Another version of the program is another reader."""
    before = reader_digest(OPTIONS)
    monkeypatch.setattr("timeline.__version__", "9.9")

    assert known_files.reader_digest(OPTIONS) != before


def test_a_removed_article_is_told_of_again(timeline, folder):
    """After an article was taken out for good, its file is read and the note printed."""
    timeline("add", folder, "--published", "2024-01-14")
    event = json.loads(timeline("list", "--json").stdout.splitlines()[0])["id"]
    article = json.loads(timeline("show", event, "--json").stdout)["reports"][0]
    timeline("remove", article["article"] if "article" in article else article["article_id"],
             "--reason", "wrong")  # fmt: skip
    again = timeline("add", folder, "--published", "2024-01-14")

    assert b"was removed" in again.stderr


def test_a_file_that_is_refused_is_refused_again(timeline, folder):
    """What could not be read is tried again, and told again."""
    (folder / "page.txt").write_text("茶山\n\n茶山上的雾还没有散。\n", "utf-8")
    first, again = timeline("add", folder), timeline("add", folder)

    assert (first.returncode, first.stderr) == (again.returncode, again.stderr)
    assert again.returncode == 1
