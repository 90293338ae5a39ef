"""All rule tables together."""

from __future__ import annotations

import re

import pytest

from timeline.temporal.rules.all_rules import heads, month_parts, year_parts


@pytest.mark.parametrize("table", [heads(), year_parts(), month_parts()])
def test_every_pattern_compiles(table) -> None:
    """Each row of a table is a regular expression."""
    assert all(re.compile(rule.pattern) for rule in table._rules)


def test_order() -> None:
    """Written-out numbers come before years, and durations last."""
    names = [rule.name for rule in heads()._rules]

    assert names[0] == "YYYY-MM-DD"
    assert names[-1] == "时长"
