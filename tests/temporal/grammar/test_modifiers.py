"""What stands behind a date moves its bounds as the examples say."""

from __future__ import annotations

import pytest

from timeline.temporal.grammar.modifiers import SUFFIXES


@pytest.mark.parametrize("example", [example for row in SUFFIXES for example in row.examples])
def test_example(example: str, expected_and_read) -> None:
    """The phrase of an example has the value behind its equals sign, and is read whole."""
    expected, read = expected_and_read(example)

    assert expected == read
