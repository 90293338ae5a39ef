"""Chronicles: months and years over the entries stay in the text, under one title."""

from __future__ import annotations

from timeline.model import Document
from timeline.reading import read_page
from timeline.reading.articles.chronicle import gather_chronicles
from timeline.reading.articles.section import Section

PAGE = """桐湾区2023年大事记

一月
5日 区政协五届三次会议召开。

二月
3日 区委常委会召开会议。
"""


def test_one_article() -> None:
    """The title is the headline, and each month stands in the text over its entries."""
    (article,) = read_page(Document("page.txt", PAGE.encode())).articles

    assert article.headline == "桐湾区2023年大事记"
    assert article.text.splitlines()[::2] == ["一月", "二月"]


def test_month_over_other_news() -> None:
    """A month over what is no chronicle stays where it is."""
    sections = [Section(stack=["看点", "一月"], body=["会议召开。"])]

    assert gather_chronicles(sections)[0].stack == ["看点", "一月"]


def test_next_headline_ends_a_chronicle() -> None:
    """A headline that is no year or month begins another article."""
    sections = [
        Section(stack=["云溪县大事记"], body=["1月4日,会议召开。"]),
        Section(stack=["县委部署春耕"], body=["会议召开。"]),
        Section(stack=["2月"], body=["3日,会议召开。"]),
    ]

    assert [s.stack for s in gather_chronicles(sections)] == [
        ["云溪县大事记"],
        ["县委部署春耕"],
        ["2月"],
    ]
