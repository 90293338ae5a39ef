"""The publication day: the surest step that knows one wins, and says so."""

from __future__ import annotations

import pytest

from timeline.reading.newspaper.publication import day_of_name, publication

KNOWN = {
    "given": None,
    "mastheads": ["2024-05-10"],
    "stamps": ["2024-05-11"],
    "url": "https://epaper.yunxi.example/html/2024-05/12/node_1.htm",
    "name": "2024-05-13.txt",
    "texts": ["2024年5月9日,会议召开。"],
}
STEPS = [
    ("mastheads", "2024-05-10", "masthead"),
    ("stamps", "2024-05-11", "metadata"),
    ("url", "2024-05-12", "url"),
    ("name", "2024-05-13", "filename"),
    ("texts", "2024-05-10", "inferred"),
]


@pytest.mark.parametrize(("step", "day", "basis"), STEPS, ids=[s for s, _, _ in STEPS])
def test_steps_from_sure_to_unsure(step: str, day: str, basis: str):
    """Masthead, metadata, address, file name, the day after the latest told."""
    order = [name for name, _, _ in STEPS]
    blank = {"mastheads": [], "stamps": [], "url": None, "name": "-", "texts": []}
    known = KNOWN | {name: blank[name] for name in order[: order.index(step)]}

    found = publication(**known)

    assert (found.day, found.basis) == (day, basis)


def test_a_given_day_wins_and_a_disagreement_is_said():
    """A person's word goes before the masthead, which is not forgotten."""
    found = publication(**(KNOWN | {"given": "2024-05-09"}))

    assert (found.day, found.basis) == ("2024-05-09", "given")
    assert [problem.kind for problem in found.problems] == ["publication-mismatch"]


def test_an_inferred_day_is_a_problem_to_look_at():
    """What is inferred says so."""
    found = publication(**(KNOWN | {"mastheads": [], "stamps": [], "url": None, "name": "-"}))

    assert [problem.kind for problem in found.problems] == ["publication-inferred"]


def test_nothing_known_is_unknown():
    """Without any step the day stays open."""
    found = publication(given=None, mastheads=[], stamps=[], url=None, name="-", texts=["开会。"])

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
