"""A corpus of invented sentences: each phrasing has its value, and look-alikes have none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.temporal import tag_dates

CORPUS = tomllib.loads(
    (Path(__file__).parents[1] / "corpus" / "temporal_zh.toml").read_text("utf-8")
)
VALUED = [
    (published, value, phrasing)
    for published, values in CORPUS["published"].items()
    for value, phrasings in values.items()
    for phrasing in phrasings
]
REFERENCE = "2024-01-14"


def _marked(phrasing: str) -> tuple[str, int, int]:
    before, _, rest = phrasing.partition("[")
    inner, _, after = rest.partition("]")
    return before + inner + after, len(before), len(before + inner)


@pytest.mark.parametrize(("published", "value", "phrasing"), VALUED)
def test_phrasing_has_its_value(published: str, value: str, phrasing: str) -> None:
    """The expression in brackets is found whole and means the value."""
    text, start, end = _marked(phrasing)

    (found,) = [
        t for t in tag_dates(text, published) if t.span.start < end and start < t.span.end
    ]  # fmt: skip
    period = found.period
    given = (
        period.starts
        if period.starts == period.ends
        else f"{period.starts or ''}/{period.ends or ''}"
    )

    assert (value, start, end) == (given, found.span.start, found.span.end)


@pytest.mark.parametrize("phrasing", CORPUS["recurring"]["phrasings"])
def test_recurrence_has_no_days(phrasing: str) -> None:
    """What comes round again and again is one recurring expression."""
    text, start, end = _marked(phrasing)

    assert [(start, end, "recurring")] == [
        (t.span.start, t.span.end, t.basis) for t in tag_dates(text, REFERENCE)
    ]


@pytest.mark.parametrize("text", CORPUS["none"]["phrasings"])
def test_lookalike_has_no_date(text: str) -> None:
    """Names, numbers, roads, scores, products and durations get no days."""
    found = [
        t.text
        for t in tag_dates(text, REFERENCE)
        if t.period.starts or t.period.ends or t.basis == "recurring"
    ]

    assert found == []
