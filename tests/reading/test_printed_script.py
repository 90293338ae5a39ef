"""Pages in traditional characters are cut like simplified ones and kept as printed."""

import opencc
import pytest

from timeline.model import Document
from timeline.reading.page import read_page
from timeline.reading.printed_script import printed_script

PAGE = """云溪日报 2024年3月15日 第2版

新桥通车
发布时间:2024-03-15 08:12 来源:云溪日报 责任编辑:罗小满

本报讯(记者 田小雨) 3月14日,云溪县新桥通车,县长郑树辉到
场致辞。
发放图书,颁发奖状。
"""


def facts(text: str, media: str = "text"):
    page = read_page(Document(f"page.{media}", text.encode()), published="2024-03-15")
    return [(a.headline, a.text, [b.name for b in a.byline]) for a in page.articles]


@pytest.mark.parametrize("way", ["s2t", "s2tw", "s2hk"])
def test_a_page_is_cut_alike_in_both_scripts(way):
    """Headline, text and byline of a traditional page are those of the simplified one."""
    convert = opencc.OpenCC(way).convert
    plain = facts(PAGE)

    assert [part[0] for part in plain] == ["新桥通车"]
    assert facts(convert(PAGE)) == [
        (convert(headline), convert(text), [convert(name) for name in byline])
        for headline, text, byline in plain
    ]


def test_a_web_page_keeps_its_characters():
    """A web page in traditional characters gives its text as printed."""
    body = "3月14日,雲溪縣新橋通車,縣長鄭樹輝到場致辭。橋長兩公里,連接兩岸五鎮。"
    html = f"<html><body><h1>新橋通車</h1><p>{body}</p></body></html>"

    assert facts(html, "html")[0][:2] == ("新橋通車", body)


def test_ambiguous_characters_come_back_as_they_stand():
    """One simplified character stands for several; each place has its own."""
    script = printed_script("發放圖書,理髮師到場。")

    assert script.form("理发师到场。") == "理髮師到場。"
    assert script.form("发放") == "發放"
