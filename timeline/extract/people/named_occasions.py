"""The occasions that a sentence goes on to tell of, and those that its clauses name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.extract.events.same_draft import days_meet
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import types_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.sentences.sentence import Sentence

_OPENS_ON = (
    (cue("story", "at-the-meeting"), "talks"),
    (cue("story", "at-the-ceremony"), "rite"),
    (cue("story", "on-the-tour"), "outing"),
)
"""What a sentence that opens so goes on to tell of: an occasion of this trait."""
NAMES = {
    "session": cue("story", "names-session"),
    "receives": cue("story", "names-reception"),
    "outing": cue("story", "names-outing"),
    "rite": cue("story", "names-ceremony"),
}
"""What a clause names in which its people took part: an occasion of this trait."""
_AHEAD = 6
"""So many sentences further on may an occasion be told that a clause names."""


def running_occasions(sentence: Sentence, drafts: Sequence[EventDraft]) -> list[int]:
    """Return the occasions told so far that the sentences behind them go on to tell of."""
    told = [
        index
        for index, draft in enumerate(drafts)
        if draft.sentence.index <= sentence.index
        and (index == 0 or _captures(draft) or _is_told_on(draft, sentence))
    ]
    for pattern, trait in _OPENS_ON:
        if told and not drafts[told[-1]].has(trait) and pattern.match(sentence.masked):
            back = [i for i, d in enumerate(drafts) if d.has(trait) and _before(d, sentence)]
            return back or told
    return told


def is_inner(draft: EventDraft) -> bool:
    """Return whether a draft is an act inside an occasion and no occasion itself."""
    if draft.has("receives"):
        return False
    return draft.sub_act and (draft.has("named-only") or not draft.trigger.occasion)


def _is_told_on(draft: EventDraft, sentence: Sentence) -> bool:
    """Return whether the paragraph of an occasion inside another goes on with a sentence.

    That of a reception goes on into the next, where host or guests are named again.
    """
    if not draft.sub_act or draft.planned or is_inner(draft):
        return False
    distance = sentence.paragraph - draft.sentence.paragraph
    if distance != 1 or not draft.has("receives"):
        return distance == 0
    met = {person.name for person in draft.sentence.people}
    return not sentence.people or any(person.name in met for person in sentence.people)


def _before(draft: EventDraft, sentence: Sentence) -> bool:
    return draft.sentence.index < sentence.index and not draft.planned


def named_occasions(
    sentence: Sentence, clause: tuple[int, int], drafts: Sequence[EventDraft], owners: Sequence[int]
) -> Iterator[int]:
    """Return the occasions that a clause names."""
    told = _traits_told(tuple(draft.type for draft in drafts)) if owners else ()
    for trait in (t for t in told if _is_named(t, sentence.masked, *clause)):
        home = next((i for i in reversed(owners) if drafts[i].has(trait)), None)
        if home is None:
            home = _nearest(sentence, drafts, trait, drafts[owners[-1]])
        if home is not None:
            yield home


@lru_cache(maxsize=64)
def _traits_told(types: tuple[str, ...]) -> tuple[str, ...]:
    """Return the traits that a clause can name an occasion by, of those that are told."""
    return tuple(trait for trait in NAMES if not types_with(trait).isdisjoint(types))


@lru_cache(maxsize=256)
def _is_named(trait: str, masked: str, start: int, end: int) -> bool:
    """Return whether a clause names an occasion of a trait; many people share a clause."""
    return NAMES[trait].search(masked, start, end) is not None


def _nearest(
    sentence: Sentence, drafts: Sequence[EventDraft], trait: str, owner: EventDraft
) -> int | None:
    """Return the occasion of a trait told last, else the one told next, of the owner's day."""
    at = sentence.index
    fit = [
        (d.sentence.index > at, abs(d.sentence.index - at), i)
        for i, d in enumerate(drafts)
        if d.has(trait)
        and not (d.span or d.planned or (d.sub_act and d.has("named-only")))
        and d.sentence.index <= at + _AHEAD
        and days_meet(d.timex, owner.timex)
    ]
    return min(fit)[2] if fit else None


def _captures(draft: EventDraft) -> bool:
    """Return whether the sentences after a later draft tell about it."""
    if draft.span or draft.sub_act or draft.planned:
        return False
    return draft.has("gathering") or draft.trigger.occasion is not None
