"""The date expressions of a text, in order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import examples
from timeline.temporal.finding import find_dates, tag_dates

PIECES = st.sampled_from([
    "1月", "12日", "2024年", "昨日", "至", "前", "(", ")", "上午", "9时", "春节", "第", "每", "将", "、", "会议", "\n",
])  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=examples(200), deadline=None)
def test_spans(text: str) -> None:
    """Expressions are verbatim, in order, and never overlap."""
    timexes = tag_dates(text, "2024-01-14")

    assert all(t.span.of(text) == t.text for t in timexes)
    assert all(a.span.end <= b.span.start for a, b in pairwise(timexes))


def test_problems_come_with_the_dates() -> None:
    """What is wrong with a date is told beside the dates."""
    dates = find_dates("2月30日开会,1月12日散会。", "2024-01-14")

    assert [t.text for t in dates.timexes] == ["2月30日", "1月12日"]
    assert [problem.quote for problem in dates.problems] == ["2月30日"]
