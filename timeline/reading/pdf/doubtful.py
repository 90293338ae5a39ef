"""Characters that recognition is unsure of, found again in the text of an article."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.messages import Message
from timeline.model import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_AROUND = 6
"""Characters of the line on both sides, by which a place is known."""
_MOST = 20
"""So many places of an article are marked."""


class Doubtful(NamedTuple):
    """A few characters of a line, of which those from start to end are unsure."""

    around: str
    start: int
    end: int


def doubtful_places(line: str, unsure: Sequence[int]) -> Iterator[Doubtful]:
    """Return the unsure characters of a line, neighbours together.

    >>> list(doubtful_places("新桥 今日通车", [1, 3]))
    [Doubtful(around='新桥今日通车', start=1, end=3)]
    """
    places = [len(line[:at].replace(" ", "")) for at in unsure if not line[at].isspace()]
    text = "".join(line.split())
    firsts = [at for before, at in pairwise([-9, *places]) if at > before + 1]
    lasts = [at for at, after in pairwise([*places, len(text) + 9]) if after > at + 1]
    for first, last in zip(firsts, lasts, strict=True):
        start = max(0, first - _AROUND)
        yield Doubtful(text[start : last + 1 + _AROUND], first - start, last + 1 - start)


def doubts_in(text: str, places: Iterable[Doubtful]) -> tuple[Problem, ...]:
    """Return a problem for each of the first doubtful places of a text, and one for the others."""
    spans = set()
    for place in places:
        at = text.find(place.around)
        if at >= 0:
            spans.add((at + place.start, at + place.end))
    marked = tuple(_doubt(text, Span(*span)) for span in sorted(spans)[:_MOST])
    return (*marked, _unmarked(len(spans) - _MOST)) if len(spans) > _MOST else marked


def _doubt(text: str, span: Span) -> Problem:
    message = Message.of("recognized-doubtful", text=span.of(text))
    return Problem("ocr", message, span.of(text), span)


def _unmarked(count: int) -> Problem:
    return Problem("ocr", Message.of("recognized-doubtful-more", count=count))
