"""Text that was broken at a fixed width."""

from __future__ import annotations

from timeline.reading.lines.unwrapping import unwrap


def test_lines_of_all_lengths_stay():
    """Where no width is usual, no line is joined."""
    page = ["　　" + "茶" * n for n in (8, 30, 12, 44, 20, 51, 9, 33)]

    assert unwrap(page) == page


def test_a_headline_between_broken_paragraphs_stays_alone():
    """A short line after a full one that ended its paragraph is a headline."""
    paragraph = ["　　" + "茶" * 18, "茶" * 19 + "。", "园。"]

    joined = unwrap([*paragraph, *paragraph, "新桥通车", *paragraph, *paragraph])

    assert "新桥通车" in joined
