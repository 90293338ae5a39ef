"""Datelines, bylines and release stamps inside an article text: what extraction skips."""

from __future__ import annotations

from functools import lru_cache

from timeline.lexicon.cues import cue
from timeline.model import Span

_PATTERNS = (
    cue("datelines", "dateline"),
    cue("datelines", "bracket"),
    cue("datelines", "byline-line"),
    cue("datelines", "credit"),
)


@lru_cache(maxsize=4)
def dateline_spans(text: str) -> tuple[Span, ...]:
    """Find the datelines and bylines of an article text, in order and apart.

    >>> text = "临江日报讯(记者/田小雨) 1月12日,市长郑树辉调研。"
    >>> [span.of(text) for span in dateline_spans(text)]
    ['临江日报讯(记者/田小雨)']
    """
    found = sorted(m.span() for pattern in _PATTERNS for m in pattern.finditer(text))
    merged: list[Span] = []
    for start, end in found:
        if merged and start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return tuple(merged)
