"""Titles are taken apart into offices."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from timeline.offices import offices_of

LABELS = Path(__file__).parents[1] / "eval" / "offices"
ENOUGH = 0.95


def load(name):
    """Return the labelled titles of a file: title, home, and a row for each office."""
    titles = []
    with (LABELS / name).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["title"]:
                titles.append((row["title"], row["home"], []))
            fields = (row[k] for k in ("unit", "body", "post", "level", "kind"))
            titles[-1][2].append((*fields, bool(row["former"])))
    return titles


def read(title, home):
    return [
        (o.unit or "", o.body or "", o.post, o.level or "", o.kind, o.former)
        for o in offices_of(title, home)
    ]


@pytest.mark.parametrize("name", ["read.tsv", "unread.tsv", "odd.tsv"])
def test_labelled_titles(name):
    """At least 95% of the labelled titles are read right in every column of every row."""
    titles = load(name)
    right = [title for title, home, rows in titles if read(title, home) == rows]

    assert len(right) >= ENOUGH * len(titles)


def test_offices_of_two_towns_differ():
    """A deputy mayor of the home town is none of the other town's."""
    (here,), (there,) = offices_of("副市长", "临江市"), offices_of("东临市副市长", "临江市")

    assert (here.unit, there.unit) == ("临江市", "东临市")
    assert here.post == there.post


def test_the_lowest_place_holds_the_office():
    """Of several places in a row the last is the unit."""
    (office,) = offices_of("云溪县白沙镇镇长", "临江市")

    assert (office.unit, office.level, office.body) == ("白沙镇", "township", "镇人民政府")


def test_a_company_stays_whole():
    """A company that bears a place's name has neither unit nor level."""
    (office,) = offices_of("云溪县热力公司党委书记", "云溪县")

    assert (office.unit, office.level, office.kind) == (None, None, "enterprise")
    assert (office.body, office.post) == ("云溪县热力公司", "党委书记")


def test_a_party_post_in_a_bureau():
    """A party post inside a bureau is the party's, the next post in it the government's."""
    party, government = offices_of("市教育局党组书记、局长", "临江市")

    assert (party.kind, government.kind) == ("party", "government")
    assert party.body == government.body == "市教育局"


def test_a_department_is_told_after_its_committee():
    """A department behind a post of the committee is the committee's."""
    _, second = offices_of("县委常委、组织部部长", "云溪县")

    assert (second.unit, second.body, second.post) == ("云溪县", "县委组织部", "部长")


def test_former_offices():
    """原 holds for its own office and for what follows in the same unit, not for a calling."""
    titles = ("原市委书记、市长", "市水务局原局长、市政协委员")
    former = [[office.former for office in offices_of(title, "临江市")] for title in titles]

    assert former == [[True, True], [True, False]]


def test_nothing_is_known_without_home():
    """A town that print leaves out is unknown where the newspaper has no home."""
    (office,) = offices_of("市委书记")

    assert (office.unit, office.unit_code, office.level) == (None, None, "prefecture")


def test_a_further_office_is_of_the_town_before():
    """市人大常委会 behind 东临市委 is that of 东临市, wherever the newspaper is at home."""
    _, second = offices_of("东临市委书记、市人大常委会主任", "临江市")

    assert (second.unit, second.body) == ("东临市", "市人大常委会")


def test_a_zone_behind_a_place():
    """A zone is named after the place before it; without one it has no name."""
    (named,), (bare,) = offices_of("云溪县经开区管委会主任"), offices_of("经开区管委会主任")

    assert (named.unit, named.body) == ("云溪县经开区", "经开区管委会")
    assert (bare.unit, bare.body, bare.level) == (None, "经开区管委会", "county")


def test_a_discipline_secretary_stays_in_the_school():
    """The discipline commission of a school is part of the post; the body stays whole."""
    _deputy, secretary = offices_of("临江大学党委副书记、纪委书记", "临江市")

    assert (secretary.body, secretary.post, secretary.kind) == ("临江大学", "纪委书记", "school")


def test_former_reaches_the_department_of_the_same_committee():
    """What was said of the committee is said of the department that leaves its name out."""
    offices = offices_of("原市委常委、宣传部部长", "临江市")

    assert [(o.body, o.former) for o in offices] == [("市委", True), ("市委宣传部", True)]


def test_a_team_is_of_those_who_sent_it():
    """A team that is stationed in a village is of the office that sent the team."""
    (office,) = offices_of("省农业农村厅驻上湾村工作队队长", "临江市")

    assert (office.level, office.kind) == ("province", "government")
