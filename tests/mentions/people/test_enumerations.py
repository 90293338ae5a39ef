"""Lists of names that no title opens; every text is invented."""

from __future__ import annotations

from timeline.mentions import tag_people


def people(text: str, **options) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in tag_people(text, **options)]


def test_label_behind_the_list():
    """A label after 等 belongs to every name before it."""
    text = "会上,海洋、罗小满、欧阳雪等3位企业家代表围绕融资、用工、物流发言。"

    assert people(text) == [(name, "企业家代表") for name in ("海洋", "罗小满", "欧阳雪")]


def test_winners_without_titles():
    """A list of names that does something is one of people even without any title."""
    text = "“云溪工匠”罗小满、白 鸽、热依扎·买买提等三人受到表彰。"

    assert people(text) == [("罗小满", None), ("白鸽", None), ("热依扎·买买提", None)]


def test_long_name_in_a_list():
    """A long name of known parts is one item of a list, whole."""
    text = "阿不都热依木、罗小满、巴图尔等三人受到表彰。"

    assert [name for name, _ in people(text)] == ["阿不都热依木", "罗小满", "巴图尔"]


def test_second_list_with_a_label_of_its_own():
    """Each list before a label has that label."""
    text = "许安澜、江帆等在职县级领导,苏晚晴、林向东等离退休老同志应邀参加。"

    assert people(text)[2:] == [("苏晚晴", "离退休老同志"), ("林向东", "离退休老同志")]


def test_first_and_last_name_of_a_list():
    """A list holds a first name behind other words and a last one behind 和."""
    text = "以及曾文辉、徐青菊等5位代表。高光明、乌兰托娅和宫本正夫等一同参加。"

    assert [name for name, _ in people(text)] == [
        "曾文辉",
        "徐青菊",
        "高光明",
        "乌兰托娅",
        "宫本正夫",
    ]


def test_half_a_labelled_list_is_enough_where_the_rest_are_no_words():
    """A list with a label holds a rare name beside a plain one, and no deeds."""
    assert people("罗天、舜英等老同志代表到场。") == [
        ("罗天", "老同志代表"),
        ("舜英", "老同志代表"),
    ]
    assert people("干部登门看望、慰问27名老专家。") == []
