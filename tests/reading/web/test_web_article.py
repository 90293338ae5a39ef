"""What the markup shows becomes an article."""

from __future__ import annotations

from timeline.model import Byline
from timeline.reading.web.web_article import WebArticle


def test_lines_are_sorted():
    """Text stays, a byline line names the writer, a caption goes."""
    shown = WebArticle(("本报记者 闻笛", "新桥通车了。", "渡船驶向对岸。 记者/米粒 摄"), "新桥通车")
    article = shown.article()

    assert (article.text, article.byline) == ("新桥通车了。", (Byline("闻笛", "记者"),))


def test_header_lines_are_completed_from_another_reading():
    """Header lines that one reading lacks come from the other, if both have one headline."""
    marked = WebArticle(("通车了。",), headline="新桥通车")
    other = WebArticle(("通车了。",), headline="新桥通车", kicker="春耕")

    assert marked.completed(other).kicker == "春耕"
    assert marked.completed(WebArticle((), headline="茶山", kicker="春耕")).kicker is None


def test_short_lines_under_the_last_sentence_go():
    """Words that are no sentence go from under the text; a signature with its day stays."""
    text = ("新桥今日通车,方便了两岸群众。", "大桥全长两公里,双向四车道。")
    tools, signed = ("路过", "鲜花"), ("云溪县交通运输局 2024年5月10日",)

    assert WebArticle((*text, *tools)).article().text == "\n".join(text)
    assert WebArticle((*text, *signed)).article().text == "\n".join((*text, *signed))
