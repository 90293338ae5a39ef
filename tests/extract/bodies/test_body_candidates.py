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


def test_a_piece_of_a_name_is_no_body(sentence_of):
    """A body shares no character with the name of a person."""
    assert bodies_in(sentence_of("3月13日,县长柯景行、冉闵行到会。")) == ()


def test_a_party_to_a_pact_ends_where_its_name_ends(sentence_of):
    """A known ending ends the name of a party, whatever the pact is called."""
    sentence = sentence_of("3月13日,我校与石泷县人民政府校地共建签约活动举行。")

    assert [body.name for body in bodies_in(sentence)] == ["石泷县人民政府"]
