"""The headline of a web page is weighed."""

from __future__ import annotations

import pytest

from timeline.reading.web.headline import headline_of, without_site
from timeline.reading.web.markup import parse_html


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        ("<title>新桥通车_云溪网</title><h1>要闻</h1><h2>新桥通车</h2>", "新桥通车"),
        ("<title>云溪网</title><h1>新桥今日通车</h1>", "新桥今日通车"),
        ("<title>新桥通车-社会频道-云溪新闻网</title><p>文</p>", "新桥通车"),
        ("<meta property='og:title' content='新桥通车'><title></title><p>文</p>", "新桥通车"),
    ],
)
def test_headline(page, headline):
    """A line that the title begins with is the headline, else the title without the site."""
    tree = parse_html(page)

    assert tree is not None
    assert headline_of(tree) == headline


def test_hyphens_between_figures_are_kept():
    """A title is never cut between figures."""
    assert without_site("3-5月农时_云溪网") == "3-5月农时"


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        (
            "<title>医院新闻_云溪县医院</title><h1>云溪县医院</h1><h2>新院区今日启用</h2>",
            "新院区今日启用",
        ),
        (
            "<title>云溪县政府 动态 新院区今日正式启用</title><p>新院区今日正式启用</p>",
            "新院区今日正式启用",
        ),
        ("<meta name=ArticleTitle content=新院区今日启用><title>动态</title>", "新院区今日启用"),
    ],
)
def test_the_name_of_the_site_is_no_headline(page, headline):
    """What the page title names as site or channel is none, however large it is shown."""
    tree = parse_html(f"{page}<p>文</p>")

    assert tree is not None
    assert headline_of(tree) == headline
