"""Lines: blank ones counted, ends judged, fixed widths undone."""

from __future__ import annotations

import pytest

from timeline.reading.lines.text_lines import is_closed, is_item, reads_on, split_lines


def test_blank_lines_are_counted_and_edges_trimmed():
    """A line knows its number and the blank lines right before it."""
    lines = split_lines("云溪日报\n\n\n　　开会。\r\n\ufeff散会。")

    assert [(line.text, line.number, line.gap) for line in lines] == [
        ("云溪日报", 1, 0),
        ("开会。", 4, 2),
        ("散会。", 5, 0),
    ]


@pytest.mark.parametrize("stop", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_of_unicode_ends_a_line(stop: str):
    """Old and odd line ends count like a plain one."""
    assert [line.text for line in split_lines(f"开会。{stop}散会。")] == ["开会。", "散会。"]


@pytest.mark.parametrize(
    "text",
    [
        "会议开始。",
        "他问:“谁去?”",
        "(作者系教师)",
        "云溪县水务局 2024年5月9日",
        "(下转第2版)",
        "记者 米粒 摄",
    ],
)
def test_closed_line(text: str):
    """A paragraph may end here."""
    assert is_closed(text)


@pytest.mark.parametrize("text", ["这是全县首", "晚上理清单,", "定于5月9日", "他在路上拍摄"])
def test_open_line(text: str):
    """A sentence goes on after this line."""
    assert not is_closed(text)


@pytest.mark.parametrize(
    "text", ["一、总体要求", "(二)范围", "问:怎么办?", "●3月1日开馆", "1.到场"]
)
def test_items_of_a_list_begin_a_paragraph(text: str):
    """Numbers, bullets, question and answer open an item."""
    assert is_item(text)


def test_a_number_with_decimals_is_no_item():
    """2.3亿元 at the start of a line is text."""
    assert not is_item("2.3亿元")


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("何望指出,要把水管好", "护好,让下游放心。", True),
        ("一张竹匾,晒一年收成", "晒场在山顶。", False),
        ("老街的春天", "梧桐又绿了,街坊把椅子搬到树下。", False),
        ("镇里的老人说那盏灯从装上去的那一天起就没有在夜里灭过一", "回。", True),
    ],
)
def test_half_a_sentence_is_told_from_a_title(text: str, following: str, expected: bool):
    """A short line without a stop is a title unless it or the next line shows a cut."""
    assert reads_on(text, following) is expected


def test_paragraphs_broken_at_a_fixed_width_are_whole_again():
    """Lines of one width join; indented lines begin paragraphs; short lines stay titles."""
    paragraph = "　　" + "云溪县今年春天在青禾镇种下三万株茶苗,种茶的人说要等三年才能采。"
    wrapped = [paragraph[i : i + 16] for i in range(0, len(paragraph), 16)]
    page = "\n".join(["茶山新绿", *(wrapped * 4)])

    texts = [line.text for line in split_lines(page)]

    assert texts == ["茶山新绿", *([paragraph.strip()] * 4)]


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("“过去比谁的地多,现在比", "谁的配套全。”米粒说。"),
        ("青禾镇公布检修信息:11", "月25日8时停电。"),
        ("雨停了,青禾镇小学", "的新楼从雾里冒了出来。"),
    ],
)
def test_what_is_torn_reads_on(text: str, following: str):
    """A quotation, a date or a word that goes on in the next line shows a broken sentence."""
    assert reads_on(text, following)
