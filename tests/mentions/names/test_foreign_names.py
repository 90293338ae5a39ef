"""Foreign names without a dot."""

import pytest

from timeline.mentions import tag_people
from timeline.mentions.names.foreign_names import has_japanese_surname

GUESTS = {
    "会见了日本驻沪总领事垂水正治一行。": "垂水正治",
    "会见青叶株式会社社长村上健一。": "村上健一",
    "会见俄罗斯客人帕夫洛夫、奥尔科夫。": "帕夫洛夫",
}


@pytest.mark.parametrize(("text", "name"), GUESTS.items())
def test_a_foreign_name_reaches_to_the_next_stop(text, name) -> None:
    """Where abroad is spoken of, a name reaches to the stop instead of ending inside a word."""
    assert tag_people(text)[0].name == name


def test_words_behind_a_foreign_title_are_no_name() -> None:
    """An everyday word behind the title of a guest is no name."""
    assert tag_people("会见韩国客商代表团。") == ()


def test_japanese_family_names() -> None:
    """A Japanese family name opens four or five characters."""
    assert has_japanese_surname("村上健一")
    assert not has_japanese_surname("村上")
