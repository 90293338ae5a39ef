"""Who takes an oath that a text lays to all the newly appointed: 新当选的同志进行了宪法宣誓."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.events.same_draft import days_meet
from timeline.extract.people.inner_acts import acts_in_clause, clause_of
from timeline.extract.triggers.sentence_triggers import find_follow_ups
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import types_with
from timeline.lexicon.roles import role_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance

_LAID_DOWN = cue("acts", "lays-down")


def oath_takers(
    index: int, drafts: Sequence[EventDraft], seen: Sequence[Appearance]
) -> Iterator[Appearance]:
    """Return those who were given an office, as named there, where they all take an oath."""
    draft = drafts[index]
    if not draft.has("fallback") or not draft.sentence.says("acts", "all-swear"):
        return
    if any(_swears(item, draft) for item in seen):
        return
    votes = [d for d in drafts if d.has("vote") and days_meet(d.timex, draft.timex)]
    for item in seen:
        if any(_is_given(item, vote, draft) for vote in votes):
            yield item


def _swears(item: Appearance, draft: EventDraft) -> bool:
    """Return whether the sentence of an oath names who takes it."""
    same = item.sentence.index == draft.sentence.index
    return same and role_with("rest") in item.acts.own


def _is_given(item: Appearance, vote: EventDraft, oath: EventDraft) -> bool:
    """Return whether a person is given an office between a vote and an oath."""
    at, sentence = item.sentence.index, item.sentence
    if not (item.gives_office and vote.sentence.index <= at <= oath.sentence.index):
        return False
    kinds = {t.type for t in find_follow_ups(sentence.masked)} & types_with("vote")
    start, end = clause_of(item)
    taken = _LAID_DOWN.search(sentence.masked, start, end)
    return not taken and any(acts_in_clause(kind, item) for kind in kinds)
