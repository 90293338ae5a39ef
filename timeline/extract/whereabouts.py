"""The places of a sentence, each with what speaks for its being where an event happens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extract.scene import FILL
from timeline.mentions.vocabulary import any_of, table_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.draft import Draft
    from timeline.extract.scene import Sentence

_FILE = "places.toml"
_TABLE = table_of(_FILE)["whereabouts"]
_CUE = re.compile("|".join(f"(?P<{name}>{cue})" for name, cue in _TABLE["cues"].items()))
_BOUND = re.compile(
    f"[^{_TABLE['inside']}]|{any_of((*_TABLE['deeds'], *words(_FILE, 'held', 'doing')))}"
)
_JOINT = re.compile(r"、|以及|[和与及]|,?(?:再|又)到")
_TRIMMED = re.compile(_TABLE["trimmed"])
_SIDE = re.compile(_TABLE["side"])
_VERBAL = re.compile(_TABLE["verbal"])
_NOWHERE = re.compile(_TABLE["nowhere"])
_MATTER = re.compile(_TABLE["matter"])
_BODY = re.compile(_TABLE["body"])
_BEFALLS = re.compile(_TABLE["befalls"])
_TOPIC = re.compile(_TABLE["topic"])
_GENERIC = words(_FILE, "generic")
_VAGUE = tuple(words(_FILE, "vague"))
_ADVERBS = re.compile(f"(?:{any_of(_TABLE['adverbs'])}|[\\s,])*")
_STOPS = ",。;:!?\n"
_SHORTEST, _LONGEST, _LONGEST_PREFIX = 2, 24, 4
_OPEN = frozenset({"arrive", "look", "at"})
"""Cues behind which a name is taken as far as it goes, whatever its last word."""
_RANKS = tuple(re.compile(f"(?:{pattern})$") for pattern in _TABLE["ranks"])
_TOGETHER = tuple((name, frozenset(both)) for name, both in _TABLE["together"].items())
"""Two marks that say more together than each alone."""
_KINDS = ("city", "county", "town", "venue")
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in a sentence, and how it stands there."""

    name: str
    start: int
    """Offset in the sentence."""
    end: int
    cue: str
    tagged: bool = True


def rank(place: str) -> int:
    """Rank a place: province or city 0, county 1, town 2, everything inside those 3."""
    if len(place) < _LEAST:  # 汀阳: a town's bare name
        return 0
    return next((n for n, pattern in enumerate(_RANKS) if pattern.search(place)), len(_RANKS))


def candidates(sentence: Sentence) -> tuple[Candidate, ...]:
    """Give the places of a sentence in order of print, each with its cue."""
    found = list(_cued(sentence))
    for start, end in _tags(sentence):
        if not any(c.start < end and start < c.end for c in found):
            cue = _cue_behind(sentence, start, end)
            found.extend(_named(sentence, start, end, cue, tagged=True))
    return tuple(sorted(found, key=lambda c: c.start))


def _tags(sentence: Sentence) -> list[tuple[int, int]]:
    base = sentence.span.start
    return [(m.span.start - base, m.span.end - base) for m in sentence.places]


def _cued(sentence: Sentence) -> Iterator[Candidate]:
    """Places behind a cue, and the rest of their list."""
    tags, after = _tags(sentence), 0
    for cue in _CUE.finditer(sentence.masked):
        at, name = cue.end(), cue.lastgroup or ""
        if cue.start() < after or _in_date(sentence, at) or _inside_tag(tags, cue.start(), at):
            continue
        for start, end in _items(sentence, at, tags):
            item = _fitted(sentence, start, end, tags, name)
            if item is None:
                break
            yield from item
            after = end


