"""Who wrote the article of a web page is read from elements and from the line of facts."""

from __future__ import annotations

import pytest

from timeline.reading.web.facts.writers import (
    stated_writers,
    structured_writers,
    writers_around,
)
from timeline.reading.web.markup import parse_html


def names(bylines) -> list[str]:
    return [byline.name for byline in bylines]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["新桥通车", "2024-05-10 作者：闻笛 点击：3"], ["闻笛"]),
        (["新桥通车", "文 | 闻笛 米粒"], ["闻笛", "米粒"]),
        (["新桥通车", "Updated: 2024-05-10By 闻笛( 云溪日报 )"], ["闻笛"]),
        (["新桥通车", "闻笛 · 2024/05/10 08:20"], ["闻笛"]),
        (["新桥通车", "作者：云溪发布"], []),
        (["新桥通车", "江边客", "发表于 2024-05-10", "只看该作者"], []),
        (["新桥通车", "来源：云溪日报"], []),
        (["新桥通车", "7421文章", "1.3亿"], []),
        (["新桥通车", "2024-05-10 08:05记者：闻笛编辑：白芷"], ["闻笛"]),
    ],
)
def test_the_lines_above_a_text_name_its_writers(lines: list[str], expected: list[str]):
    """A label or a name beside the day tells the writer; accounts and posters are none."""
    assert names(writers_around(lines, [])) == expected


def test_an_element_named_after_writers():
    """What an element of that name says counts where it stands above the text."""
    tree = parse_html("<h1>新桥通车</h1><span class='post-author'>闻笛</span><p>新桥通车了。</p>")
    stated = stated_writers(tree)

    assert names(writers_around(["新桥通车", "闻笛"], stated)) == ["闻笛"]
    assert writers_around(["新桥通车", "2024-05-10"], stated) == ()


def test_structured_data_names_people():
    """An author of JSON-LD who is a person is a writer; an organization's name is none."""
    page = '<script type="application/ld+json">{"@graph":[{"author":[{"name":"闻笛"},{"name":"云溪发布"}]}]}</script>'

    assert names(structured_writers(parse_html(page + "<p>x</p>"))) == ["闻笛"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024-05-10 本报记者 闻笛 通讯员 米粒 云溪日报", ["闻笛", "米粒"]),
        ("文字：闻笛 编辑：米粒", ["闻笛"]),
        ("文/图 闻笛", ["闻笛"]),
        ("2024-05-10 作者：云溪县融媒体中心 闻笛", ["闻笛"]),
        ("作者：闻笛 发布留言", ["闻笛"]),
        ("2024-05-10 来源：云溪日报", []),
    ],
)
def test_roles_and_bodies_beside_a_name_are_no_writers(line: str, expected: list[str]):
    """Of a line of facts only the people who wrote are writers."""
    assert names(writers_around(["新桥通车", line], [])) == expected


def test_no_name_stands_alone_above_the_headline():
    """A short word above the headline is an entry of a menu, whatever it begins with."""
    assert names(writers_around(["海事", "新桥通车", "5月10日"], [], headline=1)) == []
