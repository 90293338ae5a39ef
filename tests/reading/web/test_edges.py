"""What a site adds above and below the text of an article is no part of the text."""

from __future__ import annotations

import pytest

from timeline.reading.web.edges import without_edges

TEXT = ["5月9日,新桥通车,两岸群众往来方便了。", "大桥全长一公里,三年建成,沿线六个村受益。"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["点击上方蓝字关注我们", *TEXT, "觉得不错,请点赞和在看"], ()),
        ([*TEXT, "未经授权严禁转载本文,侵权必究。"], ()),
        ([*TEXT, "推荐阅读", "茶山开园"], ()),
        (["闻笛", *TEXT], ("闻笛",)),
        (["5月9日,新桥通车,两岸群众往来方便了…", *TEXT], ()),
    ],
)
def test_what_a_site_adds_is_left_out(lines: list[str], names: tuple[str, ...]):
    """Calls, statements, other articles, the writer's name and a summary are left out."""
    assert list(without_edges(lines, names)) == TEXT


def test_a_text_on_rights_keeps_its_words():
    """In the middle of a text a sentence on copying is part of the text."""
    told = [f"第{n}组居民走过新桥,到对岸赶集。" for n in range(12)]
    middle = [*told[:4], "法院认定,被告未经许可复制图书,应当赔偿。", *told[4:]]

    assert without_edges(middle) == tuple(middle)


def test_a_head_near_the_top_cuts_nothing():
    """Where most of the text stands below, a line like a head of other articles cuts nothing."""
    lines = [TEXT[0], "相关链接", *(f"第{n}组居民走过新桥,到对岸赶集。" for n in range(9))]

    assert without_edges(lines) == tuple(lines)


def test_a_text_that_is_shown_twice_is_read_once():
    """A page holds its text for two kinds of screens; short lines may repeat."""
    told = ["新桥今日通车,方便了两岸群众。", "好!", "大桥全长两公里,双向四车道。", "好!"]

    assert without_edges([*told, told[0], told[2]]) == tuple(told)


def test_answers_under_a_post_are_left_out():
    """The first post of a forum ends where the next one begins."""
    answer = ["1楼 发表于：2024-06-30 10:00", "写得真好。"]

    assert without_edges([*TEXT, *answer]) == tuple(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        ["The new bridge opens to traffic", *TEXT],
        ["1/2 渡船驶向对岸。", "2/2 新桥的夜色。", *TEXT],
        ["“大桥全长一公里,三年建成”", *TEXT],
        [*TEXT, "如果你也有老照片，请寄给我们。"],
        [*TEXT, "更多图集", "茶山开园"],
    ],
)
def test_what_only_repeats_or_shows_is_left_out(lines: list[str]):
    """A lead in another language, captions of a gallery and a pulled quote are left out."""
    assert list(without_edges(lines)) == TEXT
