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
