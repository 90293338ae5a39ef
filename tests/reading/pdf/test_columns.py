"""Regions are cut into columns in reading order."""

from __future__ import annotations

from timeline.reading.pdf.boxes import Box
from timeline.reading.pdf.columns import cut, downwards


def line(left: float, bottom: float, text: str, width: float = 100) -> Box:
    return Box(left, bottom, left + width, bottom + 10, text)


def texts(blocks: list[list[Box]]) -> list[list[str]]:
    return [[box.text for box in block] for block in blocks]


def test_two_columns_are_read_one_after_the_other():
    """The left column is read to its end before the right one."""
    page = [line(0, 30, "一"), line(120, 30, "三"), line(0, 15, "二"), line(120, 15, "四")]

    assert texts(cut(page)) == [["一", "二"], ["三", "四"]]


def test_one_column_is_not_cut():
    """Lines that only stand one under the other are one block."""
    assert texts(cut([line(0, 0, "二"), line(0, 15, "一")])) == [["一", "二"]]


def test_downwards():
    """The highest line comes first."""
    assert [box.text for box in downwards([line(0, 0, "二"), line(0, 15, "一")])] == ["一", "二"]
