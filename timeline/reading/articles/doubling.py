"""Characters that were printed again where a sentence goes on in the next column."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.messages import Message
from timeline.model import Problem, Span

_MOST = 6
_CONTEXT = 12
_WORDS = re.compile("(?![〇零一二三四五六七八九十百千万亿两])[\\u4e00-\\u9fff]+")
"""Digits and numerals may well stand twice: 十一月 and 一日, 1 and 12."""
_TWICE = frozenset(
    "人天年月日时处事家户个条件样种次步代层级点滴渐慢常往刚仅纷频默静紧深大小多好高久明星宝谢"
    "看听说想问走试聊谈笑早晚悄欣蓬巍滔"
    "哥姐妈爸爷奶叔弟妹"
)
"""One character that also stands twice in a word, such as 人人 and 渐渐."""


class Doubling(NamedTuple):
    """Where two halves of a sentence were joined, and what both print there."""

    tail: str
    """The end of the first half, with the characters."""
    head: str
    """The beginning of the second, with the same characters."""
    length: int
    """How many characters."""


def doubling_of(before: str, after: str) -> Doubling | None:
    """Find the characters that end one half of a sentence and begin the other.

    >>> doubling_of("要把好作风带到", "带到田里去。").length
    2
    >>> doubling_of("客人渐", "渐多了。"), doubling_of("全长1", "12公里。")
    (None, None)
    """
    for length in range(min(_MOST, len(before), len(after)), 0, -1):
        words = after[:length]
        if before.endswith(words):
            plain = all(map(_WORDS.fullmatch, words)) and (length > 1 or words not in _TWICE)
            return Doubling(before[-_CONTEXT:], after[:_CONTEXT], length) if plain else None
    return None


def doubled(text: str, found: list[Doubling]) -> tuple[Problem, ...]:
    """Return where the text of an article prints characters twice; the text stays as it is."""
    return tuple(problem for doubling in found for problem in _place(text, doubling))


def _place(text: str, doubling: Doubling) -> list[Problem]:
    at = text.find(doubling.tail + doubling.head)
    if at < 0:
        return []
    start = at + len(doubling.tail)
    span = Span(start, start + doubling.length)
    message = Message.of("printed-again", text=span.of(text))
    return [Problem("doubled", message, text[at : start + len(doubling.head)], span)]
