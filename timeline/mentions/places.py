"""Named places of a text: venues, districts, towns; and the stops of a visit in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN, WordSet, any_of, words
from timeline.mentions.edges.datelines import dateline_spans
from timeline.mentions.edges.left_edges import named_edge
from timeline.mentions.edges.titles import ends_in_head
from timeline.model import Mention, Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FILE = "places.toml"
_ENDINGS_AND_OTHERS = WordSet(words(_FILE, "suffixes", "not_places"))
_NOT_PLACES = words(_FILE, "not_places") - words(_FILE, "suffixes")
_GENERIC = words(_FILE, "generic")
_NAME = f"[{HAN}A-Za-z0-9]"
_HELD = WordSet(words(_FILE, "held"))
_STRETCH = re.compile(f"{_NAME}{{2,24}}")
_BEHIND_STOPS = any_of(words(_FILE, "doing", "and_others"))
_STOP_LIST = rf"([{HAN}A-Za-z0-9、]{{2,80}}?)(?=[,\uff0c。;\uff1b]|{_BEHIND_STOPS})"
_VISIT = late_pattern(f"(?:{any_of(words(_FILE, 'going'))}){_STOP_LIST}")
_ARRIVING = words(_FILE, "arriving")
_OCCASION = cue("stops", "occasion")
_ROAD, _WAYS = cue("stops", "road"), cue("stops", "way")
_TOWN = cue("stops", "town")
_CROSSING, _WAYS_MEET = cue("stops", "crossing"), cue("stops", "ways-meet")
_SIDES, _TOWARDS = words(_FILE, "sides"), words(_FILE, "towards")
_OUR, _TOWNS, _OWNERS = words(_FILE, "our"), words(_FILE, "towns"), words(_FILE, "owners")
_ENDINGS = tuple(words(_FILE, "suffixes"))
_LEAST, _LONGEST = 3, 20
_MANY = 2
_VAGUE = words(_FILE, "vague")


def tag_places(text: str, *, skip: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """Find the named places of a text in order, each as long as it is printed.

    >>> [m.text for m in tag_places("座谈会在云溪宾馆举行,一行察看白石镇柳树村。")]
    ['云溪宾馆', '白石镇柳树村']
    """
    closed = bytearray(len(text))
    for span in (*skip, *dateline_spans(text)):
        closed[span.start : span.end] = b"\1" * (span.end - span.start)
    found: list[Mention] = []
    ended = tuple(_ended(text))
    spans = (*_roads(text), *_held(text), *ended, *_stops(text), *_short(text, ended))
    for span in (_without_our(text, span) for span in spans):
        if not any(closed[span.start : span.end]):
            closed[span.start : span.end] = b"\1" * (span.end - span.start)
            found.append(Mention(span, span.of(text), "place"))
    return tuple(sorted(found, key=lambda mention: mention.span.start))


def _without_our(text: str, span: Span) -> Span:
    """Leave out what is left of 我市 before a place inside the town; keep 我校 whole."""
    if not span.start or text[span.start - 1] not in _OUR:
        return span
    if text[span.start] not in _TOWNS:
        return Span(span.start - 1, span.end) if text[span.start] in _OWNERS else span
    return Span(span.start + 1, span.end) if span.end - span.start > _LEAST else span


def _roads(text: str) -> Iterator[Span]:
    if _WAYS_MEET.search(text):
        for match in _CROSSING.finditer(text):
            edge = named_edge(text, match.start() + 2)
            yield Span(max(match.start(), edge), match.end())
    if _WAYS.search(text):
        yield from (Span(*match.span()) for match in _ROAD.finditer(text))


def _held(text: str) -> Iterator[Span]:
    """Find what stands between 在 and the verb of an occasion."""
    for stretch in _stretches(text):
        span = _without_side(text, stretch)
        name = span.of(text)
        if (
            name not in _GENERIC
            and not ends_in_head(name)
            and named_edge(text, span.end) <= span.start
            and not _OCCASION.match(text, span.end)
        ):
            yield span


def _stretches(text: str) -> Iterator[Span]:
    """Return what stands between each 在 and the first verb of an occasion behind it."""
    at = text.find("在")
    while at >= 0:
        run = _STRETCH.match(text, at + 1)
        ends = range(at + 3, run.end() + 1) if run else ()
        end = next((end for end in ends if _HELD.at(text, end)), 0)
        if end:
            yield Span(at + 1, end)
        at = text.find("在", end + len(_HELD.at(text, end)) if end else at + 1)


def _without_side(text: str, span: Span) -> Span:
    """Leave out the side of a place: 南城楼|下."""
    inner = Span(span.start, span.end - 1)
    beside = text[inner.end] in _SIDES and inner.of(text).endswith(_ENDINGS)
    return inner if beside else span


def _ended(text: str) -> Iterator[Span]:
    """Find names by their last word; a longer one takes the place of what it covers."""
    last: Span | None = None
    for at, ending in _ENDINGS_AND_OTHERS.find(text):
        if ending in _NOT_PLACES:
            continue
        span = Span(named_edge(text, at, short=len(ending) == 1), at + len(ending))
        name = span.of(text)
        if name in _GENERIC or len(name) < (_LEAST - 1 if ending in "县镇" else _LEAST):
            continue
        if last and span.start <= last.start:
            last = span
            continue
        if last and text[last.end : span.start] == "的":
            last = Span(last.start, span.end)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _stops(text: str) -> Iterator[Span]:
    """Find the stops of a visit: after a verb of arriving, or one of them known as a place."""
    for match in _VISIT.finditer(text):
        arriving = text[match.start() : match.start(1)] in _ARRIVING
        items = tuple(_items(match))
        if arriving or (len(items) > 1 and any(_names_a_place(item.of(text)) for item in items)):
            least = _LEAST - 1 if len(items) > _MANY else _LEAST
            yield from (item for item in items if _may_be_stop(text, item, least))


def _names_a_place(item: str) -> bool:
    return next(_ENDINGS_AND_OTHERS.find(item), None) is not None


def _items(match: re.Match[str]) -> Iterator[Span]:
    at = match.start(1)
    for item in re.split("[、和]", match[1]):
        yield Span(at, at + len(item))
        at += len(item) + 1


def _may_be_stop(text: str, item: Span, least: int) -> bool:
    name = item.of(text)
    if (
        not least <= len(name) <= _LONGEST
        or name in _GENERIC
        or any(name.endswith(word) for word in _VAGUE)
    ):
        return False
    return not ends_in_head(name) and named_edge(text, item.end) <= item.start


def _short(text: str, places: tuple[Span, ...]) -> Iterator[Span]:
    """Find towns named without their 市 or 县, after a preposition."""
    names = {match[1] for span in places if (match := _TOWN.match(span.of(text)))}
    if names:
        for start, name in WordSet(names).find(text):
            if start and text[start - 1] in _TOWARDS:
                yield Span(start, start + len(name))
