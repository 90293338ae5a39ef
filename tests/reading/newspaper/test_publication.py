"""The publication day: witnesses are weighed, and a disagreement is said."""

from __future__ import annotations

import pytest

from timeline.messages import english
from timeline.reading.newspaper.publication import Witness, day_of_name, publication

KNOWN = {
    "given": None,
    "heard": [Witness("masthead", "2024-05-10"), Witness("stamp", "2024-05-11", "08:20")],
    "url": "https://epaper.yunxi.example/html/2024-05/12/node_1.htm",
    "name": "2024-05-13.txt",
    "texts": ["2024年5月9日,会议召开。"],
}
STEPS = [
    ({}, "2024-05-10", "masthead"),
    ({"heard": KNOWN["heard"][1:]}, "2024-05-11", "metadata"),
    ({"heard": []}, "2024-05-12", "url"),
    ({"heard": [], "url": None}, "2024-05-13", "filename"),
    ({"heard": [], "url": None, "name": "-"}, "2024-05-10", "inferred"),
]


@pytest.mark.parametrize(("less", "day", "basis"), STEPS)
def test_witnesses_that_all_disagree(less: dict, day: str, basis: str):
    """Masthead, metadata, address, file name, the day after the latest told: the surest wins."""
    found = publication(**(KNOWN | less))

    assert (found.day, found.basis) == (day, basis)


def test_two_that_agree_outweigh_a_third():
    """A stamp and the address outweigh a meta field of another day, which is not forgotten."""
    heard = [Witness("meta", "2024-05-11"), Witness("stamp", "2024-05-12", "08:20")]
    found = publication(**(KNOWN | {"heard": heard, "name": "-"}))

    assert (found.day, found.time) == ("2024-05-12", "08:20")
    assert [english(p.message) for p in found.problems] == [
        "the stamp says 2024-05-12, the meta says 2024-05-11"
    ]


def test_a_banner_contradicts_nobody():
    """The day of a banner is heard only where nothing else says a day."""
    banner = Witness("banner", "2024-06-20")
    unknown = {"url": None, "name": "-"}

    assert publication(**(KNOWN | unknown | {"heard": [banner]})).day == "2024-06-20"
    found = publication(**(KNOWN | unknown | {"heard": [banner, Witness("stamp", "2024-05-11")]}))
    assert (found.day, found.problems) == ("2024-05-11", ())


def test_a_given_day_wins_and_a_disagreement_is_said():
    """A person's word goes before the masthead, which is not forgotten."""
    found = publication(**(KNOWN | {"given": "2024-05-09"}))

    assert (found.day, found.basis) == ("2024-05-09", "given")
    assert [problem.kind for problem in found.problems] == ["publication-mismatch"]


def test_an_inferred_day_is_a_problem_to_look_at():
    """What is inferred says so."""
    found = publication(**(KNOWN | {"heard": [], "url": None, "name": "-"}))

    assert [problem.kind for problem in found.problems] == ["publication-inferred"]


def test_nothing_known_is_unknown():
    """Without any witness the day stays open."""
    found = publication(given=None, heard=[], url=None, name="-", texts=["开会。"])

    assert (found.day, found.basis) == (None, "unknown")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20240510.txt", "2024-05-10"),
        ("云溪日报2024年5月10日a1.txt", "2024-05-10"),
        ("/html/202405/10/content_1.html", "2024-05-10"),
        ("/html/2024-05/10/node_1.htm", "2024-05-10"),
        ("page_20241340.txt", None),
        ("1234567890123.txt", None),
        ("page.txt", None),
    ],
)
def test_days_in_names(name: str, day: str | None):
    """Common shapes are read; a run of digits that is no day is not."""
    assert day_of_name(name) == day
