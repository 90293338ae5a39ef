"""What names look like."""

import pytest

from timeline.mentions.names.shapes import (
    ends_a_body,
    has_compound_surname,
    has_dot,
    has_surname,
    is_vouched,
    is_word,
    known_parts,
    opens_with_function_word,
    score_shape,
)


def test_family_names() -> None:
    """A family name opens a name of two or three characters, a compound one of three or four."""
    assert has_surname("罗小满")
    assert has_surname("欧阳振邦")
    assert not has_surname("罗小满满")
    assert has_compound_surname("欧阳雪")
    assert not has_compound_surname("罗小满")


@pytest.mark.parametrize("name", ["罗小满", "阿依努尔·艾力", "扎西顿珠"])
def test_what_vouches_for_a_name(name) -> None:
    """A family name, a dot or known parts vouch for a name."""
    assert is_vouched(name)


def test_nothing_vouches_for_other_characters() -> None:
    """Characters that no name is known to hold vouch for nothing."""
    assert not is_vouched("雾里开")
    assert not has_dot("罗小满")
    assert known_parts("罗小满") == frozenset()


def test_words() -> None:
    """An ordinary word or a joining character opens no name."""
    assert is_word("方案")
    assert is_word("从此")
    assert not is_word("罗小满")
    assert opens_with_function_word("从此")


def test_ends_of_bodies() -> None:
    """Some last characters end bodies, some end names as well."""
    assert ends_a_body("教育局", surely=True)
    assert ends_a_body("白石村")
    assert not ends_a_body("白石村", surely=True)


def test_likelier_shapes_score_higher() -> None:
    """A full name with a family name scores more than two characters, those more than a word."""
    assert score_shape("罗小满") > score_shape("罗满") > score_shape("雾里")
