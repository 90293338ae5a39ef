"""Costs of reading a stretch as ordinary words or as a name."""

from __future__ import annotations

import pytest

from timeline.mentions.names.fluency import (
    cost_of_name,
    costs_of_words,
    is_common_word,
    is_noun,
    is_unlike_words,
    opens_with_word,
)


def test_words_cost_less_than_the_same_characters_mixed():
    """Ordinary words in a row cost less than the same characters in no order."""
    assert costs_of_words("主持会议", 4)[0] < costs_of_words("持主议会", 4)[0]


def test_costs_from_every_place():
    """Each place of a run has its cost up to the end, and the end costs nothing."""
    costs = costs_of_words("通报情况", 4)

    assert len(costs) == 5
    assert costs[4] == 0
    assert costs[0] == pytest.approx(costs_of_words("通报", 2)[0] + costs[2])


def test_last_word_may_reach_beyond():
    """A word cut by the horizon counts by the share of it that lies inside."""
    assert costs_of_words("通报情况", 3)[0] < costs_of_words("通报情", 3)[0]


def test_empty_run():
    """Nothing to read costs nothing."""
    assert costs_of_words("", 0) == (0.0,)


def test_unlikely_character_makes_a_name_dear():
    """A name costs more with a character that given names seldom hold."""
    assert cost_of_name("王明") < cost_of_name("王最")


@pytest.mark.parametrize("stretch", ["会议", "工作", "的事", "主持会", "王"])
def test_words_are_not_unlike_words(stretch):
    """What holds a word, opens with a joining word or is too short may be ordinary text."""
    assert not is_unlike_words(stretch)


def test_kinds_of_words():
    """The list tells common words from rare ones, and nouns from other words."""
    assert is_common_word("工作", 9.0)
    assert not is_common_word("法正", 20.0)
    assert is_noun("农民")
    assert not is_noun("及时")
    assert opens_with_word("会议室里")
    assert not opens_with_word("鸢尾")
