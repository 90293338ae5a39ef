"""Columns of short items."""

from __future__ import annotations

from timeline.reading.articles.briefs import is_column
from timeline.reading.articles.section import Section


def test_items_with_bullets_make_a_column():
    """Paragraphs that all stand behind a bullet are items of one column."""
    assert is_column(Section(stack=["一周回顾"], body=["●新桥通车。", "●茶山开园。"]))


def test_one_plain_paragraph_makes_none():
    """A paragraph without a bullet shows that this is an article."""
    assert not is_column(Section(stack=["一周回顾"], body=["●新桥通车。", "茶山开园。"]))
