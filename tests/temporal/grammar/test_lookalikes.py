"""What only looks like a date is none."""

from __future__ import annotations

import pytest

from timeline.temporal import tag_dates
from timeline.temporal.grammar.lookalikes import LOOKALIKES, lookalike


@pytest.mark.parametrize("example", [e for row in LOOKALIKES for e in row.examples])
def test_example(example: str) -> None:
    """An example gets no date."""
    assert [
        t.text for t in tag_dates(example, "2024-01-14") if t.period.starts or t.period.ends
    ] == []


def test_place_of_no_lookalike() -> None:
    """A place where a date begins is no look-alike."""
    assert lookalike("1月12日", 0) is None
