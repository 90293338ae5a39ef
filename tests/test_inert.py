"""Nothing that can act on a terminal passes :mod:`timeline.inert`."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.inert import inert, inert_json, inert_line

ACTIVE = [
    *map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)),
    *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), "\u200f", "\u061c", "\u2028",
]  # fmt: skip


@pytest.mark.parametrize("character", [c for c in ACTIVE if c not in "\n\t"])
def test_active_character_is_replaced(character):
    """No control or bidi character is left in shown text."""
    assert character not in inert(f"县{character}长")


def test_line_breaks_stay():
    """A text of several lines keeps its lines and tabs."""
    assert inert("甲\n乙\t丙") == "甲\n乙\t丙"


def test_line_has_no_breaks():
    """A line has neither breaks nor tabs."""
    assert inert_line(" 甲\r\n乙\u2028丙\x85丁\t戊\x0b") == "甲 乙 丙 丁 戊"


def test_invisible_characters_take_no_room():
    """Zero-width characters are left out of what is shown."""
    assert inert("1\u200b2\u2060月\ufeff3\u00ad日") == "12月3日"


def test_private_use_is_a_box():
    """A glyph that only one font knows is shown as a box."""
    assert inert("陈\ue863") == "陈□"


def test_pile_of_marks_is_cut():
    """A thousand combining marks on one character are cut to three."""
    assert inert("溪" + "\u0301" * 1000 + "县") == "溪" + "\u0301" * 3 + "县"


def test_surrogates_can_be_printed():
    """A lone surrogate can be encoded after all."""
    assert inert("甲\udcff").encode() == "甲‹DCFF›".encode()


@given(st.text())
def test_json_keeps_its_value(text):
    """Escaped JSON text parses to the value it had."""
    serialized = json.dumps(text, ensure_ascii=False)

    assert json.loads(inert_json(serialized)) == text


@given(st.text())
def test_inert_text_is_inert(text):
    """Making text inert twice changes nothing more."""
    assert inert(inert(text)) == inert(text)
