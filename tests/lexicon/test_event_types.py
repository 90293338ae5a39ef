"""Every event type is one entry of the lexicon, with examples that must be read as that type."""

import re
from pathlib import Path

import pytest

from timeline.extract import extract
from timeline.lexicon import event_types
from timeline.lexicon.event_types import (
    event_type,
    load_event_types,
    load_traits,
    type_with,
    types_with,
)
from timeline.model import Article
from timeline.resources import lexicon

EXAMPLES = [(kind.id, text) for kind in load_event_types() for text in kind.examples]
LEAD = "临江日报讯(记者 苏禾) 3月13日,临江市在会展中心举办产业对接会。"


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_an_example_is_read_as_its_type(kind: str, text: str) -> None:
    """An example sentence, alone or after a lead, yields an event of its type."""
    if text.startswith("会"):
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


def test_every_trait_is_one_that_code_or_a_table_asks_for() -> None:
    """A trait that nothing asks for says nothing."""
    package = Path(lexicon("")).parent
    code = "".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    marks = lexicon("places.toml").read_text("utf-8")
    idle = [
        trait
        for trait in load_traits()
        if f'"{trait}"' not in code and f'"is {trait}"' not in marks
    ]

    assert idle == []


def test_every_trait_has_a_type() -> None:
    """A trait of the table is had by at least one type."""
    assert [trait for trait in load_traits() if not types_with(trait)] == []


def test_one_type_is_for_what_no_other_fits() -> None:
    """Exactly one type is the fallback."""
    assert len(types_with("fallback")) == 1


def test_an_unknown_trait_is_an_error() -> None:
    """A trait that the table does not name is a slip of the code."""
    with pytest.raises(KeyError):
        types_with("no such trait")


def test_an_unknown_id_is_of_no_kind() -> None:
    """An id that no table names has the traits of happenings of no kind."""
    assert event_type("unheard").id == type_with("fallback")


OWN = """
[[type]]
id = "launching-boats"
zh = "放船"
en = "boats"
colour = "#123456"
traits = ["rite"]
verbs = ["放河灯船"]
"""


@pytest.fixture
def own_types(tmp_path, monkeypatch):
    """A user's own table, read from now on."""
    path = tmp_path / "types.toml"
    path.write_text(OWN, "utf-8")
    monkeypatch.setattr(event_types, "own_event_types", lambda: path)
    load_event_types.cache_clear()
    yield load_event_types()
    monkeypatch.undo()
    load_event_types.cache_clear()


def test_own_types_stand_beside_the_shipped(own_types) -> None:
    """A user's own type is added to those of the lexicon, before the type of no kind."""
    assert [kind.zh for kind in own_types[-2:]] == ["放船", "其他"]
    assert len(own_types) > 2
