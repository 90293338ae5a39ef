"""Twenty printed pages of different layouts are read right; ``tests/eval/pdf`` sets them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("reportlab")
sys.path.insert(0, str(Path(__file__).parent / "pdf"))
import sheet_score

FLOORS = {"cut": 0.95, "day": 1.0, "headline": 0.97, "kept": 0.98}


def test_printed_pages_are_read_right():
    """Articles, day, headlines and bodies are right, and captions and boxes are in no article."""
    shares = sheet_score.score().shares()

    assert {name: shares[name] for name, floor in FLOORS.items() if shares[name] < floor} == {}
    assert shares["mixed"] == 0
