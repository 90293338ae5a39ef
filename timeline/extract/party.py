"""The party of the day: people of the lead or of a closing list belong to its every event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.roles import strongest
from timeline.extract.sameness import days_meet
from timeline.extract.scene import FILL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.appearances import Appearance
    from timeline.extract.draft import Draft
    from timeline.model import Role

_SHARED = frozenset({"meeting", "survey", "visit", "reception", "lecture", "launch", "opening"})
_FOLLOWING = frozenset({"meeting", "survey", "visit", "reception"})
_LIST_SHARE = 0.5


def party_of(
    index: int, drafts: Sequence[Draft], seen: Sequence[Appearance], home: Sequence[int | None]
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
        if not days_meet(first.timex, draft.timex):
            continue
        closing = _closes(item) and item.sentence.index > draft.sentence.index
        lead = owner < index and not draft.own_date and draft.type in _FOLLOWING
        if closing or (lead and _leads(first, item)):
            found.setdefault(item.name, _shared_role(item, draft))
    return found


def _leads(draft: Draft, item: Appearance) -> bool:
    """Say whether a person is named where the event opens: its paragraph, or a list in the next."""
    distance = item.sentence.paragraph - draft.sentence.paragraph
    return distance == 0 or (distance == 1 and item.listed)


def _closes(item: Appearance) -> bool:
    """Say whether a person stands in a sentence that is little more than a list of names."""
    masked = item.sentence.masked
    return item.listed and masked.count(FILL) >= _LIST_SHARE * len(masked)


def _shared_role(item: Appearance, draft: Draft) -> Role:
    """A part that a person keeps in the next event of the day."""
    kept: set[Role] = {"accompany"} if draft.type in {"survey", "visit", "meeting"} else set()
    if draft.type == "meeting":
        kept.add("report")
    return strongest(r for r in item.acts.own if r in kept) or "attend"
