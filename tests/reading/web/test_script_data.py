"""An article that a page holds as data for its scripts is read."""

from __future__ import annotations

import json
import time

import pytest

from timeline.model import Document
from timeline.reading import read_page
from timeline.reading.web.script_data import stated_article, tells_more
from timeline.reading.web.web_article import WebArticle

BODY = (
    "<p>5月9日,新桥通车,两岸群众往来方便了。</p>" * 2
    + "<p>“我们盼了十年。”船工柳大庆说,渡口的最后一班船开走了。</p>"
)
FIELDS = {"title": "新桥今日通车", "publishTime": "2024-05-10 08:20", "content": BODY}
PAGES = {
    "json": f'<script type="application/json">{json.dumps(FIELDS)}</script>',
    "literal": f"<script>var d={{title:'新桥今日通车',publishTime:'2024-05-10 08:20',content:'{BODY}'}}</script>",
    "inside a string": f"<script>window.d = {{data: {json.dumps(json.dumps(FIELDS))}}}</script>",
    "text areas": '<textarea class="article-title">新桥今日通车</textarea><textarea class="article-time">'
    f'1715300400000</textarea><textarea class="article-content">{BODY.replace("<", "&lt;")}</textarea>',
}


@pytest.mark.parametrize("name", PAGES)
def test_data_of_a_page_is_its_article(name: str):
    """Headline, day and text come from the data where the page shows nothing else."""
    page = f"<html><title>云溪网</title><body><div id=app>加载中</div>{PAGES[name]}</body></html>"
    (article,) = read_page(Document("a.html", page.encode(), media="html")).articles

    assert (article.headline, article.published) == ("新桥今日通车", "2024-05-10")
    assert article.text.endswith("渡口的最后一班船开走了。")


def test_the_title_of_the_page_chooses_among_titles():
    """Of several titles in the data the one that the page's own title holds is the headline."""
    data = '<script>a={"title":"茶山开园","content":"%s","newsTitle":"新桥今日通车"}</script>'

    found = stated_article(data % BODY, "新桥今日通车_云溪网")
    assert found
    assert found.headline == "新桥今日通车"


def test_what_the_page_shows_comes_first():
    """Data that holds no more than the page shows is not taken."""
    shown = WebArticle(("两岸群众往来方便了。" * 20,))
    stated = stated_article(PAGES["json"], "")

    assert stated
    assert not tells_more(stated, shown)
    assert tells_more(stated, None)


def test_a_page_without_data_states_nothing():
    """Scripts without a text give no article."""
    assert stated_article("<script>var a = {title: '新桥'}</script><p>x</p>", "") is None


@pytest.mark.parametrize("piece", ["<script>", "<textarea a>x", "a:'", 'a:"\\"', '<script>a:"'])
def test_broken_scripts_cost_no_more_than_their_length(piece: str):
    """Thousands of unclosed pieces are read in well under a second each."""
    start = time.process_time()
    stated_article(piece * 20_000, "")

    assert time.process_time() - start < 2


def test_fields_come_from_the_object_of_the_body():
    """A title right behind the body that belongs to another object is not the headline."""
    own = {"title": "新桥今日通车", "source": "云溪日报", "views": "3", "content": BODY}
    data = {"detail": own, "more": [{"title": "茶山开园迎客"}]}
    found = stated_article(f"<script>var d = {json.dumps(data)}</script>", "")

    assert found is not None
    assert found.headline == "新桥今日通车"
