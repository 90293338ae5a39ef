"""Text copied from a web page, and what a column break does to a line."""

from __future__ import annotations

import pytest

from timeline.reading.articles.text_page import read_text

OTHER = "\n\n青禾镇采茶忙\n\n云溪报讯（记者 白鸽） 5月9日，青禾镇举行采茶现场会，镇长米粒介绍了情况。会后，农技员为茶农讲解了制茶技术。\n"
LEAD = "云溪报讯（记者 白鸽） 5月9日，云溪县举行春茶开采仪式，副县长米粒宣布开采。"


def read(text: str):
    return read_text(text).articles


def test_a_long_headline_over_a_stamp_stays_a_headline():
    """A line of more than thirty characters is the headline where its stamp stands under it."""
    headline = "云溪县举办第七届“茶香四溢满山坡”乡村茶文化旅游节暨春茶产销对接活动新闻发布会"
    (article,) = read(f"{headline}\n2024-05-10 09:12\n\n5月9日,发布会召开。\n")

    assert (article.headline, article.text) == (headline, "5月9日,发布会召开。")


def test_lines_between_paragraphs_of_a_copy_cut_no_article():
    """Under one stamp there is one article, whatever short lines stand between paragraphs."""
    (article,) = read(
        "云溪县开展安全检查\n发布时间:2024-05-10\n\n5月9日,米粒带队到青禾镇检查。\n\n米粒查看消防设施\n\n"
        "米粒询问值班情况\n\n米粒一行先后来到茶厂、加油站。\n"
    )

    assert article.headline == "云溪县开展安全检查"


def test_two_stamps_are_two_articles():
    """Every copy has a stamp of its own, and its own day."""
    found = read(
        "防汛会召开\n发布时间:2024-05-10\n\n5月9日,云溪县召开防汛会。\n\n"
        "采茶节开幕\n发布时间:2024-05-11\n\n5月10日,青禾镇采茶节开幕。\n"
    )

    assert [(a.headline, a.published) for a in found] == [
        ("防汛会召开", "2024-05-10"),
        ("采茶节开幕", "2024-05-11"),
    ]


@pytest.mark.parametrize(
    "foot",
    [
        "您当前的位置:首页 > 要闻",
        "审核人:闻笛",
        "主办单位:云溪县人民政府",
        "页: [1]",
        "用户登录",
        "【我要纠错】",
        "字号:[大] [中] [小]",
        "新桥通车1.jpg",
        "索 引 号:0001/2024-0003",
    ],
)
def test_furniture_of_a_page_is_told_by_its_parts(foot: str):
    """Paths, tools, editors, feet and file names are neither header lines nor text."""
    (article,) = read(f"新桥通车\n{foot}\n发布时间:2024-05-10\n\n5月9日,新桥通车。\n{foot}\n")

    assert (article.kicker, article.subheadline, article.text) == (None, None, "5月9日,新桥通车。")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("县文化馆馆长高砚与省城戏曲研究院副院", "长韩梅共同揭牌。今后每月演出一场。"),
        ("镇卫生院医生为六十岁以上老", "人免费体检，建立了健康档案。"),
        ("新馆藏书三万册，设少儿馆。县图", "书馆馆长高砚介绍了情况。"),
    ],
)
def test_a_torn_word_joins_its_lines(first: str, second: str):
    """A line whose last word ends on the next line is neither intertitle nor caption."""
    found = read(f"\n\n春茶上市\n\n{LEAD}\n\n{first}\n\n{second}{OTHER}")

    assert len(found) == 2
    assert first + second in found[0].text


def test_questions_under_a_headline_are_an_article():
    """Questions and answers under a headline of their own belong to no report above."""
    page = f"\n\n春茶上市\n\n{LEAD}\n\n农业补贴热点问答\n\n问：谁能申请？\n\n答：种茶户。（县农业局供稿）{OTHER}"

    assert [a.headline for a in read(page)] == ["春茶上市", "农业补贴热点问答", "青禾镇采茶忙"]


@pytest.mark.parametrize(
    ("headline", "under", "lead"),
    [
        (
            "云溪茶博会走进海湾",
            "三百家企业带来新品",
            "5月9日，云溪茶博会在海湾开幕。三百家企业带来新品两千种。",
        ),
        ("老街夜市开张", "民生快报", "5月9日晚，老街夜市在文庙广场开张。"),
    ],
)
def test_what_the_text_tells_first_is_the_headline(headline: str, under: str, lead: str):
    """Of two lines the one that the lead tells is the headline, not a detail or a label under it."""
    found = read(f"\n\n{headline}\n\n{under}\n\n云溪报讯（记者 白鸽） {lead}{OTHER}")

    assert found[0].headline == headline
