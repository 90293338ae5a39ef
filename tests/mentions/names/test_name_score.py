"""How likely a stretch is a name."""

import pytest

from timeline.mentions.names.contexts import count_echoes
from timeline.mentions.names.name_score import is_phrase, opens_with_deed, score_name
from timeline.model import Span


def score(text: str, size: int, *, trusted: bool = False) -> float | None:
    """Score the first characters of a text as a name."""
    echoes = count_echoes(text, 0, text[:7])
    return score_name(text, Span(0, size), echoes, trusted=trusted)


def test_a_name_scores_best_where_it_ends() -> None:
    """The whole name before a verb scores more than a piece of it."""
    assert score("罗小满主持会议。", 3) > score("罗小满主持会议。", 2)


@pytest.mark.parametrize("text", ["郑重承诺,", "二十人,", "教育局,"])
def test_what_cannot_be_a_name(text) -> None:
    """Solemn vows, counts and bodies have no score."""
    assert score(text, len(text) - 1 if text[2] != "承" else 2) is None


def test_an_office_before_it_lets_a_word_be_a_name() -> None:
    """A noun that people are called by has a score behind an office only."""
    assert score("设计说,", 2, trusted=True) is not None
    assert score("设计说,", 2) is None


def test_phrases_in_lists() -> None:
    """An item of a list that ends a body or a verb opens is no name."""
    assert is_phrase("教育局", trusted=True)
    assert not is_phrase("罗小满", trusted=True)
    assert opens_with_deed("出席会议", least=2)
    assert not opens_with_deed("出席", least=2)
