"""``timeline watch``: pages are added as they appear in a folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from timeline.store import open_store


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_pages_are_added_until_it_is_ended(number, status, page, tmp_path):
    """What is there and what comes is added once; a signal ends it between two pages."""
    folder = tmp_path / "pages"
    folder.mkdir()
    page.rename(folder / "first.txt")
    arguments = ["watch", str(folder), "--published", "2024-01-14", "--json"]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "timeline", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "TIMELINE_DB": str(tmp_path / "timeline.db")},
    ) as process:
        first = json.loads(process.stdout.readline())
        second_text = (folder / "first.txt").read_text("utf-8").replace("云溪县", "白石县")
        (folder / "second.txt").write_text(second_text, "utf-8")
        second = json.loads(process.stdout.readline())
        process.send_signal(number)
        rest, errors = process.communicate(timeout=30)

    assert (first["articles_new"], second["articles_new"]) == (1, 1)
    assert (process.returncode, rest, errors) == (status, "", "")


def test_a_file_is_no_place_to_watch(timeline, page):
    """One line says what can be watched."""
    done = timeline("watch", page)

    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


@pytest.fixture
def folder(page, tmp_path):
    """A folder with one page of two events."""
    folder = tmp_path / "pages"
    folder.mkdir()
    page.rename(folder / "first.txt")
    return folder


def test_once_ends_by_itself_and_tells_of_new_pages_alone(timeline, folder):
    """The second look at the same folder finds nothing and is done."""
    looks = [
        timeline("watch", folder, "--once", "--published", "2024-01-14", "--json")
        for _ in range(2)
    ]  # fmt: skip

    assert [done.returncode for done in looks] == [0, 0]
    assert [len(done.stdout.splitlines()) for done in looks] == [1, 0]


def test_a_command_gets_the_new_events(timeline, folder, tmp_path):
    """COMMAND runs once with a line for each new event, and not where nothing is new."""
    command = f"cat >> {tmp_path / 'told.jsonl'}"
    for _ in range(2):
        timeline("watch", folder, "--once", "--published", "2024-01-14", "--on-new", command)

    lines = (tmp_path / "told.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["start_day"] for line in lines] == ["2024-01-12", "2024-01-13"]


def test_a_command_that_fails_is_told(timeline, folder):
    """What was added stays, and the exit status says that nobody was told."""
    done = timeline("watch", folder, "--once", "--published", "2024-01-14", "--on-new", "exit 7")

    assert done.returncode == 1
    assert b"ended with 7" in done.stderr
    assert len(timeline("list", "--json").stdout.splitlines()) == 2


def test_a_saved_filter_is_a_subscription(timeline, folder, tmp_path):
    """With --view the new events of a saved filter are printed, and no others."""
    with open_store(tmp_path / "timeline.db") as store:
        store.save_view("surveys", "type:survey")
    done = timeline(
        "watch", folder, "--once", "--published", "2024-01-14", "--view", "surveys", "--json"
    )  # fmt: skip

    assert [json.loads(line)["type"] for line in done.stdout.splitlines()] == ["survey"]


def test_a_filter_that_is_not_saved_is_an_error(timeline, folder):
    """One line names the filters that there are."""
    done = timeline("watch", folder, "--once", "--view", "nothing")

    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
