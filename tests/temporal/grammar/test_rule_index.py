"""Rule rows by what they begin with."""

from __future__ import annotations

from timeline.temporal.grammar.rule_index import Table
from timeline.temporal.grammar.senses import Rule, Sense


def _sense(_: object) -> Sense:
    return Sense("x")


TABLE = Table((
    Rule("日", "#日", "[0-9]+日", _sense, ()),
    Rule("月", "#月", "[0-9]+月", _sense, ()),
    Rule("春节", "", "春节", _sense, (), ("春节",)),
    Rule("昨日", "昨", "昨日", _sense, ()),
))  # fmt: skip


def _patterns(text: str) -> list[str]:
    return [compiled.pattern for compiled, _ in TABLE.rows_at(text, 0)]


def test_numerals_by_their_unit() -> None:
    """A numeral is tried with the rules of the unit behind it."""
    assert _patterns("12月") == ["[0-9]+月"]


def test_words_and_characters() -> None:
    """A word or a first character is tried with its own rules alone."""
    assert (_patterns("春节"), _patterns("昨日")) == (["春节"], ["昨日"])


def test_nothing_begins_here() -> None:
    """A character that no rule begins with is tried with none."""
    assert _patterns("会议") == []