def _inside_tag(tags: list[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether a cue is a piece of a name: 到 in 新到村."""
    return any(a < start and end < b and end - start == 1 for a, b in tags)


def _in_date(sentence: Sentence, at: int) -> bool:
    start = sentence.span.start + at
    return any(t.span.start <= start < t.span.end for t in sentence.timexes)


def _items(sentence: Sentence, at: int, tags: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut what stands behind a cue at its joints, up to a stop or a deed."""
    while True:
        here = max((b for a, b in tags if a == at), default=at)
        bound = _BOUND.search(sentence.masked, here)
        stop = bound.start() if bound else len(sentence.masked)
        joint = _JOINT.search(sentence.masked, max(at + 1, here), stop)
        yield at, joint.start() if joint else stop
        if joint is None:
            joint = _JOINT.match(sentence.masked, stop)
        if joint is None:
            return
        at = joint.end()


def _fitted(
    sentence: Sentence, start: int, end: int, tags: list[tuple[int, int]], cue: str
) -> list[Candidate] | None:
    """Give the place that an item of a list names; None where it names none."""
    inside = [(max(a, start), b) for a, b in tags if a < end and start < b]
    if not inside:
        if cue not in _OPEN:
            return None
        text = _SIDE.sub("", sentence.text[start:end].split("的")[0])
        return list(_named(sentence, start, start + len(text), cue, tagged=False)) or None
    begin, last = inside[0][0], inside[-1][1]
    before = sentence.text[start:begin]
    if before and not ("的" in before or _VERBAL.search(before)) and len(before) < _LONGEST_PREFIX:
        begin = start
    if sentence.text.startswith(")", last) and "(" in sentence.text[begin:last]:
        last += 1
    return list(_named(sentence, begin, last, cue, tagged=True)) or None


def _named(
    sentence: Sentence, start: int, end: int, cue: str, *, tagged: bool
) -> Iterator[Candidate]:
    trimmed = _TRIMMED.fullmatch(sentence.text[start:end])
    name = trimmed.group(1) if trimmed else ""
    if trimmed and _SHORTEST <= len(name) <= _LONGEST and name.count("“") == name.count("”"):
        begin = start + trimmed.start(1)
        yield Candidate(name, begin, begin + len(name), cue, tagged=tagged)


def _cue_behind(sentence: Sentence, start: int, end: int) -> str:
    """Tell how a place stands that has no cue before it, from what follows."""
    if _BEFALLS.match(sentence.text, end):
        return "befalls"
    if _opens(sentence, start) and _TOPIC.match(sentence.text, end):
        return "topic"
    return "bare"


def _opens(sentence: Sentence, start: int) -> bool:
    """Say whether a clause begins there: after a stop or a date."""
    head = sentence.text[:start].rstrip()
    if not head or head[-1] in _STOPS + "■●□":
        return True
    at = sentence.span.start + len(head)
    return any(t.span.end <= at <= t.span.end + 1 for t in sentence.timexes)


def evidence(candidate: Candidate, sentence: Sentence, draft: Draft) -> frozenset[str]:
    """Name what speaks for a place and against it, as the table of weights calls it."""
    name, here = candidate.name, sentence is draft.sentence
    found = {candidate.cue, _KINDS[rank(name)]}
    marks = {
        "generic": name in _GENERIC, "nowhere": _NOWHERE.search(name),
        "matter": _MATTER.search(name), "body": _BODY.search(name),
        "untagged": not candidate.tagged,
        "masked": FILL in sentence.masked[candidate.start : candidate.end],
        "later": sentence.index > draft.sentence.index,
        "earlier": sentence.index < draft.sentence.index,
    }  # fmt: skip
    found |= {mark for mark, seen in marks.items() if seen}
    found |= set(_beside(candidate, sentence, draft)) if here else set()
    return frozenset(found | {name for name, both in _TOGETHER if both <= found | {draft.type}})


def _beside(candidate: Candidate, sentence: Sentence, draft: Draft) -> Iterator[str]:
    """How a place stands to the verb of the event in one sentence."""
    act, (start, end) = draft.trigger.act, (candidate.start, candidate.end)
    between = sentence.masked[end:act] if end <= act else sentence.masked[act:start]
    if not any(stop in between for stop in _STOPS):
        yield "same-clause"
        if end <= act and _ADVERBS.fullmatch(_without_dates(sentence, end, act)):
            yield "at-verb"
    if end <= draft.segment.start or start >= draft.segment.end:
        yield "other-segment"


def _without_dates(sentence: Sentence, start: int, end: int) -> str:
    pieces, at, base = [], start, sentence.span.start
    for timex in sentence.timexes:
        if timex.span.start - base >= at and timex.span.end - base <= end:
            pieces.append(sentence.text[at : timex.span.start - base])
            at = timex.span.end - base
    return "".join([*pieces, sentence.text[at:end]])
