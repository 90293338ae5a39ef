"""``timeline watch``: pages are added as they appear in a folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest


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
