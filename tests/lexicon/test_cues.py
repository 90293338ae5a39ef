"""Every row of the tables of cues matches its examples, and nothing that only looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.lexicon.cues import cue, load_cues
from timeline.resources import lexicon

TABLES = sorted(path.stem for path in lexicon("cues").glob("*.toml"))
ROWS = [(table, row) for table in TABLES for row in load_cues(table).values()]
each_row = pytest.mark.parametrize(
    ("table", "row"), ROWS, ids=[f"{table}.{row.name}" for table, row in ROWS]
)


@each_row
def test_examples(table, row):
    """A row matches each of its examples, and has at least one."""
    missed = [text for text in row.examples if not cue(table, row.name).search(text)]

    assert row.examples
    assert missed == []


@each_row
def test_others(table, row):
    """A row matches none of the texts that only look alike."""
    matched = [text for text in row.others if cue(table, row.name).search(text)]

    assert matched == []


@each_row
def test_words_or_pattern(table, row):
    """A row says what it means and has either words or a pattern."""
    assert row.means
    assert bool(row.words) != bool(row.pattern)


def test_every_row_is_used():
    """A row that neither code nor another row names is dead."""
    package = Path(lexicon("")).parent
    code = "".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    tables = "".join(path.read_text("utf-8") for path in lexicon("cues").glob("*.toml"))
    unused = [
        f"{table}.{row.name}"
        for table, row in ROWS
        if f'"{table}", "{row.name}"' not in code
        and f"«{row.name}»" not in tables
        and f"«{table}.{row.name}»" not in tables
    ]

    assert unused == []
