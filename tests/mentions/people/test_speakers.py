"""Speakers and winners without a title."""

import pytest

from timeline.mentions import tag_people


@pytest.mark.parametrize(
    ("text", "name"),
    [("会后,易楚蓉表示,路修好了。", "易楚蓉"), ("冠军由罗小满夺得。", "罗小满")],
)
def test_a_verb_vouches_for_a_name(text, name) -> None:
    """A family name between a stop and a verb of saying or winning begins a name."""
    assert [person.name for person in tag_people(text)] == [name]


@pytest.mark.parametrize("text", ["会上,应到表示关切。", "会后,水利部门表示支持。"])
def test_words_and_bodies_do_not_speak(text) -> None:
    """Everyday words and bodies that open with a family name are no people."""
    assert tag_people(text) == ()


def test_who_stands_for_others_is_named():
    """A name before 代表 and a verb of speaking is somebody; the title begins behind 代表."""
    text = "教师安一凡代表同事发言,卓一帆代表学生家长发言。"

    assert [(p.name, p.title) for p in tag_people(text)] == [("安一凡", "教师"), ("卓一帆", None)]
