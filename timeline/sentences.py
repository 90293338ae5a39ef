"""Article text into sentences, and sentences into clauses: spans, never copies."""

from __future__ import annotations

import re

from timeline.model import Span

_SENTENCE = re.compile(r"[^。!?\uff01\uff1f\n]*(?:[。!?\uff01\uff1f]+[”’」』)\uff09】\]]*|\n|$)")
_CLAUSE = re.compile(r"[^,\uff0c;\uff1b:\uff1a、。!?\uff01\uff1f\n]+")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Cut a text at sentence ends and line ends; spans are trimmed of white space.

    >>> text = "会议召开。市长说:“好!”散会。"
    >>> [span.of(text) for span in split_sentences(text)]
    ['会议召开。', '市长说:“好!”', '散会。']
    """
    pieces = (trim(text, Span(*m.span())) for m in _SENTENCE.finditer(text))
    return tuple(span for span in pieces if span.start < span.end)


def split_clauses(text: str, within: Span) -> tuple[Span, ...]:
    """Cut a stretch of text at commas and stops of every kind."""
    return tuple(Span(*m.span()) for m in _CLAUSE.finditer(text, within.start, within.end))


def trim(text: str, span: Span) -> Span:
    """Take the white space off both ends of a span."""
    piece = span.of(text)
    return Span(
        span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip())
    )
