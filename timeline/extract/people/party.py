"""The party of the day: people of the lead or of a closing list belong to its every event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.events.same_draft import days_meet, other_party
from timeline.extract.people.role_words import strongest
from timeline.extract.people.roles_by_type import is_subject
from timeline.extract.sentences.scene import FILL
from timeline.lexicon.cues import cue
from timeline.lexicon.roles import role_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.model import Role

_OF = (
    (cue("people", "listed-of-tour"), True),
    (cue("people", "listed-of-meeting"), False),
)
"""A closing list that says of what, and whether of an outing: 参加座谈会, 陪同调研."""
_TEAM_HEAD = cue("people", "team-head")
_LIST_SHARE = 0.5


def party_of(
    index: int,
    drafts: Sequence[EventDraft],
    seen: Sequence[Appearance],
    home: Sequence[tuple[int, ...]],
) -> dict[str, Role]:
    """People of the lead or of a closing list, who belong to every event of the party (P2)."""
    draft = drafts[index]
    found: dict[str, Role] = {}
    if draft.span or not draft.has("shares-party"):
        return found
    own = [item for item, owners in zip(seen, home, strict=True) if index in owners]
    there = {item.name for item in own}
    closed = draft.has("outing") and any(role_with("accompanies") in i.acts.own for i in own)
    for item, owners in zip(seen, home, strict=True):
        if not owners or index in owners or not item.is_there:
            continue
        owner = owners[0]
        first = drafts[owner]
        if not first.has("shares-party"):
            continue
        closing = _closes(item, draft) and item.sentence.index > draft.sentence.index
        closing = closing and item.sentence.index != first.sentence.index
        if closing and item.sentence.says("people", "on-each-day"):
            found.setdefault(item.name, _shared_role(item, draft, first))
        if not days_meet(first.timex, draft.timex):
            continue
        if closing or (owner < index and not closed and _carried(first, draft, item, there)):
            found.setdefault(item.name, _shared_role(item, draft, first))
        if draft.has("outing") and _heads_team(item, draft):
            found.setdefault(item.name, role_with("leads"))
    return found


def _led(item: Appearance, first: EventDraft) -> bool:
    """Return whether a person is the subject of an outing."""
    return role_with("leads") in item.acts.own or (not item.acts.own and is_subject(first, item))


def _heads_team(item: Appearance, draft: EventDraft) -> bool:
    """Return whether the title of a person is that of the head of the team that went out."""
    head = _TEAM_HEAD.search(item.person.title or "")
    return head is not None and head["team"] in draft.sentence.text


def _carried(first: EventDraft, draft: EventDraft, item: Appearance, there: set[str]) -> bool:
    """Return whether the lead of the first event carries a person into a later one."""
    if not draft.has("follows-party") or first.has("receives") or not _leads(first, item):
        return False
    if _is_closed(first, draft):
        return draft.has("receives") and _stands_for_guests(first, draft, item)
    if _same_tour(first, draft):
        return True
    if not draft.own_date:
        return not draft.has("outing") or not first.has("seated")
    return _listed_on_the_day(first, draft, item, there)


def _is_closed(first: EventDraft, draft: EventDraft) -> bool:
    """Return whether an event prints its own company, or is that of another party."""
    if draft.has("outing"):
        return _has_company(draft) or other_party(draft, first) or _sets_out(first, draft)
    if draft.has("receives"):
        return not first.has("outing") or draft.sentence.says("story", "names-reception")
    return first.has("session") and draft.has("session") and draft.trigger.occasion is not None


def _sets_out(first: EventDraft, draft: EventDraft) -> bool:
    """Return whether somebody named sets out from an occasion, not all who were there."""
    sentence = draft.sentence
    starts = (person.span.start - sentence.span.start for person in sentence.people)
    at_head = next(starts, draft.trigger.span.start) < draft.trigger.span.start
    goes_on = _unnamed(draft) and not sentence.opens("story", "beforehand")
    return not first.has("outing") and at_head and not goes_on


def _stands_for_guests(first: EventDraft, draft: EventDraft, item: Appearance) -> bool:
    """Return whether a person leads the party that is received without a name."""
    return first.has("outing") and _unnamed(draft) and _led(item, first)


def _listed_on_the_day(
    first: EventDraft, draft: EventDraft, item: Appearance, there: set[str]
) -> bool:
    """Return whether a person is listed in the lead of an outing that the event goes on from."""
    same = _same_lead(first, draft) or _led_by_one_of(first, there)
    if draft.has("session") and first.has("outing") and not same:
        return False
    same_day = draft.timex is not None and (
        draft.timex.basis == "anchored-to-previous-date" or draft.has("session")
    )
    if not (same_day and item.listed and first.has("outing")):
        return False
    went_along = role_with("accompanies") in item.acts.own and _same_team(first, draft)
    return went_along or role_with("attends") in item.acts.own


def _same_tour(first: EventDraft, draft: EventDraft) -> bool:
    """Return whether the party of a tour of several days is meant without a name on one of them."""
    if not (first.has("outing") and draft.has("outing") and first.timex and draft.day):
        return False
    last = first.timex.period.end_day or ""
    inside = (first.day or "") <= draft.day <= last and first.day != last
    return inside and _unnamed(draft)


def _unnamed(draft: EventDraft) -> bool:
    """Return whether the sentence of an event means its party without a name: 督导组, 一行."""
    sentence = draft.sentence
    return sentence.says("people", "party-unnamed") or sentence.says("people", "team")


def _same_team(first: EventDraft, draft: EventDraft) -> bool:
    """Return whether two events name the same team by its task."""
    team = draft.sentence.cue("people", "team")
    return team is not None and team[0] in first.sentence.text


def _same_lead(first: EventDraft, draft: EventDraft) -> bool:
    """Return whether somebody of the sentence of the first event is named in that of the other."""
    names = {p.person or p.name for p in first.sentence.people}
    return _same_team(first, draft) or any(
        (p.person or p.name) in names for p in draft.sentence.people
    )


def _led_by_one_of(first: EventDraft, there: set[str]) -> bool:
    """Return whether the person named first in a lead is at a later event, too."""
    lead = next((p.person or p.name for p in first.sentence.people), None)
    return lead in there


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
    named = next((out for pattern, out in _OF if pattern.search(masked)), None)
    if named is not None and draft.has("outing") != named:
        return False
    return item.listed and masked.count(FILL) >= _LIST_SHARE * len(masked)


def _shared_role(item: Appearance, draft: EventDraft, first: EventDraft) -> Role:
    """A part that a person keeps in the next event of the party."""
    if _same_tour(first, draft) and _led(item, first):
        return role_with("leads")
    kept = (role for role in item.acts.own if role in draft.kind.kept_roles)
    return strongest(kept) or role_with("attends")
