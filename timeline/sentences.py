"""Article text cut into sentences: spans, never copies."""

from __future__ import annotations

import re

from timeline.model import Span

_SENTENCE = re.compile(r"[^。!?\uff01\uff1f\n]*(?:[。!?\uff01\uff1f]+[”’」』)\uff09】\]]*|\n|$)")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Cut a text at sentence ends and line ends; spans are trimmed of white space.

    >>> text = "会议召开。市长说:“好!”散会。"
    >>> [span.of(text) for span in split_sentences(text)]
    ['会议召开。', '市长说:“好!”', '散会。']
    """
    pieces = (trim(text, Span(*m.span())) for m in _SENTENCE.finditer(text))
    return tuple(span for span in pieces if span.start < span.end)


def trim(text: str, span: Span) -> Span:
    """Return a span without the white space at both ends."""
    piece = span.of(text)
    return Span(
        span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip())
    )
