"""People of notices and rolls; every text is invented."""

from __future__ import annotations

import pytest

from timeline.mentions import tag_people

NOTICES = {
    "罗小满,女,汉族,1975年6月生,现任县教育局副局长,拟任县教育局局长;": (
        "罗小满",
        "县教育局副局长",
    ),
    "一、田野，男，1970年1月生，现任县文联主席，拟任县妇联主席": ("田野", "县文联主席"),
    "1.罗小满，男，现任县水利局局长。": ("罗小满", "县水利局局长"),
    "云晓岚　女　1980年生　市教育局副局长　拟任市教育局局长": ("云晓岚", "市教育局局长"),
    "姓名:罗小满\n性别:女\n现任职务:县水利局局长\n拟任职务:县政协副主席": (
        "罗小满",
        "县水利局局长",
    ),
    "公示如下:罗小满,女,汉族,拟任县教育局局长;": ("罗小满", "县教育局局长"),
    "县供电公司线路班班长 海洋(女)": ("海洋", "县供电公司线路班班长"),
    "县农业局局长:田野": ("田野", "县农业局局长"),
    "获奖的有罗小满的搭档、罗小满(县医院护士长)。": ("罗小满", "县医院护士长"),
    "拟授予罗小满、田野等10名同志“劳动模范”称号。": ("罗小满", None),
    "线国栋、罗小满三名同志当选县政协常务委员。": ("罗小满", "县政协常务委员"),
    "评出“好邻居”罗小满、“好后生”田野等8人。": ("罗小满", None),
    "向评出的“好邻居”罗 小满、古丽娜·艾山等10人颁奖。": ("古丽娜·艾山", None),
    "石门寺住持洛桑群培说，很好。": ("洛桑群培", "石门寺住持"),
    "免去:罗小满的县文联主席职务。": ("罗小满", "县文联主席"),
}


@pytest.mark.parametrize(("text", "expected"), NOTICES.items())
def test_notice(text: str, expected: tuple[str, str | None]) -> None:
    """A notice names people with their particulars; the office they hold is their title."""
    assert expected in [(p.name, p.title) for p in tag_people(text)]


@pytest.mark.parametrize(
    "text",
    [
        "现将拟任职干部有关情况公示如下:",
        "性别:男\n民族:汉族",
        "公司:现任负责人不详",
        "名单(县医院护士长提供)已公布。",
        "授予优秀同志以荣誉。",
        "被告人罗某、田某某一审获刑。",
        "督察组组长、督察组副组长、督察组有关人员参加。",
        "供水管道工程建成通水。",
        "科长坐班听民意，村支书轮训三天。",
        "两名师傅赶来撬开箱子。",
    ],
)
def test_words_of_notices_are_nobody(text: str) -> None:
    """The fields and the heads of a notice are no names."""
    assert tag_people(text) == ()


def test_a_title_that_follows_a_name_has_no_second_one() -> None:
    """What stands behind 郑树辉局长 is what he does, not a name."""
    assert [p.name for p in tag_people("郑树辉局长时刻牵挂着灾区。")] == ["郑树辉"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会上,银杏、苏叶等8人获颁证书。", ["银杏", "苏叶"]),
        ("席间,方小满、宋怀瑾两人获颁“英才奖”。", ["方小满", "宋怀瑾"]),
        ("会上,教师、医生等8人获颁证书。", []),
    ],
)
def test_a_counted_list_takes_a_prize(text: str, names: list[str]) -> None:
    """A list that opens a clause and is counted before the prize names people, no callings."""
    assert [p.name for p in tag_people(text)] == names
