"""Chinese that was read with the wrong table."""

from __future__ import annotations

from timeline.reading.bytes.mojibake import damage, repair


def test_everyday_chinese_is_left_alone():
    """A text of everyday characters is neither repaired nor reported."""
    assert repair("云溪县召开会议。") is None
    assert damage("云溪县召开会议。") is None


def test_gb18030_for_utf8_is_undone():
    """UTF-8 that was read as GB18030 is read again."""
    wrong = "县委书记调研".encode().decode("gb18030")
    repaired = repair(wrong)

    assert repaired
    assert repaired[0] == "县委书记调研"
