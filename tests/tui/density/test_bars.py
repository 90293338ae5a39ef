"""Bars of block characters, stacked by colour."""

from __future__ import annotations

from timeline.tui.density.bars import FAINT, Layer, heights, stacked


def test_the_tallest_bar_fills_all_rows():
    """The largest count is full; none is nothing; a single event is still seen."""
    assert heights([0, 1, 1000], 2)[0] == 0
    assert heights([0, 1, 1000], 2)[1] >= 1
    assert heights([0, 1, 1000], 2)[2] == 16


def test_colours_are_stacked_from_below():
    """The first layer stands at the bottom, the next above it, in proportion."""
    top, bottom = stacked([Layer("red", [5]), Layer("blue", [5])], 2)

    assert [(cell.character, cell.colour) for cell in (bottom[0], top[0])] == [
        ("█", "red"),
        ("█", "blue"),
    ]


def test_two_colours_share_a_row():
    """A full row of two colours is a block of the lower before the upper."""
    (row,) = stacked([Layer("red", [5]), Layer("blue", [5])], 1)

    assert (row[0].character, row[0].colour, row[0].above) == ("▄", "red", "blue")


def test_the_whole_period_is_faint_behind_a_filter():
    """Where the filter has nothing, what it leaves out is drawn faint."""
    (row,) = stacked([Layer("red", [0, 2])], 1, behind=[4, 4])

    assert [(cell.character, cell.colour) for cell in row] == [("█", FAINT), ("█", "red")]
