"""``timeline absent`` and ``timeline compare``."""

from __future__ import annotations

import json

PAGE = """临江日报 2024年1月20日

林向东主持召开座谈会
本报讯 1月19日，市委书记林向东主持召开工业旅游座谈会。

郭远会见客商
本报讯 1月2日，市长郭远会见远帆集团客商。
"""


def add(timeline, tmp_path):
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    timeline("add", "page.txt", "--source", "linjiang-ribao", "--published", "2024-01-20")


def test_the_longest_unseen_comes_first(timeline, tmp_path):
    """One command tells who of the officials has not been seen for longest."""
    add(timeline, tmp_path)
    told = [json.loads(line) for line in timeline("absent", "--json").stdout.splitlines()]

    assert [(row["person"], row["gap"]) for row in told] == [("郭远", 18), ("林向东", 1)]
    assert told[0]["gaps"][0]["days"] == 18
    assert told[0]["offices"][0]["unit"] == "临江市"


def test_an_unknown_unit_is_told(timeline, tmp_path):
    """A unit without officials is answered with the units that there are."""
    add(timeline, tmp_path)
    told = timeline("absent", "云溪县")

    assert told.returncode == 0
    assert "临江市" in told.stderr.decode()


def test_people_side_by_side(timeline, tmp_path):
    """Two names give their events on one axis with counts."""
    add(timeline, tmp_path)
    told = json.loads(timeline("compare", "林向东", "郭远", "since:2024-01", "--json").stdout)

    assert (told["names"], told["events"], told["joint"]) == (["林向东", "郭远"], [1, 1], 0)
    assert [row["in"] for row in told["rows"]] == [["林向东"], ["郭远"]]


def test_one_name_is_too_few(timeline):
    """compare asks for two to four names."""
    told = timeline("compare", "林向东")

    assert told.returncode == 2
    assert "two to four" in told.stderr.decode()
