"""What the short run leaves out: ``make test`` and ``make quick`` try less than ``make check``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORT = bool(os.environ.get("TIMELINE_SHORT"))
_FEWER = 10


def examples(number: int, *, fewest: int = 25) -> int:
    """Return how many random examples to try: in the short run a tenth, but some."""
    return max(number // _FEWER, fewest) if SHORT else number


def mostly_slow(values: Iterable[Any], *, kept: int = 1) -> Iterator[Any]:
    """Mark the cases of a sweep as slow, but for the first: they stand for all in the short run."""
    for number, value in enumerate(values):
        yield value if number < kept else pytest.param(value, marks=pytest.mark.slow)
