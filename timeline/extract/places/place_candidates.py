"""The places of a sentence, each with the cue that it stands behind or before."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.sentences.clauses import clause_before, without_dates
from timeline.lexicon.cues import cue
from timeline.lexicon.openings import opened
from timeline.lexicon.words import any_of, table_of, words
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.extract.sentences.sentence import Sentence

_FILE = "places.toml"
_TABLE = table_of(_FILE)["event-place"]
_CUE = late_pattern(
    f"{opened(*_TABLE['cues'].values())}"
    f"(?:{'|'.join(f'(?P<{name}>{cue})' for name, cue in _TABLE['cues'].items())})"
)
_BOUND = late_pattern(
    f"[^{_TABLE['inside']}]|{_TABLE['for-whom']}"
    f"|{any_of((*_TABLE['deeds'], *words(_FILE, 'held', 'doing')))}"
)
_HELD = late_pattern(any_of(words(_FILE, "held")))
_JOINT = cue("places", "joint")
_NO_VENUE, _CLASSED_LIST = cue("places", "no-venue"), cue("places", "classed-list")
_TRIMMED = late_pattern(_TABLE["trimmed"])
_SIDE = late_pattern(_TABLE["side"])
_EXTENT = late_pattern(_TABLE["extent"])
_OCCASION = late_pattern(_TABLE["occasion"])
_VERBAL = late_pattern(_TABLE["verbal"])
_BEFALLS = late_pattern(_TABLE["befalls"])
_TOPIC = late_pattern(_TABLE["topic"])
_SHORTEST, _LONGEST, _LONGEST_PREFIX, _LONGEST_ITEM = 2, 24, 4, 60
_APART = frozenset("的在")
"""Characters between two places that are not one: 市医院的专家|在广场."""
_OPEN = frozenset({"arrive", "look", "at"})
"""Cues behind which a name is taken as far as it goes, whatever its last word."""


class Candidate(NamedTuple):
    """A place in a sentence, and how it stands there."""

    name: str
    start: int
    """Offset in the sentence."""
    end: int
    cue: str
    tagged: bool = True
    until: int = 0
    """Where the list ends to which the place belongs; 0 where the place stands alone."""


class _Tags(NamedTuple):
    """Where the named places of a sentence stand, in order and apart."""

    starts: Sequence[int]
    ends: Sequence[int]

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return those that share a character with a stretch."""
        first, last = bisect_right(self.ends, start), bisect_right(self.starts, end - 1)
        return list(zip(self.starts[first:last], self.ends[first:last], strict=True))


@lru_cache(maxsize=64)
def candidates(sentence: Sentence) -> tuple[Candidate, ...]:
    """Return the places of a sentence in order of print, each with its cue."""
    base = sentence.span.start
    spans = _apart(sentence, ((m.span.start - base, m.span.end - base) for m in sentence.places))
    tags = _Tags([start for start, _ in spans], [end for _, end in spans])
    found = list(_cued(sentence, tags))
    taken = _Tags([c.start for c in found], [c.end for c in found])
    for start, end in spans:
        if not taken.within(start, end):
            found.extend(_named(sentence, start, end, _cue_behind(sentence, start, end)))
    nobody = (c for c in found if not sentence.names_person(c.start, c.end))
    return tuple(sorted(nobody, key=lambda c: c.start))


