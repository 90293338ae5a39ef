"""A range leans on whichever end names its year or month."""

from __future__ import annotations

import pytest

from timeline.temporal import find_dates


@pytest.mark.parametrize(("text", "starts", "ends"), [
    ("2023年12月30日至1月2日", "2023-12-30", "2024-01-02"),
    ("12月30日至2024年1月2日", "2023-12-30", "2024-01-02"),
    ("30日至1月3日", "2023-12-30", "2024-01-03"),
    ("1月至8月", "2023-01-01", "2023-08-31"),
    ("1月12日20时至次日8时", "2024-01-12T20:00", "2024-01-13T08:00"),
    ("5月1日至2027年底", "2024-05-01", "2027-12-31"),
])  # fmt: skip
def test_range(text: str, starts: str, ends: str) -> None:
    """The end that says less takes year and month from the other."""
    (found,) = find_dates(text, "2024-01-14").timexes

    assert (found.period.starts, found.period.ends) == (starts, ends)


def test_range_that_runs_backwards() -> None:
    """A range whose end lies before its start is a problem and has no days."""
    dates = find_dates("2024年5月9日至2024年5月3日", "2024-06-14")

    assert [problem.kind for problem in dates.problems] == ["reversed-range"]
    assert dates.timexes[0].period.starts is None
