"""Rules for parts of a year do what their examples say."""

from __future__ import annotations

import pytest

from timeline.temporal import tag_dates
from timeline.temporal.rules.within_year import BARE_EDGES, IN_NAMED_YEAR, IN_YEAR

ROWS = (*IN_YEAR, *IN_NAMED_YEAR, *BARE_EDGES)


@pytest.mark.parametrize("example", [example for row in ROWS for example in row.examples])
def test_example(example: str, expected_and_read) -> None:
    """The phrase of an example has the value behind its equals sign, and is read whole."""
    expected, read = expected_and_read(example)

    assert expected == read


def test_a_week_that_no_year_has_is_none() -> None:
    """Past its 53rd week a year has no further week; the number is no date."""
    assert "week" in {timex.period.precision for timex in tag_dates("2020年第53周", None)}
    assert "week" not in {timex.period.precision for timex in tag_dates("2024年第60周", None)}
