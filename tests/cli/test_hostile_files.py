"""Hostile file systems and inputs: one line each, nothing hangs, the good pages are added."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest

from tests.fetching.newspaper import SITE, serving
from tests.fetching.test_paths import hostile_folder
from tests.short_run import mostly_slow

ADD = ("add", "--published", "2024-01-14", "--json")


def added(done):
    return sum(json.loads(line)["articles_new"] for line in done.stdout.splitlines())


def test_folder_of_traps(timeline, tmp_path):
    """Loops, pipes and devices in a folder are quarantined, the page among them is added."""
    folder = tmp_path / "traps"
    folder.mkdir()
    hostile_folder(folder)
    done = timeline(*ADD, folder)

    assert (done.returncode, added(done)) == (3, 1)
    assert len(done.stderr.decode().splitlines()) == 5
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    "name", ["fifo.txt", "zero.txt", "loop_a.txt", "missing.txt", "adir.txt", "absent.txt"]
)
def test_single_trap(timeline, tmp_path, name):
    """A trap that is named itself is refused at once, in one line."""
    hostile_folder(tmp_path)
    start = time.perf_counter()
    done = timeline(*ADD, tmp_path / name)

    assert (done.returncode, done.stdout) == (1, b"")
    assert len(done.stderr.decode().splitlines()) == 1
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    "raw",
    mostly_slow([
        b"-rf.txt", b"new\nline\x1b[31m.txt", b"bad_utf8_name_\xff.txt", b"quote'\"`$(id).txt",
        "nfc-é.txt".encode(), "nfd-e\u0301.txt".encode(), ("长" * 80 + ".txt").encode(),
        b"=cmd.txt", b"..txt", b" lead.txt", b"CON.txt",
    ], kept=3),
    ids=range(11),
)  # fmt: skip
def test_odd_name_is_added_and_listed(timeline, tmp_path, page, raw):
    """A page under any name is added; its name acts nowhere."""
    page.rename(tmp_path / os.fsdecode(raw))
    done = subprocess.run(
        [os.fsencode(sys.executable), b"-m", b"timeline", *map(os.fsencode, ADD), b"--", raw],
        capture_output=True, cwd=tmp_path, check=False, timeout=60,
        env={**os.environ, "TIMELINE_DB": str(tmp_path / "timeline.db")},
    )  # fmt: skip

    assert (done.returncode, added(done)) == (0, 1)
    assert b"\x1b" not in done.stdout + done.stderr
    shown = timeline("list", "--json").stdout
    assert len(shown.splitlines()) == 2
    assert b"\x1b" not in shown


@pytest.mark.parametrize(("stdin", "status"), [(b"", 1), (b" \n", 1), (b"\x89PNG\r\n\x1a\n", 1)])
def test_nothing_on_standard_input(timeline, stdin, status):
    """Empty, blank or binary standard input is refused in one line."""
    done = timeline(*ADD, "-", stdin=stdin)

    assert (done.returncode, len(done.stderr.splitlines())) == (status, 1)


@pytest.mark.parametrize("redirect", ["<&-", "</dev/zero", "</dev/null"])
def test_endless_or_closed_standard_input(tmp_path, redirect):
    """A closed input or an endless device ends in one line, soon."""
    command = f'"{sys.executable}" -m timeline add --published 2024-03-14 - {redirect}'
    done = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, check=False, timeout=60, cwd=tmp_path,
        env={**os.environ, "TIMELINE_DB": str(tmp_path / "timeline.db")},
    )  # fmt: skip

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_terminal_as_standard_input(tmp_path):
    """Where nothing is named and nobody pipes, one line says what to name; nothing waits."""
    keyboard, terminal = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "add"], stdin=terminal, capture_output=True,
        check=False, timeout=60, env={**os.environ, "TIMELINE_DB": str(tmp_path / "timeline.db")},
    )  # fmt: skip
    os.close(keyboard)
    os.close(terminal)

    assert (done.returncode, done.stdout) == (2, b"")
    assert "nothing to read" in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1


def test_batch_goes_on_after_a_bad_file(timeline, tmp_path, page):
    """One bad file among many is quarantined with its name, the rest is added."""
    folder = tmp_path / "batch"
    folder.mkdir()
    for number in range(20):
        text = page.read_text("utf-8").replace("云溪县", f"第{number}区")
        (folder / f"{number:02d}.txt").write_text(text, "utf-8")
    (folder / "07.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff\xfe\x81" * 50)
    done = timeline(*ADD, folder)

    assert done.returncode == 3
    assert "07.txt" in done.stderr.decode()
    assert len(done.stdout.splitlines()) == 19


def test_edition_is_added_whole_after_a_killed_run(timeline, tmp_path):
    """A run killed halfway and run again ends the same as one run."""
    whole, halves = tmp_path / "whole.db", tmp_path / "halves.db"
    with serving(dict(SITE)) as server:
        command = ["add", server.url, "--allow-private", "--db"]
        assert timeline(*command, whole).returncode == 0
        arguments = [sys.executable, "-m", "timeline", *command, str(halves)]
        with subprocess.Popen(arguments, stdout=subprocess.DEVNULL) as process:
            path = "/html/2024-03/14/content_11.htm"
            kind, media, body = server.site[path]

            def kill(handler):
                process.kill()
                server.site[path] = (kind, media, body)

            server.site[path] = (200, media, kill)
        assert process.returncode == -9
        asked = len(server.asked)
        assert timeline(*command, halves).returncode == 0
        assert len(server.asked) - asked < 20

    assert (
        timeline("list", "--json", "--db", whole).stdout
        == timeline("list", "--json", "--db", halves).stdout
    )
    assert len(timeline("list", "--json", "--db", whole).stdout.splitlines()) == 20


def test_bad_lines_of_a_bulk_file_are_quarantined_by_number(timeline, tmp_path):
    """The articles of a JSON Lines file are added, each bad line is named with its number."""
    lines = [
        '{"id":"a","text":"1月12日，云溪县召开春耕会议。","published":"2024-01-13"}',
        '{"id":"b"',
        '{"id":"c","text":"1月12日，双溪镇召开防汛会议。","published":"2024-01-13"}',
        '{"id":"d","text":"会议","published":"2024-13-01"}',
    ]
    (tmp_path / "bulk.jsonl").write_text("\n".join(lines), "utf-8")
    done = timeline("add", "bulk.jsonl", "--json")
    numbers = json.loads(done.stdout)

    assert done.returncode == 3
    assert (numbers["articles_new"], numbers["quarantined"]) == (2, 2)
    assert [line.split(":")[1] for line in done.stderr.decode().splitlines()] == [
        " line 2",
        " line 4",
    ]
