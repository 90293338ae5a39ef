"""An expression becomes a Timex with its period, checks and reason."""

from __future__ import annotations

import pytest

from timeline.temporal import find_dates


@pytest.mark.parametrize(("text", "kind"), [
    ("2024年2月30日", "impossible-date"), ("1月13日(星期五)", "weekday-mismatch"),
])  # fmt: skip
def test_problem(text: str, kind: str) -> None:
    """A date that cannot be, or whose weekday does not agree, is a problem."""
    assert [problem.kind for problem in find_dates(text, "2024-01-14").problems] == [kind]


def test_impossible_date_has_no_days() -> None:
    """A date that cannot be gets no period."""
    (found,) = find_dates("2024年2月30日", "2024-03-14").timexes

    assert (found.period.starts, found.period.precision) == (None, "unknown")


def test_dateline() -> None:
    """The date of a dateline is named so, and is the day that 今天 means."""
    first, second = find_dates("本报1月12日电 今天,会议召开。", "2024-01-14").timexes

    assert (first.rule, second.period.starts) == ("dateline", "2024-01-12")


def test_before_the_common_era() -> None:
    """Years that Python's calendar does not know are written all the same."""
    (found,) = find_dates("公元前221年", "2024-01-14").timexes

    assert found.edtf == "-0220"


@pytest.mark.parametrize("published", ["2023-03-05", "2023-12-05", "2025-03-10"])
def test_leap_day_of_a_common_year(published: str) -> None:
    """29 February of a year without one is a problem, never the day of another year."""
    dates = find_dates("2月29日,会议召开。", published)

    assert dates.timexes[0].period.starts is None
    assert [problem.kind for problem in dates.problems] == ["impossible-date"]
