"""How alike two texts are."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.coreference import likeness
from timeline.coreference.wording import filled_otherwise, towns_differ

TEXTS = st.text("临江市会议推介签约调研12", max_size=12)


@given(TEXTS, TEXTS)
def test_likeness(one, other):
    """Likeness is symmetric and between 0 and 1."""
    assert likeness(one, other) == likeness(other, one)
    assert 0.0 <= likeness(one, other) <= 1.0


@pytest.mark.parametrize("text", ["会议" * 50_000, "临江市春季招商推介会议题" * 10_000])
def test_endless_sentences_are_compared_in_time(text):
    """Only the beginning of two texts is compared in order, so that none takes for ever."""
    started = time.process_time()

    assert not filled_otherwise(text, text[::-1] + "完")
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("城南区防汛演练", "城北区防汛演练", True),
        ("城南区防汛演练", "防汛演练", False),
        ("我市防汛演练", "全市防汛演练", False),
    ],
)
def test_two_towns_in_one_place_differ(one, other, differ):
    """Two names that differ in a town alone are of two towns; 我市 and 全市 name none."""
    assert towns_differ(one, other) == differ
    assert towns_differ(other, one) == differ
