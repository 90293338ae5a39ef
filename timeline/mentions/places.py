"""Named places of a text: venues, districts, towns; and the stops of a visit in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.datelines import dateline_spans
from timeline.mentions.edges import left_edge
from timeline.mentions.vocabulary import HAN, any_of, words
from timeline.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FILE = "places.toml"
_ENDING = re.compile(any_of(words(_FILE, "suffixes", "not_places")))
_NOT_PLACES = words(_FILE, "not_places") - words(_FILE, "suffixes")
_GENERIC = words(_FILE, "generic")
_HELD = re.compile(f"在([{HAN}A-Za-z0-9]{{2,24}}?)(?:{any_of(words(_FILE, 'held'))})")
_LEAST = 3


def tag_places(text: str, *, skip: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """Find the named places of a text in order.

    >>> [m.text for m in tag_places("座谈会在云溪宾馆举行。")]
    ['云溪宾馆']
    """
    closed = bytearray(len(text))
    for span in (*skip, *dateline_spans(text)):
        closed[span.start : span.end] = b"\1" * (span.end - span.start)
    found: list[Mention] = []
    for span in (*_held(text), *_ended(text)):
        if not any(closed[span.start : span.end]):
            closed[span.start : span.end] = b"\1" * (span.end - span.start)
            found.append(Mention(span, span.of(text), "place"))
    return tuple(sorted(found, key=lambda mention: mention.span.start))


def _held(text: str) -> Iterator[Span]:
    for match in _HELD.finditer(text):
        if match[1] not in _GENERIC:
            yield Span(*match.span(1))


def _ended(text: str) -> Iterator[Span]:
    for ending in _ENDING.finditer(text):
        span = Span(left_edge(text, ending.start()), ending.end())
        name = span.of(text)
        if ending[0] not in _NOT_PLACES and len(name) >= _LEAST and name not in _GENERIC:
            yield span
