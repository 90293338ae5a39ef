"""Later mentions by name alone."""

from __future__ import annotations

from timeline.mentions.names import repeats
from timeline.mentions.names.repeats import find_repeats

TEXT = "罗小满说,白 鸽来了。随后白鸽与罗小满握手,白鸽子飞走。"
NAMES = {"罗小满", "白鸽"}


def test_every_later_mention():
    """Known names are found wherever they stand alone, widened or not."""
    assert [name.text for name in find_repeats(TEXT, NAMES)] == [
        "罗小满",
        "白鸽",
        "白鸽",
        "罗小满",
    ]


def test_both_searches_agree(monkeypatch):
    """One pattern of all names finds what a search for each name finds."""
    each = list(find_repeats(TEXT, NAMES))
    monkeypatch.setattr(repeats, "_SHORT_WORK", 0)

    assert list(find_repeats(TEXT, NAMES)) == each


def test_no_names():
    """Without names there is nothing to find."""
    assert list(find_repeats(TEXT, set())) == []
