"""What lines are by the lines that stand around them."""

from __future__ import annotations

from timeline.reading.articles.line_kinds import classify
from timeline.reading.lines.text_lines import split_lines


def kinds(text: str) -> list[str]:
    return [block.kind for block in classify(split_lines(text))]


def test_a_body_and_a_date_under_a_notice_are_text():
    """The body that signs and the date under it close a notice."""
    text = "停水通知\n3月16日全天停水,请居民储水。\n云溪县水务局\n2024年3月15日"

    assert kinds(text) == ["header", "text", "text", "text"]


def test_a_mark_under_a_headline_names_the_author():
    """A name behind a mark, between a headline and a text, is the author."""
    assert kinds("茶山记\n□ 闻笛\n山上的茶树都绿了,风里有香。") == ["header", "author", "text"]


def test_lines_behind_one_mark_are_items():
    """Lines behind the same mark are a list and no captions."""
    assert kinds("▲新桥已经通车\n▲茶山已经开园") == ["text", "text"]
