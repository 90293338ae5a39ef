"""Folio lines that show by their neighbours."""

from __future__ import annotations

from timeline.reading.articles.line_kinds import classify
from timeline.reading.lines.text_lines import split_lines


def kinds(text: str) -> list[str]:
    return [block.kind for block in classify(split_lines(text))]


def test_the_papers_name_above_its_date_line():
    """A short line above the date line is the name of the paper."""
    assert kinds("云 溪 日 报\n2024年3月15日 星期五 第0126期\n新桥通车") == [
        "folio",
        "folio",
        "header",
    ]


def test_the_title_of_the_page_under_the_date_line():
    """The title of the page beside a dated line is a folio line."""
    assert kinds("2024年3月15日 星期五\n民生新闻\n新桥通车") == ["folio", "folio", "header"]


def test_a_headline_stays_a_headline():
    """A short line with no date line under it is a header line."""
    assert kinds("茶乡新貌\n本报讯 3月14日,新桥通车。") == ["header", "text"]
