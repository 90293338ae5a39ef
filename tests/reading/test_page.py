"""Documents become pages: decoded, attributed to a newspaper, dated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.short_run import SHORT
from timeline.errors import UnknownSource
from timeline.model import Document
from timeline.reading import read_page

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
PAGE = """临江日报 2024年3月15日 星期五 第2版

新桥通车

临江日报讯(记者 米粒) 3月14日,新桥通车。
"""


def test_every_article_knows_newspaper_day_and_page():
    """What the masthead says holds for the articles under it."""
    page = read_page(Document("a.txt", PAGE.encode("gb18030")))
    (article,) = page.articles

    assert (page.source, page.published, page.published_basis) == (
        "linjiang-ribao",
        "2024-03-15",
        "masthead",
    )
    assert (article.source, article.published, article.page_number) == (
        "linjiang-ribao",
        "2024-03-15",
        "2",
    )
    assert page.encoding_basis == "gb18030"


def test_a_newspaper_without_a_profile_has_no_slug():
    """An unknown masthead is read by the general rules."""
    page = read_page(Document("a.txt", PAGE.replace("临江", "云溪").encode()))

    assert page.source is None
    assert page.articles[0].headline == "新桥通车"


def test_an_unknown_slug_is_refused():
    """A newspaper that a person names must have a profile."""
    with pytest.raises(UnknownSource):
        read_page(Document("a.txt", PAGE.encode()), source="nirgends")


def test_a_wrong_weekday_in_the_masthead_is_a_problem_of_the_page():
    """The checksum of the masthead reaches the page."""
    page = read_page(Document("a.txt", PAGE.replace("星期五", "星期一").encode()))

    assert "weekday-mismatch" in [problem.kind for problem in page.problems]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared corpora are not beside the checkout")
def test_a_large_corpus_passes_without_an_error():
    """Thousands of broadcast items are read, none is dropped."""
    with (SHARED / "corpus" / "broadcast.jsonl").open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]

    pages = [
        read_page(Document("-", text.encode()))
        for text in texts[:: 80 if SHORT else 8]
        if text.strip()
    ]

    assert all(page.articles for page in pages)


def test_a_stamp_dates_the_page_and_no_event():
    """The stamp under a headline gives day and time of publication and is no part of the text."""
    text = (
        "新桥通车\n发布时间:2024-05-10 08:20 来源:云溪网 浏览:12次\n\n5月9日,云溪县举行通车仪式。\n"
    )
    (article,) = read_page(Document("a.txt", text.encode())).articles

    assert (article.published, article.published_time) == ("2024-05-10", "08:20")
    assert article.text == "5月9日,云溪县举行通车仪式。"
