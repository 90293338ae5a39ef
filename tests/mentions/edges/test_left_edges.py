"""How far to the left a title or the name of a body reaches."""

from __future__ import annotations

import pytest

from timeline.mentions.edges.left_edges import left_edge, named_edge


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("昨日由市教育局局长", "市教育局局长"),
        ("当天有3名局长", "局长"),
        ("市文化和旅游局局长", "市文化和旅游局局长"),
        ("县长和局长", "局长"),
        ("县委(正处级)书记", "县委(正处级)书记"),
    ],
)
def test_left_edge(text, title):
    """A title begins behind verbs, counts and joints, but not inside the name of its body."""
    head = len(text) - 2

    assert text[left_edge(text, head) :] == title


def test_a_short_word_needs_a_name_before_it():
    """A joint just before a last word of one character belongs to the name."""
    text = "走进景和苑"

    assert text[named_edge(text, 4, short=True) :] == "景和苑"
