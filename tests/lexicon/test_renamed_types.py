"""What a type of event is stands in its table: its id says nothing to the code."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.extract import extract
from timeline.lexicon import event_types
from timeline.model import Article

GOLD = Path(__file__).parents[1] / "eval" / "gold" / "articles"
TEXTS = [(GOLD / f"{path.stem}.txt").read_text("utf-8") for path in sorted(GOLD.glob("*.json"))] + [
    text for kind in event_types.load_event_types() for text in kind.examples
]
SHIPPED = event_types.shipped_table
MARK = "_x"
CACHED = type(event_types.load_event_types)


def renamed_table():
    """Return the table of the lexicon with every id changed, references included."""
    table = SHIPPED()
    for row in table["type"]:
        for key in {"id", "by_guests", "without_office"} & row.keys():
            row[key] += MARK
    return table


def forget_tables() -> None:
    """Empty every cache, so that the tables are read anew."""
    for found in gc.get_objects():
        if isinstance(found, CACHED) and found.__module__.startswith("timeline."):
            found.cache_clear()


def readings() -> list[list[object]]:
    """Read all texts; without the ids of events, which hash their type."""
    forget_tables()
    return [
        [replace(event, id="") for event in extract(Article(text, published="2024-03-15")).events]
        for text in TEXTS
    ]


@pytest.fixture
def renamed(monkeypatch):
    """Let the program read a table with other ids, and the shipped one again afterwards."""
    plain = readings()
    monkeypatch.setattr(event_types, "shipped_table", renamed_table)
    yield plain
    monkeypatch.undo()
    forget_tables()


def test_nothing_but_the_id_changes(renamed):
    """With every id renamed, all texts are read alike."""
    found = readings()
    back = [[replace(e, type=e.type.removesuffix(MARK)) for e in events] for events in found]

    assert all(event.type.endswith(MARK) for events in found for event in events)
    assert back == renamed


def test_the_texts_hold_every_type(renamed):
    """The texts are a test of every type."""
    found = {event.type for events in renamed for event in events}

    assert found == {row["id"] for row in SHIPPED()["type"]}
