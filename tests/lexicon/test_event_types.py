"""Every event type is one entry of the lexicon, with examples that must be read as that type."""

import re

import pytest

from timeline.extract import extract
from timeline.lexicon.event_types import load_event_types
from timeline.model import Article

EXAMPLES = [(kind.id, text) for kind in load_event_types() for text in kind.examples]
LEAD = "临江日报讯(记者 苏禾) 3月13日,临江市在会展中心举办产业对接会。"


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_an_example_is_read_as_its_type(kind: str, text: str) -> None:
    """An example sentence, alone or after a lead, yields an event of its type."""
    if kind in {"signing", "appointment"} and text.startswith("会"):
        text = f"{LEAD}\n{text}"

    found = [event.type for event in extract(Article(text, published="2024-03-15")).events]

    assert kind in found


def test_every_type_has_labels_a_colour_and_examples() -> None:
    """A type without labels, colour or example is incomplete."""
    incomplete = [
        kind.id
        for kind in load_event_types()
        if not (
            kind.zh and kind.en and kind.examples and re.fullmatch(r"#[0-9a-f]{6}", kind.colour)
        )
    ]

    assert incomplete == []


def test_colours_are_told_apart() -> None:
    """No two types share a colour."""
    colours = [kind.colour for kind in load_event_types()]

    assert len(set(colours)) == len(colours)
