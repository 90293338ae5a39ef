"""Article text cut into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Span
from timeline.sentences import split_sentences, trim


def sentences(text):
    return [span.of(text) for span in split_sentences(text)]


def test_ends():
    """Stops of every kind and line ends close a sentence, with the quotation marks behind them."""
    assert sentences("会议召开!\n“好。”市长说？是") == ["会议召开!", "“好。”", "市长说？", "是"]


def test_blank_lines():
    """Lines of white space are no sentences."""
    assert sentences("\n \u3000\n会议召开。") == ["会议召开。"]


def test_trim():
    """White space at both ends is left out, inside a text it stays."""
    assert trim(" 会 议 ", Span(0, 5)) == Span(1, 4)


@given(st.text("会议。!?\n ”", max_size=40))
def test_nothing_is_lost(text):
    """Together the sentences hold every character but white space."""
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("stop", ["", "、", "，"])
def test_a_sentence_has_a_longest_length(stop):
    """What never ends is cut at a stop, or where it must be; no character is lost."""
    text = f"云溪县{stop}" * 3000
    spans = split_sentences(text)

    assert max(span.end - span.start for span in spans) <= 2000
    assert "".join(span.of(text) for span in spans) == text
    assert not stop or all(span.of(text).endswith(stop) for span in spans)
