"""Datelines, bylines and release stamps inside an article text: what extraction skips."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.model import Span
from timeline.patterns import late_pattern
from timeline.stamps import leading_stamp, read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATTERNS = (
    cue("datelines", "dateline"),
    cue("datelines", "bracket"),
    cue("datelines", "byline-line"),
    cue("datelines", "credit"),
)

_LINE = late_pattern("[^\n]+")


@lru_cache(maxsize=4)
def dateline_spans(text: str) -> tuple[Span, ...]:
    """Find the datelines and bylines of an article text, in order and apart.

    >>> text = "临江日报讯(记者/田小雨) 1月12日,市长郑树辉调研。"
    >>> [span.of(text) for span in dateline_spans(text)]
    ['临江日报讯(记者/田小雨)']
    """
    found = sorted(m.span() for pattern in _PATTERNS for m in pattern.finditer(text))
    found = sorted([*found, *_stamps(text)])
    merged: list[Span] = []
    for start, end in found:
        if merged and start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return tuple(merged)


def _stamps(text: str) -> Iterator[tuple[int, int]]:
    """Return the release stamps that stand at the beginning of lines."""
    for line in _LINE.finditer(text):
        stamp = read_stamp(line[0]) or leading_stamp(line[0])
        if stamp:
            yield line.start(), line.start() + stamp.end
