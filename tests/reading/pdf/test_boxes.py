"""Characters with boxes become lines."""

from __future__ import annotations

from timeline.reading.pdf.boxes import Box, join_lines


def character(left: float, bottom: float, text: str) -> Box:
    return Box(left, bottom, left + 10, bottom + 10, text)


def test_characters_side_by_side_are_a_line():
    """Characters of one height are joined whatever order they were printed in."""
    lines = join_lines([character(10, 0, "溪"), character(0, 0, "云"), character(0, 20, "县")])

    assert [line.text for line in lines] == ["县", "云溪"]


def test_a_gutter_parts_two_columns():
    """A wide gap on one row is a gap between columns."""
    lines = join_lines([character(0, 0, "云"), character(50, 0, "县")])

    assert [line.text for line in lines] == ["云", "县"]


def test_a_character_printed_twice_is_one():
    """Bold print made of two prints of a character is read once."""
    lines = join_lines([character(0, 0, "云"), character(1, 0, "云"), character(10, 0, "溪")])

    assert lines[0].text == "云溪"
