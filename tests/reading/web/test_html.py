"""HTML pages become articles: headers, byline, day and unbroken paragraphs."""

import contextlib
import time

import pytest

from tests.fetching.newspaper import article as edition_article
from tests.short_run import mostly_slow
from timeline.errors import UnreadableInput
from timeline.model import Byline, Document
from timeline.reading import read_page

BODY = [
    "本报讯（记者 林小禾 通讯员 白鸽）3月12日，云溪县在青禾镇召开春耕生产现场会。县委副书记陈望出席会议并讲话。",
    "会议指出，今年全县计划播种早稻十二万亩，各镇要抢抓农时，扎实做好备耕工作，确保种子、化肥、农机准备到位。",
    "会前，陈望一行实地察看了青禾镇双溪村育秧大棚和灌区清淤现场，听取春耕备耕情况介绍。",
]


def read(page, url=None, **given):
    data = page if isinstance(page, bytes) else page.encode()
    return read_page(Document("a.html", data, "html", url=url), **given)


def paragraphs(lines=BODY):
    return "".join(f"<p>　　{line}</p>" for line in lines)


def web_page(head="", above="", body=None):
    body = body or paragraphs()
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8">{head}
<title>云溪县召开春耕生产现场会_临江新闻网</title></head><body>
<nav><a href="/">首页</a> <a href="/szyw/">时政要闻</a></nav>
<div class="main"><h1>云溪县召开春耕生产现场会</h1>{above}<div class="text">{body}</div></div>
<div class="hot"><h3>热门推荐</h3><ul><li><a href="/a">双溪镇举行丰收节开幕式</a></li></ul></div>
<footer>版权所有 临江报业 未经授权不得转载</footer></body></html>"""


def test_web_page_gives_its_article():
    """The main article of a page is read without navigation, recommendations and footer."""
    (article,) = read(web_page()).articles

    assert article.headline == "云溪县召开春耕生产现场会"
    assert article.text.split("\n") == BODY
    assert article.byline == (Byline("林小禾", "记者"), Byline("白鸽", "通讯员"))


@pytest.mark.parametrize(
    ("head", "above", "url", "published", "basis"),
    [
        ('<meta property="article:published_time" content="2024-03-13T08:00:00+08:00">', "", None, "2024-03-13", "metadata"),
        ('<meta name="publishdate" content="2024-03-13">', "", None, "2024-03-13", "metadata"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-13"}</script>', "", None, "2024-03-13", "metadata"),
        ("", "<div>2024-03-13 08:20　来源：临江日报</div>", None, "2024-03-13", "metadata"),
        ("", "<p>2024年03月13日 星期三 第02版：要闻</p>", None, "2024-03-13", "masthead"),
        ("", "", "http://news.example/2024/0313/1.html", "2024-03-13", "url"),
        ("", "", "http://news.example/html/2024-03/13/content_1.htm", "2024-03-13", "url"),
        ('<meta name="description" content="2020年1月1日起施行">', "", None, None, "unknown"),
        ("", "", None, None, "unknown"),
    ],
)  # fmt: skip
def test_publication_day(head, above, url, published, basis):
    """The day comes from masthead, metadata or address, never from the prose of the article."""
    page = read(web_page(head, above), url)

    assert (page.published, page.published_basis) == (published, basis)


def test_given_day_wins():
    """The day that a person gives wins over all the page says."""
    page = read(web_page('<meta name="publishdate" content="2024-03-13">'), published="2024-03-20")

    assert (page.published, page.published_basis) == ("2024-03-20", "given")


def test_date_in_a_title_is_no_publication_day():
    """A date in title or headline does not date the page."""
    page = web_page().replace("春耕生产现场会", "2023年5月1日起施行办法宣讲会", 2)

    assert read(page).published is None


def test_edition_states_everything_in_a_comment():
    """The comment of a digital edition gives kicker, headline, subheadline and day."""
    url = "http://paper.example/html/2024-03/14/content_3.htm"
    page = read(edition_article(3), url)
    (article,) = page.articles

    assert (article.kicker, article.headline, article.subheadline) == (
        "压实责任", "云溪县召开第3次例会", "部署春耕生产",
    )  # fmt: skip
    assert article.text.split("\n") == [
        "本报讯（记者林小禾）3月4日，云溪县召开第3次例会。县长陈望主持会议并讲话。",
        "会议要求，扎实做好各项工作。",
    ]
    assert (article.published, article.published_basis) == ("2024-03-14", "masthead")
    assert page.encoding == "gb18030"


EDITIONS = {
    "headings": f"""<div class="article"><h3>压实责任</h3><h1>云溪县召开春耕生产现场会</h1>
        <h2>陈望讲话</h2><p class="sec">《临江日报》（2024年03月13日 第02版）</p>
        <div id="ozoom">{paragraphs()}</div></div>""",
    "founder": f"""<h2>压实责任</h2><founder-title><h2>云溪县召开春耕生产现场会</h2></founder-title>
        <founder-content>{paragraphs()}</founder-content>""",
    "cells": f"""<table><tr><td class="font02">压实责任</td></tr>
        <tr><td class="font01">云溪县召开春耕生产现场会</td></tr><tr><td class="font02">陈望讲话</td></tr>
        <tr><td><div id="ozoom" style="zoom:100%">{paragraphs()}</div></td></tr></table>""",
}


@pytest.mark.parametrize("layout", EDITIONS)
def test_layouts_of_digital_editions(layout):
    """Header lines are found in each of the layouts that such systems print."""
    (article,) = read(f"<html><body>{EDITIONS[layout]}</body></html>").articles

    assert article.kicker == "压实责任"
    assert article.headline == "云溪县召开春耕生产现场会"
    assert article.subheadline in ("陈望讲话", None)
    assert article.text.split("\n") == BODY


def test_broken_paragraphs_of_an_edition_are_joined():
    """A paragraph that a printed column cut is whole again."""
    cut = [BODY[0], BODY[1][:31], BODY[1][31:], BODY[2]]
    page = f'<html><body><h1>春耕现场会</h1><div id="ozoom">{paragraphs(cut)}</div></body></html>'

    assert read(page).articles[0].text.split("\n") == BODY


def test_captions_intertitles_and_editors_are_left_out():
    """Photo credits, intertitles and the line of editors are no text."""
    lines = [
        BODY[0],
        "育秧大棚里一片忙碌。 记者 林小禾 摄",
        "抢农时",
        BODY[1],
        BODY[2],
        "责任编辑：闻笛",
    ]
    page = f'<html><body><h1>春耕现场会</h1><div id="ozoom">{paragraphs(lines)}</div></body></html>'

    assert read(page).articles[0].text.split("\n") == BODY


def test_hidden_text_is_not_read():
    """What a browser does not show is no part of the article."""
    hidden = '<p style="display:none">2024年12月31日，伪造会议召开。</p><p hidden>也是伪造。</p>'
    text = read(web_page(body=hidden + paragraphs())).articles[0].text

    assert "伪造" not in text


def test_source_line_breaks_do_not_show():
    """A line break in the source inside Chinese text is no space."""
    page = web_page(body=paragraphs().replace("春耕生产", "春耕\n      生产"))

    assert read(page).articles[0].text.split("\n") == BODY


def test_bytes_win_over_a_lying_declaration():
    """A page that says UTF-8 and is GBK is read as GBK."""
    page = read(web_page().encode("gbk"))

    assert page.articles[0].text.split("\n") == BODY
    assert page.encoding == "gb18030"


def test_control_characters_in_entities_are_left_out():
    """What no tree may hold is taken out of the text, and the rest is read."""
    page = web_page(body=paragraphs(BODY).replace("县", "&#27;[2J县&#x9;\n&#1;"))

    text = read(page).articles[0].text
    assert "县" in text
    assert not {"\x1b", "\x01"} & set(text)


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>", "<html><body><ul><li><a href='a'>甲</a></ul></body></html>",
        "<html><script>alert(1)</script></html>", "<!DOCTYPE html>",
    ],
)  # fmt: skip
def test_page_without_article_is_refused(page):
    """An HTML page without an article is refused in one line."""
    with pytest.raises(UnreadableInput, match=r"no article|no text"):
        read(page)


@pytest.mark.parametrize(
    "page",
    mostly_slow([
        "<html><body>" + "<div><b>" * 50_000 + "云溪县召开会议" + "</b></div>" * 50_000,
        "<html><body>" + "<p>云溪县召开会议。" * 50_000,
        "<html><body>" + "<!--enpproperty <title>" * 50_000,
        "<html><body>" + "<table><tr><td>" * 20_000,
        "<html><body>" + "&lt;" * 100_000,
        "<html><body><p " + "a=b " * 100_000 + ">云溪县召开会议。</p>",
        "<html><body><p " + " ".join(f"a{i}=b" for i in range(100_000)) + ">云溪县开会。</p>",
        "<html><body>" + "<p>会</p>" * 40_000,
    ]),
    ids=["deep", "unclosed", "comments", "tables", "entities", "same", "attributes", "short"],
)  # fmt: skip
def test_hostile_page_is_bounded(page):
    """Absurd markup is read or refused within seconds."""
    start = time.process_time()
    with contextlib.suppress(UnreadableInput):
        read(page)

    assert time.process_time() - start < 10


def test_what_is_left_out_of_a_page_has_its_kind():
    """Navigation, intertitles of the body and comments of readers are told apart."""
    body = f"<p>{BODY[0]}</p><p><strong>抢抓农时</strong></p><p>{BODY[1]}</p>"
    comments = "<div class='comment-list'><p>支持家乡建设,希望早日落实到位。</p></div>"
    page = read(web_page(body=body).replace("<footer>", comments + "<footer>"))
    kinds = {line.text: line.kind for line in page.left_out}

    assert kinds["首页 时政要闻"] == "navigation"
    assert kinds["抢抓农时"] == "intertitle"
    assert kinds["支持家乡建设,希望早日落实到位。"] == "comment"
