"""How bodies stand in a sentence."""

import pytest

from timeline.extract.bodies.body_candidates import bodies_in


@pytest.mark.parametrize(
    ("text", "name", "stand"),
    [
        ("3月13日,市教育局召开会议。", "市教育局", "subject"),
        ("3月13日,市教育局局长郑树辉主持会议。", "市教育局", "titled"),
    ],
)
def test_a_body_is_subject_or_part_of_a_title(sentence_of, text, name, stand):
    """Who opens the clause is its subject; the body of an office is titled."""
    assert [(b.name, b.stand) for b in bodies_in(sentence_of(text))] == [(name, stand)]