def _apart(sentence: Sentence, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take in the part of a place that is named with it; leave out what it then covers."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        extent = _EXTENT.match(sentence.text, end)
        if not found or start >= found[-1][1]:
            found.append((start, extent.end() if extent else end))
    return found


def _cued(sentence: Sentence, tags: _Tags) -> Iterator[Candidate]:
    """Places behind a cue, and the rest of their list."""
    after = 0
    for match in _CUE.finditer(sentence.masked):
        if match.start() < after or _in_name(match, tags) or _in_date(sentence, match.end()):
            continue
        if match.lastgroup == "at" and _NO_VENUE.match(sentence.masked, match.end()):
            continue
        if classed := _CLASSED_LIST.match(sentence.masked, match.end()):
            yield from _listed(classed, tags)
            after = classed.end()
            continue
        listed: list[Candidate] = []
        for start, end in _items(sentence, match.end(), tags):
            item = _fitted(sentence, start, end, tags, match.lastgroup or "")
            if item is None:
                break
            listed.append(item)
            after = max(after, item.end, end)
        yield from (item._replace(until=listed[-1].end) for item in listed)


def _listed(match: re.Match[str], tags: _Tags) -> Iterator[Candidate]:
    """Places whose class is told once behind their list: 白沙、石浦两个渔港."""
    at = match.start()
    for name in match["names"].split("、"):
        if tags.within(at, at + len(name)) in ([], [(at, at + len(name))]):
            yield Candidate(name, at, at + len(name), "listed")
        at += len(name) + 1


def _in_name(cue: re.Match[str], tags: _Tags) -> bool:
    """Return whether a cue of one character is a piece of a name: 到 in 新到村."""
    start, end = cue.span()
    return end - start == 1 and any(a < start and end < b for a, b in tags.within(start, end))


def _in_date(sentence: Sentence, at: int) -> bool:
    start = sentence.span.start + at
    index = bisect_right(sentence.timexes, start, key=lambda timex: timex.span.start)
    return index > 0 and start < sentence.timexes[index - 1].span.end


def _items(sentence: Sentence, at: int, tags: _Tags) -> Iterator[tuple[int, int]]:
    """Cut what stands behind a cue at its joints, up to a stop or a deed."""
    while True:
        here = next((end for start, end in tags.within(at, at + 1) if start == at), at)
        limit = min(len(sentence.masked), here + _LONGEST_ITEM)
        bound = _BOUND.search(sentence.masked, here, limit)
        stop = bound.start() if bound else limit
        joint = _JOINT.search(sentence.masked, max(at + 1, here), stop)
        yield at, joint.start() if joint else stop
        joint = joint or _JOINT.match(sentence.masked, stop)
        if joint is None:
            return
        at = joint.end()


def _fitted(sentence: Sentence, start: int, end: int, tags: _Tags, cue: str) -> Candidate | None:
    """Return the place that an item of a list names; None where it names none."""
    inside = tags.within(start, end)
    if not inside:
        if _OCCASION.match(sentence.masked, end):
            return None
        text = _SIDE.sub("", sentence.text[start:end].split("的")[0])
        found = _named(sentence, start, start + len(text), cue, tagged=False)
        return next(found, None) if cue in _OPEN else None
    begin, last = max(inside[0][0], start), _end_of_first(sentence, inside)
    before = sentence.text[start:begin]
    if len(before) < _LONGEST_PREFIX and not ("的" in before or _VERBAL.search(before)):
        begin = start
    rest = sentence.text[last:end]
    if cue == "at" and len(rest) < _LONGEST_PREFIX and _HELD.match(sentence.masked, end):
        last += len(_SIDE.sub("", rest)) if not _VERBAL.search(rest) else 0
    if sentence.text.startswith(")", last) and "(" in sentence.text[begin:last]:
        last += 1
    return next(_named(sentence, begin, last, cue), None)


def _end_of_first(sentence: Sentence, inside: list[tuple[int, int]]) -> int:
    """Return where the first place of a stretch ends, with those that it goes on with."""
    last = inside[0][1]
    for start, end in inside[1:]:
        if not _APART.isdisjoint(sentence.text[last:start]):
            break
        last = end
    return last


def _named(
    sentence: Sentence, start: int, end: int, cue: str, *, tagged: bool = True
) -> Iterator[Candidate]:
    """Return what of a stretch is a name, where its length and its quotes allow one."""
    trimmed = _TRIMMED.fullmatch(sentence.text[start:end])
    name = trimmed.group(1) if trimmed else ""
    if trimmed and _SHORTEST <= len(name) <= _LONGEST and name.count("“") == name.count("”"):
        begin = start + trimmed.start(1)
        yield Candidate(name, begin, begin + len(name), cue, tagged=tagged)


def _cue_behind(sentence: Sentence, start: int, end: int) -> str:
    """Tell how a place stands that has no cue before it, from what follows."""
    if _BEFALLS.match(sentence.text, end):
        return "befalls"
    if not _opens(sentence, start):
        return "bare"
    return "topic" if _TOPIC.match(sentence.text, end) else "opens"


def _opens(sentence: Sentence, start: int) -> bool:
    """Return whether a clause begins there: after a stop or a date."""
    begin = clause_before(sentence, start)
    return not without_dates(sentence, begin, start).strip(" ■●□▲◆")
