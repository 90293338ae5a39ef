"""Whole expressions: ranges and their frames."""

from __future__ import annotations

import pytest

from timeline.temporal.scanning.expression import read_expression


@pytest.mark.parametrize(("text", "effect", "is_range"), [
    ("截至2023年底", "until", False), ("今年以来", "since", False), ("5月1日前", "before", False),
    ("9月5日至7日", None, True), ("9月5日、6日", None, True), ("8日0-24时", None, True),
    ("2016年至今", "to-now", False), ("1月5日至7日期间", "within", True), ("1月5日", None, False),
])  # fmt: skip
def test_expression(text: str, effect: str | None, is_range: bool) -> None:
    """An expression is read whole, with what frames it and its second end."""
    found = read_expression(text, 0)

    assert (found.end, found.effect, found.second is not None) == (len(text), effect, is_range)


def test_two_dates_that_are_no_stretch() -> None:
    """Days that do not follow each other are two expressions."""
    assert read_expression("9月5日、9日", 0).second is None
