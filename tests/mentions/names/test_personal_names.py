"""Names read from where they begin."""

import pytest

from timeline.mentions.names.personal_names import read_item, read_name

NAMES = {
    "罗小满介绍情况。": "罗小满",
    "欧阳振邦主持。": "欧阳振邦",
    "白 鸽参加。": "白鸽",
    "阿依努尔·艾力说。": "阿依努尔·艾力",
    "扎西顿珠与大家座谈。": "扎西顿珠",
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_a_name_ends_where_the_sentence_goes_on(text, name) -> None:
    """A name is read to its end, whether widened, dotted or made of known parts."""
    assert read_name(text, 0).text == name


def test_nothing_to_read() -> None:
    """One character, or none, is no name."""
    assert read_name("罗,", 0) is None
    assert read_name("", 0) is None


def test_an_item_of_a_list_reaches_to_the_next() -> None:
    """All up to the 、 is one name, with its remark left out."""
    assert read_item("海洋(女)、罗小满参加。", 0).text == "海洋"


@pytest.mark.parametrize(
    ("text", "name"), [("申志将一行", "申志将"), ("巫杭州主持", "巫杭州"), ("祖冲致开幕词", "祖冲")]
)
def test_the_last_character_may_join_or_end_a_town(text, name):
    """A name ends in 将 before a party, in a town before a verb, and not in 致."""
    assert read_name(text, 0, trusted=True).text == name
