"""Every row of every rule table does what its examples say."""

from __future__ import annotations

import re

import pytest

from timeline.temporal import tag_dates
from timeline.temporal.grammar import lookalikes, modifiers
from timeline.temporal.rules import (
    day,
    festival,
    month,
    near,
    plan,
    season,
    year,
)
from timeline.temporal.rules import (
    open as open_ended,
)

REFERENCE = "2024-01-14"
TABLES = (
    year.YEARS, year.IN_YEAR, year.IN_NAMED_YEAR, year.BARE_EDGES,
    month.MONTHS, month.IN_MONTH, day.NUMERIC, day.DAYS, near.NEAR,
    plan.SCHOOL, season.SEASONS, plan.plan_rules(), festival.festival_rules(),
    festival.named_year_festival_rules(), open_ended.RECURRING, open_ended.DURATIONS,
    modifiers.SUFFIXES,
)  # fmt: skip
EXAMPLES = [example for table in TABLES for row in table for example in row.examples]


@pytest.mark.parametrize("example", EXAMPLES)
def test_rule_example(example: str) -> None:
    """An example reads ``phrase=starts/ends``; ``?`` is a date that cannot be, ``-`` is none at all."""
    phrase, _, expected = example.rpartition("=")
    start = phrase.find("[")
    bare = phrase.replace("[", "").replace("]", "")
    wanted = re.search(r"\[(.*)\]", phrase)
    target = wanted[1] if wanted else bare
    begin = max(start, 0)

    found = [
        t for t in tag_dates(bare, REFERENCE)
        if t.span.start < begin + len(target) and begin < t.span.end
    ]  # fmt: skip

    assert (expected, target) == _shown(found, target)


def _shown(found: list, target: str) -> tuple[str, str]:
    if not found or all(t.basis == "duration" for t in found):
        return "-", target
    if found[0].basis == "recurring":
        return "recurring", found[0].text
    period = found[0].period
    if period.starts is None and period.ends is None:
        return "?", found[0].text
    if period.starts == period.ends:
        return period.starts, found[0].text
    return f"{period.starts or ''}/{period.ends or ''}", found[0].text


@pytest.mark.parametrize("example", [e for row in lookalikes.LOOKALIKES for e in row.examples])
def test_lookalike(example: str) -> None:
    """What only looks like a date gets no dates."""
    assert [t.text for t in tag_dates(example, REFERENCE) if t.period.starts or t.period.ends] == []
