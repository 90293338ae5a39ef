"""The clause around a word of a sentence; brackets and dates inside it end nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from timeline.extract.sentences.scene import FILL

if TYPE_CHECKING:
    from timeline.extract.sentences.sentence import Sentence

_STOP = re.compile(r"[,。;!?\n]|:(?!\d\d)")
_BRACKETED = re.compile(r"\([^()\n]{0,40}\)")
_LONGEST = 160
"""How far a clause is looked at, so that a text without stops costs no more."""


def clause_before(sentence: Sentence, at: int) -> int:
    """Return where the clause begins that a word at this offset stands in."""
    base = max(0, at - _LONGEST)
    stops = list(_STOP.finditer(_plain(sentence.masked[base:at])))
    return base + stops[-1].end() if stops else base


def clause_after(sentence: Sentence, at: int) -> int:
    """Return where the clause ends that goes on at this offset."""
    stop = _STOP.search(_plain(sentence.masked[at : at + _LONGEST]))
    return at + stop.start() if stop else min(len(sentence.masked), at + _LONGEST)


def in_one_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether no stop stands between two offsets."""
    between = _plain(without_dates(sentence, start, end)) if end - start <= _LONGEST else "。"
    return not _STOP.search(between)


def without_dates(sentence: Sentence, start: int, end: int) -> str:
    """Return a stretch of the masked sentence with its dates taken out."""
    base, pieces, at = sentence.span.start, [], start
    first = bisect_left(sentence.timexes, base + start, key=lambda timex: timex.span.end)
    for timex in sentence.timexes[first:]:
        if timex.span.start - base >= end:
            break
        pieces.append(sentence.masked[at : max(at, timex.span.start - base)])
        at = min(max(at, timex.span.end - base), end)
    return "".join([*pieces, sentence.masked[at:end]])


def _plain(masked: str) -> str:
    return _BRACKETED.sub(lambda match: FILL * len(match[0]), masked) if "(" in masked else masked
