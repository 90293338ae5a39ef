"""The quality of reading never falls below the floors of ``baseline.json``."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from timeline.evaluation import score_dates, score_folder
from timeline.evaluation.tally import chief_figure

HERE = Path(__file__).parent
BASELINE = json.loads((HERE / "baseline.json").read_text("utf-8"))
FLOORS = [(gold_set, name) for gold_set in BASELINE for name in BASELINE[gold_set]["floors"]]


@cache
def figures(gold_set: str) -> dict[str, dict[str, float]]:
    path = (HERE / BASELINE[gold_set]["path"]).resolve()
    if not path.exists():
        pytest.skip(f"{BASELINE[gold_set]['path']} is not here")
    scores = score_folder(path) if path.is_dir() else score_dates(path)
    return scores.figures()


@pytest.mark.parametrize(("gold_set", "name"), FLOORS, ids="-".join)
def test_a_figure_is_not_below_its_floor(gold_set, name):
    """What is read right once stays right; `make eval` shows the figures."""
    figure = chief_figure(figures(gold_set)[name])

    assert figure >= BASELINE[gold_set]["floors"][name]


def test_every_gold_set_has_floors():
    """A gold set without floors would guard nothing."""
    assert all(gold_set["floors"] for gold_set in BASELINE.values())
