"""Vertical text is turned."""

from __future__ import annotations

from timeline.reading.pdf.boxes import Box
from timeline.reading.pdf.layout import page_paragraphs
from timeline.reading.pdf.vertical import split_vertical


def column(text: str, left: float) -> list[Box]:
    return [Box(left, -11 * n, left + 10, 10 - 11 * n, c) for n, c in enumerate(text)]


def test_columns_are_read_from_right_to_left():
    """Vertical columns are read down, the right one first."""
    characters = [*column("两岸群众往来方便。", 0), *column("五月九日上午新桥今日通车了,从此", 18)]
    level, turned = split_vertical(characters)

    assert level == []
    assert (
        "".join(p.text for p in page_paragraphs(turned))
        == "五月九日上午新桥今日通车了,从此两岸群众往来方便。"
    )


def test_horizontal_text_stays():
    """Lines set closer than their characters' heights apart are horizontal."""
    rows = [
        Box(10 * n, -15 * row, 10 * n + 10, 10 - 15 * row, "字")
        for row in range(9)
        for n in range(9)
    ]

    assert split_vertical(rows) == (rows, [])
