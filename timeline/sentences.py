"""Article text cut into sentences: spans, never copies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE = re.compile(r"[^。!?\uff01\uff1f\n]*(?:[。!?\uff01\uff1f]+[”’」』)\uff09】\]]*|\n|$)")
_LONGEST = 2000
"""A longer sentence is none that anybody wrote; each step may look over a whole sentence."""
_STOPS = ";,、\uff1b\uff0c"


def split_sentences(text: str) -> tuple[Span, ...]:
    """Cut a text at sentence ends and line ends; spans are trimmed of white space.

    >>> text = "会议召开。市长说:“好!”散会。"
    >>> [span.of(text) for span in split_sentences(text)]
    ['会议召开。', '市长说:“好!”', '散会。']
    """
    pieces = (p for m in _SENTENCE.finditer(text) for p in _within_bounds(text, *m.span()))
    return tuple(span for span in pieces if span.start < span.end)


def _within_bounds(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a sentence of impossible length at the last stop that leaves a possible one."""
    while end - start > _LONGEST:
        most = start + _LONGEST
        stop = max(text.rfind(mark, start, most) for mark in _STOPS)
        cut = stop + 1 if stop > start else most
        yield trim(text, Span(start, cut))
        start = cut
    yield trim(text, Span(start, end))


def trim(text: str, span: Span) -> Span:
    """Return a span without the white space at both ends."""
    piece = span.of(text)
    return Span(
        span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip())
    )
