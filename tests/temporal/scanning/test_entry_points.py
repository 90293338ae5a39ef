"""Where in a text an expression can begin."""

from __future__ import annotations

import pytest

from timeline.temporal.rules.all_rules import heads
from timeline.temporal.scanning.entry_points import trigger


@pytest.mark.parametrize("text", ["1月12日", "昨日", "截至5月", "春节期间", "每周三", "二〇二四年"])
def test_expression_is_entered(text: str) -> None:
    """The beginning of an expression is found."""
    assert trigger().match(text)


@pytest.mark.parametrize("text", ["会议召开", "共商发展", "3.12元", "云溪县"])
def test_nothing_to_enter(text: str) -> None:
    """Text without a date has no place to enter."""
    assert trigger().search(text) is None


def test_every_word_of_the_rules_is_entered() -> None:
    """Whatever word a rule begins with is found."""
    missed = [word for word in heads().words if not trigger().match(word + "年年年")]

    assert missed == []
