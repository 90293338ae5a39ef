"""``timeline add`` of many files: appended together, told one by one."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

COUNT = 30
PNG = b"\x89PNG\r\n\x1a\n\x00\xff\xfe\x81"


@pytest.fixture
def folder(tmp_path):
    """Thirty small pages, one picture among them, and one page without a day."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(COUNT):
        day = f"2024年3月{number % 28 + 1}日"
        page = f"云溪日报 2024年4月1日\n\n第{number}次例会召开\n\n本报讯 {day},云溪县召开第{number}次例会。\n"
        (folder / f"{number:02}.txt").write_text(page, "utf-8")
    (folder / "07.txt").write_bytes(PNG * 9)
    (folder / "11.txt").write_text("茶山\n\n茶山上的雾还没有散。\n", "utf-8")
    return folder


def test_bad_files_among_many_cost_themselves(timeline, folder, tmp_path):
    """The others land, each is told in order, the bad ones are named: exit 3."""
    done = timeline("add", folder, "--json")

    named = [json.loads(line)["input"] for line in done.stdout.decode().splitlines()]
    assert named == sorted(named)
    assert len(named) == COUNT - 2
    assert [line.count(".txt") for line in done.stderr.decode().splitlines()] == [1, 1]
    assert done.returncode == 3
    with closing(sqlite3.connect(tmp_path / "timeline.db")) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (COUNT - 2,)


def test_many_together_are_the_same_as_one_by_one(timeline, folder, tmp_path):
    """Which documents share a transaction changes nothing."""
    timeline("add", folder)
    for path in sorted(folder.iterdir()):
        timeline("add", path, TIMELINE_DB=str(tmp_path / "single.db"))

    rows = []
    for name in ("timeline.db", "single.db"):
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            select = (
                "SELECT id, starts, type, title, people, sources, quote FROM timeline ORDER BY 1"
            )
            rows.append(connection.execute(select).fetchall())
    assert rows[0] == rows[1]
    assert len(rows[0]) == COUNT - 2


def test_a_second_run_adds_nothing(timeline, folder):
    """What is there stays as it is."""
    timeline("add", folder)
    again = timeline("add", folder, "--json")

    numbers = [json.loads(line) for line in again.stdout.decode().splitlines()]
    assert all((n["articles_new"], n["articles_known"]) == (0, 1) for n in numbers)
