"""Where words stand in a printed text."""

from __future__ import annotations

import re

import pytest

from timeline.second_reader.grounding.printed import Printed

TEXT = "1月12日，临江市召\n开校友对接会。市长林\u200b向东 主持会议。"


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("1月12日,临江市召开校友对接会", "1月12日，临江市召\n开校友对接会"),
        ("林向东主持", "林\u200b向东 主持"),
        ("市长\n林 向东", "市长林\u200b向东"),
        ("1月12日", "1月12日"),
    ],
)
def test_width_spaces_and_the_invisible_do_not_decide(words, printed):
    """Words are found in another width and line; what is returned is printed, letter for letter."""
    span = Printed(TEXT).find(words)

    assert span.of(TEXT) == printed


@pytest.mark.parametrize("words", ["", " \u200b", "林向北", "1月13日", "校友联谊会"])
def test_other_words_are_not_found(words):
    """Words that are printed nowhere, and none, are nowhere."""
    assert Printed(TEXT).find(words) is None


def test_the_nearest_place_is_taken():
    """Words that are printed twice are found inside what is near, else before it."""
    text = "林向东说。林向东又说。王芳说。"
    printed = Printed(text)
    (near,) = printed.spans(re.compile("林向东又说"))
    (behind,) = printed.spans(re.compile("王芳说"))

    assert printed.find("林向东", near).start == near.start
    assert printed.find("林向东", behind).start == near.start


def test_words_stand_on_one_line():
    """Printed words are told without line breaks and what nobody sees."""
    printed = Printed(TEXT)

    assert printed.words(printed.find("林向东 主持")) == "林向东主持"
