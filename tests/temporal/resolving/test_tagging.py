"""A text made of nothing but dates costs no more than a bounded time."""

from timeline.temporal import find_dates
from timeline.temporal.resolving.tagging import MOST_EXPRESSIONS


def test_expressions_past_all_measure_are_left_out():
    """Reading stops at the limit, and a problem says so."""
    dates = find_dates("1月" * (MOST_EXPRESSIONS + 10), "2024-03-14")

    assert len(dates.timexes) == MOST_EXPRESSIONS
    assert [problem.kind for problem in dates.problems] == ["too-many-dates"]


def test_all_expressions_are_read_up_to_the_limit():
    """A text at the limit is read whole, without a problem."""
    dates = find_dates("1月、" * MOST_EXPRESSIONS, "2024-03-14")

    assert len(dates.timexes) == MOST_EXPRESSIONS
    assert dates.problems == ()
