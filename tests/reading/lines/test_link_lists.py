"""Lists of links under an article."""

from __future__ import annotations

from timeline.reading.articles.line_kinds import classify
from timeline.reading.lines.text_lines import split_lines


def kinds(text: str) -> list[str]:
    return [block.kind for block in classify(split_lines(text))]


def test_titles_up_to_the_end_are_links():
    """A heading of links and all titles under it are furniture."""
    assert kinds("新桥通车了。\n猜你喜欢\n茶山开园\n春耕正忙")[1:] == ["drop", "drop", "drop"]


def test_articles_under_such_a_heading_stay():
    """Titles with texts under them are header lines."""
    page = "新桥通车了。\n相关新闻\n茶山开园\n本报讯 5月9日,茶山开园。"

    assert kinds(page)[2:] == ["header", "text"]
