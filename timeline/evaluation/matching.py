"""Which event that was read is which labelled one: by quote, type and date, one to one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.evaluation.gold import GoldEvent, GoldParticipant
    from timeline.record import EventRecord, ParticipantRecord

    Pair = tuple[GoldEvent, EventRecord]

_SPACE = re.compile(r"\s+")
_ENOUGH = 0.3
"""Share of the shorter quote that the other must cover."""
_TYPE_WEIGHT, _DATE_WEIGHT = 0.6, 0.3
_REQUIRED_WEIGHT = 0.5
"""Keeps an optional event from taking what a required event of that type and day describes."""
_AT_A_PRESS_CONFERENCE = frozenset({"report", "speak"})


def squeeze(text: str | None) -> str:
    """Leave all white space out, so that line breaks never decide.

    >>> squeeze("江 帆")
    '江帆'
    """
    return _SPACE.sub("", text or "")


def type_right(gold: GoldEvent, read: EventRecord) -> bool:
    """Return whether the type is the labelled one, or one given with equal right."""
    return read.type == gold.type or read.type in gold.type_alts


def role_right(event: GoldEvent, person: GoldParticipant, read: ParticipantRecord) -> bool:
    """Return whether the role is the labelled one, or one given with equal right."""
    right = {person.role, *person.role_alts}
    if event.type == "announcement" and person.role in _AT_A_PRESS_CONFERENCE:
        right |= _AT_A_PRESS_CONFERENCE
    return read.role in right


def title_right(person: GoldParticipant, read: ParticipantRecord) -> bool:
    """Return whether the title is the labelled one, or one given with equal right."""
    titles = (person.title, *person.title_alts)
    return squeeze(read.title) in {squeeze(title) for title in titles}


def date_right(gold: GoldEvent, read: EventRecord) -> bool:
    """Return whether the days are right; vague ones need only share a day."""
    if gold.precision in ("approx", "unknown"):
        return not (gold.start or gold.end) or _share_a_day(gold, read)
    return _day(gold.start) == _day(read.starts) and _day(gold.end) == _day(read.ends)


def match_events(gold: Sequence[GoldEvent], read: Sequence[EventRecord], whole: str) -> list[Pair]:
    """Pair labelled and read events of one squeezed text, the surest pairs first."""
    candidates = []
    for gold_index, wanted in enumerate(gold):
        for read_index, got in enumerate(read):
            common = _overlap(wanted.quote, got.quote, whole)
            same, dated = type_right(wanted, got), date_right(wanted, got)
            if common >= _ENOUGH or (same and dated):
                sure = same and dated and not wanted.optional
                weight = common + _TYPE_WEIGHT * same + _DATE_WEIGHT * dated
                weight += _REQUIRED_WEIGHT * sure
                candidates.append((weight, gold_index, read_index))
    return [(gold[g], read[r]) for g, r in _one_to_one(candidates)]


def _one_to_one(candidates: list[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Take the heaviest pairs, each side only once."""
    pairs: dict[int, int] = {}
    for _, gold_index, read_index in sorted(candidates, reverse=True):
        if gold_index not in pairs and read_index not in pairs.values():
            pairs[gold_index] = read_index
    return list(pairs.items())


def _overlap(one: str, other: str, whole: str) -> float:
    """Return the share of the shorter quote that the other covers, by position in the text."""
    one, other = squeeze(one), squeeze(other)
    if not one or not other:
        return 0.0
    at, there = whole.find(one), whole.find(other)
    if at < 0 or there < 0:
        return float(one in other or other in one)
    common = min(at + len(one), there + len(other)) - max(at, there)
    return max(0, common) / min(len(one), len(other))


def _share_a_day(gold: GoldEvent, read: EventRecord) -> bool:
    """Return whether two periods overlap; an open end reaches for ever."""
    if not (read.starts or read.ends):
        return False
    return (_day(gold.start) or "") <= (_day(read.ends) or "9999") and (
        _day(read.starts) or ""
    ) <= (_day(gold.end) or "9999")


def _day(bound: str | None) -> str | None:
    """Return the day of a bound."""
    return bound[:10] if bound else None
