"""The party of the day: people of the lead or of a closing list belong to its every event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.events.same_draft import days_meet, other_party
from timeline.extract.people.role_words import strongest
from timeline.extract.sentences.scene import FILL
from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.model import Role

_SHARED = frozenset({"meeting", "survey", "visit", "reception", "lecture", "launch", "opening"})
_FOLLOWING = frozenset({"meeting", "survey", "visit", "reception"})
_OF = (
    (cue("people", "listed-of-tour"), frozenset({"survey", "visit"})),
    (cue("people", "listed-of-meeting"), _SHARED - {"survey", "visit"}),
)
"""A closing list that says of what: 参加座谈会, 陪同调研."""
_LIST_SHARE = 0.5
_OUT = frozenset({"survey", "visit"})
_SEATED = frozenset({"meeting", "lecture"})
"""Whose company does not go out together, unlike that of a ceremony or of a survey."""


def party_of(
    index: int, drafts: Sequence[EventDraft], seen: Sequence[Appearance], home: Sequence[int | None]
) -> dict[str, Role]:
    """People of the lead or of a closing list, who belong to every event of the party (P2)."""
    draft = drafts[index]
    found: dict[str, Role] = {}
    if draft.span or draft.type not in _SHARED:
        return found
    for item, owner in zip(seen, home, strict=True):
        if owner is None or owner == index or drafts[owner].type not in _SHARED:
            continue
        first = drafts[owner]
        closing = _closes(item, draft) and item.sentence.index > draft.sentence.index
        if closing and item.sentence.says("people", "on-each-day"):
            found.setdefault(item.name, _shared_role(item, draft))
        if not days_meet(first.timex, draft.timex):
            continue
        if closing or (owner < index and _carried(first, draft, item)):
            found.setdefault(item.name, _shared_role(item, draft))
    return found


def _carried(first: EventDraft, draft: EventDraft, item: Appearance) -> bool:
    """Return whether the lead of the first event carries a person into a later one."""
    if draft.type not in _FOLLOWING or first.type == "reception" or not _leads(first, item):
        return False
    if draft.type in _OUT and (_has_company(draft) or other_party(draft, first)):
        return False
    if not draft.own_date:
        return draft.type not in _OUT or first.type not in _SEATED
    if draft.type == "meeting" and first.type in _OUT and not _same_lead(first, draft):
        return False
    same_day = draft.timex is not None and (
        draft.timex.basis == "anchored-to-previous-date" or draft.type == "meeting"
    )
    return same_day and item.listed and "attend" in item.acts.own and first.type in _OUT


def _same_lead(first: EventDraft, draft: EventDraft) -> bool:
    """Return whether somebody of the sentence of the first event is named in that of the other."""
    names = {p.person or p.name for p in first.sentence.people}
    return any((p.person or p.name) in names for p in draft.sentence.people)


def _has_company(draft: EventDraft) -> bool:
    """Return whether the sentence of an event names who went along."""
    return draft.sentence.says_after(draft.trigger.span.end, "people", "company")


def _leads(draft: EventDraft, item: Appearance) -> bool:
    """Return whether a person is named where the event opens: its paragraph, or the list below."""
    distance = item.sentence.paragraph - draft.sentence.paragraph
    return distance == 0 or (distance == 1 and item.listed)


def _closes(item: Appearance, draft: EventDraft) -> bool:
    """Return whether a person stands in a list of names that closes the story of such an event."""
    masked = item.sentence.masked
    named = next((kinds for pattern, kinds in _OF if pattern.search(masked)), None)
    if named is not None and draft.type not in named:
        return False
    return item.listed and masked.count(FILL) >= _LIST_SHARE * len(masked)


def _shared_role(item: Appearance, draft: EventDraft) -> Role:
    """A part that a person keeps in the next event of the day."""
    kept: set[Role] = {"accompany"} if draft.type in {"survey", "visit", "meeting"} else set()
    if draft.type == "meeting":
        kept.add("report")
    return strongest(r for r in item.acts.own if r in kept) or "attend"
