"""Pages are cut where header lines or a dateline stand."""

from __future__ import annotations

from timeline.reading.articles.line_kinds import classify
from timeline.reading.articles.split_sections import cut_sections
from timeline.reading.lines.text_lines import split_lines


def bodies(text: str) -> list[list[str]]:
    return [section.body for section in cut_sections(classify(split_lines(text)))]


def test_a_header_line_cuts():
    """A section begins at every header line over a text."""
    page = "新桥通车\n两岸群众往来方便了。\n茶山开园\n采茶的人都上了山。"

    assert bodies(page) == [["两岸群众往来方便了。"], ["采茶的人都上了山。"]]


def test_a_byline_right_under_an_article_closes_it():
    """A byline line under a text stays with that text."""
    page = "新桥通车\n两岸群众往来方便了。\n本报记者 闻笛 米粒"

    assert bodies(page) == [["两岸群众往来方便了。", "本报记者 闻笛 米粒"]]
