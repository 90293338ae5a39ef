"""Small cases are read right: the guards always, of each area as many as ``floors.json`` says."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from timeline.evaluation.cases import CaseScores, load_cases, score_cases

HERE = Path(__file__).parent
CASES = HERE / "cases.jsonl"
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))


@cache
def scores() -> CaseScores:
    return score_cases(CASES)


def test_guards_are_read_right():
    """What surrounds a case and was always right stays right."""
    assert scores().broken_guards() == []


@pytest.mark.parametrize("area", FLOORS)
def test_an_area_is_not_below_its_floor(area):
    """As many cases of an area are right as once were; `make eval` shows them."""
    assert scores().passed()[area] >= FLOORS[area]


def test_every_area_has_a_floor():
    """An area without a floor would guard nothing."""
    assert {case.area for case in load_cases(CASES)} == set(FLOORS)


def test_every_case_is_read():
    """No case is left out for want of an extra where all are installed."""
    assert scores().skipped == []


def test_case_ids_are_unique():
    """A fault names one case."""
    ids = [case.id for case in load_cases(CASES)]

    assert len(set(ids)) == len(ids)
