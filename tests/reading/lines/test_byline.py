"""Bylines: lines of their own, datelines, closing credits."""

from __future__ import annotations

import pytest

from timeline.reading.lines.byline import closing_byline, dateline_end, inline_byline, line_byline


def names(found) -> list[str]:
    return [byline.name for byline in found]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("云溪日报讯(全媒体记者/闻笛) 3月14日,", ["闻笛"]),
        ("云溪日报讯(全媒体记者/闻笛通讯员/米粒) 3月14日,", ["闻笛", "米粒"]),
        ("本报讯（记者　闻笛　米粒）3月14日，", ["闻笛", "米粒"]),
        ("本报讯 记者闻笛报道:3月14日,", ["闻笛"]),
        ("本报云溪3月14日电(首席记者 闻笛)", ["闻笛"]),
        ("云溪客户端3月14日讯(通讯员 闻笛 米粒)", ["闻笛", "米粒"]),
        ("云溪日报讯(记者 白 鸽 欧阳 宁 鹿 鸣野) ", ["白鸽", "欧阳宁", "鹿鸣野"]),
        ("云溪日报讯(记者 阿依古丽·麦麦提) ", ["阿依古丽·麦麦提"]),
        ("本報訊（記者 闻笛 通訊員 米粒）3月14日,", ["闻笛", "米粒"]),
        ("本报讯 3月14日,记者从县水务局获悉,", []),
        ("3月14日,记者闻笛走进茶山。", []),
    ],
)
def test_bylines_in_a_dateline(lead: str, expected: list[str]):
    """Names stand in brackets or right after 讯, glued, spaced or with roles."""
    assert names(inline_byline(lead + "云溪县开会。")) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("云溪日报全媒体记者/闻笛 通讯员/米粒", ["闻笛", "米粒"]),
        ("□本报记者 闻笛 报道", ["闻笛"]),
        ("本报记者闻笛", ["闻笛"]),
        ("□本报记者闻笛", ["闻笛"]),
        ("作者:闻笛 摄影:米粒", ["闻笛", "米粒"]),
        ("文/图 记者 闻笛", ["闻笛"]),
        ("本报记者 闻笛 责任编辑：米粒", ["闻笛"]),
        ("记者探访：云溪方舱医院", []),
        ("云溪日报评论员文章：守土有方", []),
        ("记者手记", []),
        ("记者从现场获悉", []),
        ("渡船驶向对岸。 记者/闻笛 摄", []),
        ("记者节,他们在路上", []),
    ],
)
def test_byline_lines(line: str, expected: list[str]):
    """A line is a byline only when it is nothing else."""
    assert names(line_byline(line)) == expected


def test_roles_are_kept():
    """Reporter, correspondent and photographer are told apart."""
    found = inline_byline("云溪日报讯(首席记者 闻笛 通讯员 米粒)开会。")

    assert [byline.role for byline in found] == ["首席记者", "通讯员"]


def test_credit_at_the_end():
    """A bracket with a role closes an article; an author's note does not."""
    assert names(closing_byline("茶香满山。(记者 闻笛)")) == ["闻笛"]
    assert names(closing_byline("茶香满山。 文/闻笛")) == ["闻笛"]
    assert names(closing_byline("(作者系退休教师)")) == []
    assert names(closing_byline("(作者:青禾镇驻村工作队 闻 笛)")) == []
    assert line_byline("(作者单位:云溪县委党校)") == ()


def test_a_name_before_the_first_words_of_the_lead():
    """What follows 本报讯 without brackets is a byline up to the day."""
    assert names(inline_byline("本报讯 记者 闻笛 今天是大雪节气,全县晴好。")) == ["闻笛"]


@pytest.mark.parametrize(
    "lead", ["又讯 当天,", "市民闻讯(昨日)赶来。", "3月14日,全县开会。", "通讯(第3期)"]
)
def test_no_dateline(lead: str):
    """Words that end in 讯 are no datelines."""
    assert dateline_end(lead) == 0


def test_a_line_that_parts_the_work_names_the_writer():
    """文/A 图/B names who wrote; a headline with the same sign does not."""
    assert [b.name for b in line_byline("文/闻笛 图/米粒")] == ["闻笛"]
    assert line_byline("文/武之道,一张一弛") == ()
