"""Notes in Markdown are read without their marks."""

from __future__ import annotations

from timeline.model import Byline, Document
from timeline.reading import read_page
from timeline.reading.files.markdown import read_note

NOTE = """---
title: 新桥今日通车
date: 2024-05-10
author: 闻笛
---

# 新桥今日通车

**5月9日**,新桥在[白石滩](http://yunxi.example/)通车。

![桥](a.png)

> 两岸群众往来方便了。
"""


def test_front_matter_names_headline_day_and_author():
    """The fields of the front matter are no text of the article."""
    (article,) = read_page(Document("a.md", NOTE.encode(), "markdown")).articles

    assert (article.headline, article.published) == ("新桥今日通车", "2024-05-10")
    assert article.byline == (Byline("闻笛", ""),)
    assert article.text == "5月9日,新桥在白石滩通车。\n两岸群众往来方便了。"


def test_a_note_without_front_matter_is_plain_text():
    """Marks go, words of links and figures with an asterisk stay."""
    assert read_note("## 茶山\n\n[开园](a.md)了,3*4亩。\n").text == "茶山\n\n开园了,3*4亩。\n"
