"""Words torn by a column break."""

from __future__ import annotations

import pytest

from timeline.reading.lines.torn_words import tears_word


@pytest.mark.parametrize(("text", "following"), [("参加活", "动的群众"), ("全县教", "育系统")])
def test_a_torn_word(text, following):
    """A word that begins on one line and ends on the next shows the break."""
    assert tears_word(text, following)


@pytest.mark.parametrize(
    ("text", "following"), [("新桥通车", "两岸群众"), ("茶山开园", "采茶的人")]
)
def test_whole_words(text, following):
    """Between a headline and a text no word is torn."""
    assert not tears_word(text, following)
