"""The copy of a text that is easier to match."""

from __future__ import annotations

import pytest

from timeline.temporal.scanning.folding import fold


@pytest.mark.parametrize(("text", "folded"), [
    ("２０２４年", "2024年"), ("1月12日—14日", "1月12日-14日"), ("二○二四年", "二〇二四年"),
    ("二O二四年", "二〇二四年"), ("1 月 12 日", "1月12日"), ("農曆", "农历"), ("1月12日\u200b上午", "1月12日上午"),
])  # fmt: skip
def test_folded(text: str, folded: str) -> None:
    """Widths, dashes, zeros, scripts and gaps inside dates are one."""
    assert fold(text).text == folded


def test_words_keep_their_blanks() -> None:
    """A blank that is inside no date stays."""
    assert fold("会议 1月12日").text == "会议 1月12日"


def test_span_of_the_original() -> None:
    """A stretch of the copy leads back to the original characters."""
    text = "会议于1 月 12 日召开"

    folded = fold(text)
    at = folded.text.index("1月12日")

    assert folded.span(at, at + len("1月12日")).of(text) == "1 月 12 日"
