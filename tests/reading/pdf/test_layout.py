"""Lines become paragraphs, and a large headline cuts the page."""

from __future__ import annotations

from timeline.reading.pdf.boxes import Box
from timeline.reading.pdf.layout import page_regions, paragraphs_of


def printed(text: str, bottom: float, size: float = 10, left: float = 0) -> list[Box]:
    return [
        Box(left + i * size, bottom, left + (i + 1) * size, bottom + size, character)
        for i, character in enumerate(text)
    ]


def test_a_large_line_begins_a_region():
    """A line much larger than the text, after a text, begins another region."""
    page = [
        *printed("新桥通车", 200, 20),
        *printed("两岸群众往来方便了,大家都到桥上看热闹。", 170),
        *printed("茶山开园", 120, 20),
        *printed("采茶的人都上了山,山上山下一片欢声笑语。", 90),
    ]

    assert [region.split("\n")[0] for region in page_regions(page)] == ["新桥通车", "茶山开园"]


def test_an_indent_begins_a_paragraph():
    """A line further right than its column begins a paragraph."""
    column = [Box(0, 30, 100, 40, "云溪县召开会议。"), Box(20, 15, 100, 25, "青禾镇采茶。")]

    assert [p.text for p in paragraphs_of(column)] == ["云溪县召开会议。", "青禾镇采茶。"]
