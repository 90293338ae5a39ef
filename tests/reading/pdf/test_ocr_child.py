"""The program that recognizes text cuts large pages at blank rows and columns."""

from __future__ import annotations

import pytest

from timeline.reading.pdf.ocr_child import TILE, at_known_resolution, doubtful, level, tiles

numpy = pytest.importorskip("numpy", reason="the extra ocr is not installed")


def test_a_page_is_cut_between_its_lines():
    """Every piece is small enough, the pieces are the page, and no cut goes through a line."""
    ink = numpy.zeros((3000, 1000), dtype=bool)
    rows = range(0, 3000, 40)
    for row in rows:
        ink[row : row + 30] = True
    pieces = list(tiles(ink))

    assert sum((right - left) * (bottom - top) for left, top, right, bottom in pieces) == ink.size
    assert all(max(right - left, bottom - top) <= TILE for left, top, right, bottom in pieces)
    assert all(top % 40 >= 30 for _, top, _, _ in pieces if top)


def test_a_page_without_blanks_is_cut_in_half():
    """Where ink is everywhere a page is cut all the same."""
    assert len(list(tiles(numpy.ones((2000, 400), dtype=bool)))) == 2


def test_a_finer_picture_is_made_smaller():
    """A picture that says to be of 400 dpi is read at 200."""

    class Picture:
        width, height = 400, 800

        def resize(self, size):
            return size

    assert at_known_resolution(Picture(), (400, 400)) == (200, 400)
    assert isinstance(at_known_resolution(Picture(), None), Picture)


def test_a_page_that_lies_askew_is_levelled():
    """Lines of one height on the sheet have one height again; a straight page stays as it is."""
    lines = [(0.0, -10.0, 100.0, 0.0, "左", 0.9, []), (1000.0, -27.5, 1100.0, -17.5, "右", 0.9, [])]
    found = level(lines, [0.0175, 0.0175, 0.5])

    assert [round(line[1], 1) for line in found] == [-9.1, -9.1]
    assert level(lines, [0.0]) == lines


def test_unsure_characters_are_numbered():
    """Characters below the confidence are told by their place; of other parts nothing is told."""
    parts = [("新", 0.99, None), ("桥", 0.3, None), ("ab", 0.5, None)]

    assert doubtful("新桥 ab", parts) == [1, 3, 4]
    assert doubtful("新桥", parts) == []
