"""Titles: where they begin, what they are, whose they are."""

from __future__ import annotations

import pytest

from timeline.mentions.edges.titles import find_titles, is_office, organization_of

EDGES = {
    "1月12日下午市教育局局长": "市教育局局长",
    "近日由市水利局副局长": "市水利局副局长",
    "会见了远帆船舶集团党委书记、董事长": "远帆船舶集团党委书记、董事长",
    "秦守仁和市商务局局长": "市商务局局长",
    "他握着中队长": "中队长",
    "三位县人大代表": "县人大代表",
    "(配图)市文旅局局长": "市文旅局局长",
    "云溪县总商会会长": "云溪县总商会会长",
    "我校党委副书记": "我校党委副书记",
    "青棠技工学校负责人": "青棠技工学校负责人",
    "讲解准备情况上茶乡乡长": "上茶乡乡长",
}


@pytest.mark.parametrize(("text", "title"), EDGES.items())
def test_left_edge(text, title):
    """A title begins behind verbs, prepositions and dates, and reaches over its body."""
    assert find_titles(text)[-1].span.of(text) == title


def test_words_that_hold_a_title():
    """A title word inside another word is none."""
    assert find_titles("委员会和代表大会在领导小组办公室开会,市长热线开通。") == ()


def test_office_and_calling():
    """Offices are told from callings and parts that people play."""
    offices = ["市长", "市教育局副局长", "青禾公司董事长", "专家代表"]
    callings = ["市民", "热心乘客", "外卖员", "退休工人", "学生"]

    assert all(map(is_office, offices))
    assert not any(map(is_office, callings))


BODIES = {
    "市委副书记、市长": "市委",
    "省卫健委副主任": "省卫健委",
    "云溪县副县长": None,
    "临江师范学院党委书记": "临江师范学院党委",
    "市长": None,
    "青禾集团常务副总经理": "青禾集团",
}


@pytest.mark.parametrize(("title", "body"), BODIES.items())
def test_body_of_title(title, body):
    """The body is what is left of the first part of a title without its office; a place is none."""
    assert organization_of(title) == body


WHOLE = {
    "省茶业协会秘书长、《茶林》杂志主编兼社长罗小满发言。": "省茶业协会秘书长、《茶林》杂志主编兼社长",
    "区非公有制经济组织和社会组织综合党委书记罗小满到会。": "区非公有制经济组织和社会组织综合党委书记",
    "决定给予市水利局原局长罗小满处分。": "市水利局原局长",
    "街道党总支书记罗小满致辞。": "街道党总支书记",
    "会上,机械学院、文学院副院长罗小满发言。": "机械学院、文学院副院长",
    "云溪校区学生服务部主任罗小满到会。": "云溪校区学生服务部主任",
    "市海洋与渔业执法支队支队长罗小满到会。": "市海洋与渔业执法支队支队长",
    "旗委党的建设工作领导小组组长罗小满主持。": "旗委党的建设工作领导小组组长",
    "远帆(中国)投资有限公司副总裁兼首席战略官罗小满到会。": "远帆(中国)投资有限公司副总裁兼首席战略官",
    "高三(2)班班主任罗小满发言。": "高三(2)班班主任",
    "退休干部、原县教育局局长罗小满到会。": "退休干部、原县教育局局长",
    "市政协文化文史和学习委员会主任罗小满到会。": "市政协文化文史和学习委员会主任",
    "市总工会经审委主任罗小满到会。": "市总工会经审委主任",
}

BEHIND = {
    "会上,市水利局刘大海局长作了发言。": ("刘大海", "局长"),
    "会上,临江日报社何国强主任作了发言。": ("何国强", "主任"),
    "会上,市公安局交警支队苗青支队长作了发言。": ("苗青", "支队长"),
}


@pytest.mark.parametrize(("text", "title"), WHOLE.items())
def test_a_title_is_whole(text, title):
    """The name of a journal and two kinds of bodies stand inside a title, 给予 before one."""
    assert [found.span.of(text) for found in find_titles(text)] == [title]


@pytest.mark.parametrize(("text", "holder"), BEHIND.items())
def test_a_given_name_may_be_a_word(text, holder):
    """A family name that opens no word vouches for what stands between a body and an office."""
    (title,) = find_titles(text)

    assert title.holder is not None
    assert (title.holder.of(text), title.span.of(text)) == holder


def test_a_rank_in_brackets_belongs_to_the_title() -> None:
    """Brackets that tell a rank or another office go with a title; where one stands does not."""
    text = "会上,副市长(正厅级)、市总工会主席柏林山讲话。图为局长(右二)方知远。"
    printed = [title.span.of(text) for title in find_titles(text)]
    assert printed == ["副市长(正厅级)、市总工会主席", "局长"]
