"""Furniture: what belongs to the page and not to its articles."""

from __future__ import annotations

import pytest

from timeline.reading.lines.furniture import furniture_of


@pytest.mark.parametrize(
    "line",
    [
        "云溪日报 2024年5月10日 星期五 第3版",
        "2024年5月10日 星期五 农历甲辰年四月初三 第0812期 今日8版 责任编辑:闻笛 版式:米粒",
        "云溪时报　二〇二四年五月十日　星期五　第三版",
        "中共云溪县委主管 云溪县融媒体中心主办",
        "2024-05-10 云溪日报 A02版",
        "云溪日报 2024-05-10 要闻版",
    ],
)
def test_masthead_and_footer_lines(line: str):
    """Date, weekday, issue, page and owner make a folio line."""
    assert furniture_of(line) == "folio"


@pytest.mark.parametrize(
    "line",
    [
        "发布时间:2024-05-10 08:16:27    来源:云溪日报    浏览:130次",
        "来源:云溪日报 作者:闻笛 编辑:米粒 2024-05-10 08:46:12",
        "云溪客户端 2024-05-10 21:07:33",
        "(刊于2024年5月10日)",
        "(2024年5月10日发布 责编:闻笛)",
    ],
)
def test_release_stamps(line: str):
    """The date line of a web copy is a stamp."""
    assert furniture_of(line) == "stamp"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("责任编辑：闻笛 美术编辑：米粒 新闻热线：0000-1234567", "editor"),
        ("(编辑:闻笛 值班主任:米粒)", "editor"),
        ("社址:云溪县桥头路2号 邮编:000000 广告热线:0000-1234567", "editor"),
        ("【字体:大 中 小】【打印】【关闭】", "link"),
        ("上一篇 下一篇 放大+ 缩小- 默认", "link"),
        ("本文为云溪客户端原创文章,转载请注明。", "link"),
        ("————————", "link"),
        ("广 告", "advertisement"),
        ("遗失云溪县青禾小学公章一枚,声明作废", "advertisement"),
    ],
)
def test_other_furniture(line: str, kind: str):
    """Editors, links of a web page and advertisements have kinds of their own."""
    assert furniture_of(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "云溪读书会第8期开讲",
        "5月10日起分片走访 月底前走完87个村",
        "3月14日,全县春耕现场会在青禾镇召开。",
        "报名时间为5月10日至20日。",
        "一条街 半座城",
        "编辑部的故事",
        "何望2024年5月10日",
        "总投资3.6亿元 涉及7个项目",
    ],
)
def test_text_is_no_furniture(line: str):
    """Headlines and sentences stay, whatever dates and numbers they hold."""
    assert furniture_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "癸卯年三月廿九 四月初二小满",
        "值班编委 何望 责编 小笛 美编 米粒 报料热线 0000-8866000 本报地址:云溪市人民路8号",
        "责编 闻笛 E-mail:lubian@example.org 版面 米粒 3月7日 星期五",
    ],
)
def test_the_people_and_numbers_behind_a_page_are_furniture_without_colons(line: str):
    """Editors, a hotline and the solar term need no colon."""
    assert furniture_of(line) is not None


def test_the_school_that_signs_a_notice_prints_no_page_number():
    """第三 of 第三中学 is no page."""
    assert furniture_of("云溪市第三中学 2024年11月1日") is None


@pytest.mark.parametrize(
    "line", ["【广告】米粒茶庄 新店开业 全场八折", "云溪羽绒服 反季清仓（广告）"]
)
def test_a_line_that_calls_itself_an_advertisement_is_furniture(line: str):
    """What says so at either end is no text of the notice above it."""
    assert furniture_of(line) == "link"
