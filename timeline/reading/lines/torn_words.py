"""Words that a column break tears: the end of one line and the beginning of the next."""

from __future__ import annotations

from timeline.mentions.names.fluency import costs_of_words

_REACH = 4
_LEAST_GAIN = 3.0
"""Measured: torn words gain 3 to 21, a headline and the text under it 0."""


def tears_word(text: str, following: str) -> bool:
    """Return whether a word begins at the end of one line and ends in the following line.

    >>> tears_word("县卫生健", "康局负责人逐一回答。"), tears_word("抢农时 备农资", "会后,农技员")
    (True, False)
    """
    tail, head = text[-_REACH:], following[:_REACH]
    return _cost(tail) + _cost(head) - _cost(tail + head) >= _LEAST_GAIN


def _cost(run: str) -> float:
    return costs_of_words(run, len(run))[0]
