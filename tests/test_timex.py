"""Spans and the light values of date reading."""

import pytest

from timeline.timex import Span


@pytest.mark.parametrize(("other", "overlaps", "covers"), [
    (Span(2, 4), True, True), (Span(4, 6), True, False), (Span(5, 6), False, False),
])  # fmt: skip
def test_spans(other, overlaps, covers):
    """Spans are half-open: the one that begins where another ends shares nothing with it."""
    span = Span(1, 5)

    assert (span.overlaps(other), span.covers(other)) == (overlaps, covers)


def test_shifted():
    """A span moves with the text before it."""
    assert Span(1, 3).shifted(2).of("abcde") == "de"
