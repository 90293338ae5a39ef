"""Closed and failing streams cost nothing that is kept; arguments of other encodings are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.short_run import mostly_slow
from timeline.cli.streams import readable_arguments

RUN = f"'{sys.executable}' -m timeline --db x.db"
GBK = "会议".encode("gbk")
PAGE = "云溪县召开第{0}次座谈会\n\n1月12日,云溪县召开第{0}次座谈会。\n"


@pytest.fixture
def folder(tmp_path):
    """A folder of three pages."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in (1, 2, 3):
        (pages / f"{number}.txt").write_text(PAGE.format(number), "utf-8")
    return tmp_path


def shell(command: str, folder, **environment) -> subprocess.CompletedProcess:
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        check=False,
    )


@pytest.mark.parametrize("closed", mostly_slow(["<&- >&- 2>&-", "2>&-", ">&-", "<&-"]))
def test_a_closed_stream_costs_nothing_that_is_kept(folder, closed):
    """Where stdin, stdout or stderr is closed, pages are added all the same."""
    done = shell(f"{RUN} add --published 2024-01-14 pages {closed}", folder)
    listed = shell(f"{RUN} list", folder).stdout

    assert (done.returncode, len(listed.splitlines())) == (0, 3)


def test_a_full_disk_behind_stdout_costs_nothing_that_is_kept(folder):
    """All pages are added; the failure is told once, of standard output, with exit 1."""
    done = shell(f"{RUN} add --json --published 2024-01-14 pages > /dev/full", folder)
    listed = shell(f"{RUN} list", folder).stdout

    assert (done.returncode, len(listed.splitlines())) == (1, 3)
    assert done.stderr.decode().splitlines() == [
        "timeline: standard output: no space left on device"
    ]


@pytest.mark.parametrize(
    "command", mostly_slow(["list", "log", "list --json", "export csv", "stats", "sources"], kept=2)
)
def test_a_failing_stdout_is_blamed_on_stdout(folder, command):
    """A disk full behind stdout is one line about standard output, exit 1."""
    shell(f"{RUN} add --published 2024-01-14 pages", folder)
    done = shell(f"{RUN} {command} > /dev/full", folder)

    assert done.returncode == (0 if command == "log" else 1)
    assert done.stderr.decode().count("standard output") == done.returncode


def test_a_failing_stderr_costs_nothing(folder):
    """Talk that nobody can hear ends nothing."""
    (folder / "pages" / "bad.pdf").write_bytes(b"no pdf")
    done = shell(f"{RUN} add --published 2024-01-14 pages 2> /dev/full", folder)

    assert (done.returncode, shell(f"{RUN} list", folder).stdout.count(b"\n")) == (3, 3)


@pytest.mark.parametrize(
    "command",
    mostly_slow(["note $I $X", "list $X", "correct $I title=$X", "tag $I $X", "export csv $X"]),
)
def test_arguments_of_a_gbk_terminal_are_decoded(folder, command):
    """What a terminal passes in GBK is read as the words that were typed."""
    shell(f"{RUN} add --published 2024-01-14 pages/1.txt", folder)
    prepare = f"X=$(printf '\\xbb\\xe1\\xd2\\xe9'); I=$({RUN} list | cut -f1); "
    done = shell(f"{prepare}{RUN} {command}", folder)

    assert (done.returncode, b"Error" in done.stderr) == (0, False)


def test_words_in_gbk_are_kept_as_text(folder):
    """A tag typed in GBK is found when it is typed in UTF-8."""
    shell(f"{RUN} add --published 2024-01-14 pages/1.txt", folder)
    event = shell(f"{RUN} list", folder).stdout.decode().split("\t")[0]
    shell(f"{RUN} tag {event} $(printf '\\xbb\\xe1\\xd2\\xe9')", folder)

    assert shell(f"{RUN} list tag:会议", folder).stdout.decode().startswith(event)


@pytest.mark.parametrize(
    "raw", [b"\xff", "会议".encode() + b"\xe9", "é".encode("latin-1"), b"\xff\xfe\x00a"[:2]]
)
def test_bytes_that_mean_nothing_are_refused(folder, raw):
    """Bytes that are neither UTF-8 nor Chinese in GBK end in one line, exit 2."""
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "list", raw],
        cwd=folder,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "timeline: argument 2 is not UTF-8; set the terminal to UTF-8 and type it again"
    ]


def test_a_file_is_found_under_the_bytes_of_its_name(tmp_path, monkeypatch):
    """The name of a file that exists is left as it is, whatever its bytes."""
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(GBK)
    (tmp_path / name).touch()

    assert readable_arguments(["add", name, f"x{name}"]) == ["add", name, "x会议"]


@pytest.mark.parametrize("command", ["add --json", "extract --json"])
def test_a_lone_surrogate_costs_no_line_of_its_file(folder, command):
    """A JSON string with a lone surrogate is cleaned; the other lines are read as ever."""
    row = '{"id":"%s","published":"2024-01-14","text":"1月1%d日,云溪县召开座谈会。"}\n'
    lines = row % ("a", 1) + row % ("b\\ud800", 2) + row % ("c", 3)
    (folder / "x.jsonl").write_text(lines, "utf-8")
    done = shell(f"{RUN} {command} --format jsonl x.jsonl", folder)
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    assert sum(a.get("articles_new", 1) for a in answers) == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n\n"])
def test_an_empty_last_line_is_no_line(folder, end):
    """What follows the last line of JSON Lines is no article that failed."""
    line = '{"id":"a","published":"2024-01-14","text":"1月12日,云溪县召开座谈会。"}\n'
    (folder / "x.jsonl").write_text(line + end, "utf-8", newline="")
    done = shell(f"{RUN} extract --json --format jsonl x.jsonl", folder)

    assert (done.returncode, done.stdout.count(b"\n"), done.stderr) == (0, 1, b"")


def test_an_entity_of_a_lone_surrogate_costs_no_feed(folder):
    """A feed whose title holds an impossible character is read."""
    entry = (
        "<item><title>云溪&amp;#xD800;县</title><description>1月12日,云溪县召开座谈会。"
        "&amp;#xDFFF;</description></item>"
    )
    (folder / "x.xml").write_text(f"<rss version='2.0'><channel>{entry}</channel></rss>", "utf-8")
    done = shell(f"{RUN} add --json --published 2024-01-14 x.xml", folder)

    assert json.loads(done.stdout)["articles_new"] == 1
