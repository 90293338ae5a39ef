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


def test_a_short_headline_over_columns_heads_all_of_them():
    """A large line that stands alone over columns which begin together goes above them."""
    head = Box(125, 60, 215, 82, "新桥今日通车")
    below = [line(x, y, f"{x}/{y}") for x in (0, 120, 240) for y in (40, 25)]
    other = [line(x, 100, f"{x}/100") for x in (0, 120, 240)]

    found = [text for block in cut([head, *below, *other]) for text in (b.text for b in block)]
    assert found[:4] == ["0/100", "120/100", "240/100", "新桥今日通车"]
    assert found[4:] == ["0/40", "0/25", "120/40", "120/25", "240/40", "240/25"]


def test_a_headline_in_a_column_heads_its_column():
    """Where text of another column stands beside it, a large line is of its own column."""
    head = Box(120, 60, 215, 82, "新桥通车")
    left = [line(0, y, f"a{y}") for y in (100, 85, 70, 55, 40, 25)]
    page = [head, *left, line(120, 40, "b40"), line(120, 25, "b25")]

    assert [box.text for block in cut(page) for box in block][6:] == ["新桥通车", "b40", "b25"]


def test_a_vertical_headline_is_read_before_the_columns_beside_it():
    """A column of large single characters is the headline of what stands to its left."""
    head = [Box(240, 60 - 20 * n, 260, 80 - 20 * n, c) for n, c in enumerate("新桥通车")]
    body = [line(x, 60 - 15 * n, f"{x}行{n}的文字") for x in (0, 120) for n in range(4)]

    assert texts(cut([*body, *head]))[0] == ["新", "桥", "通", "车"]


def test_a_subheadline_stays_with_its_headline():
    """A line larger than the text under a headline is read before the columns."""
    head = Box(60, 120, 260, 145, "新桥通车")
    below = Box(100, 104, 220, 117, "提前一个月")
    body = [line(x, 88 - 15 * n, f"{x}行{n}的文字") for x in (0, 110, 220) for n in range(4)]

    assert [b.text for block in cut([*body, below, head])[:2] for b in block][:2] == [
        "新桥通车",
        "提前一个月",
    ]
