"""Who took part in which event, with what title and in which role."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract.people.appearances import best_titles, printed_name
from timeline.extract.people.attendance import (
    best_title,
    has_won,
    is_candidate,
    is_on_roll,
    names_candidates,
    takes_part,
)
from timeline.extract.people.inner_acts import acts_in_clause
from timeline.extract.people.oath_takers import oath_takers
from timeline.extract.people.party import party_of
from timeline.extract.people.role_words import strongest
from timeline.extract.people.roles_by_type import adapt, default_role, is_subject
from timeline.extract.people.roster import last_held
from timeline.lexicon.cues import cue
from timeline.lexicon.roles import role_with, roles_with
from timeline.model import Participant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.model import PersonMention, Role, Tenure

_TOLD = cue("speech", "told-of")


def assign(
    drafts: Sequence[EventDraft],
    seen: Sequence[Appearance],
    home: Sequence[tuple[int, ...]],
    *,
    roster: Sequence[Tenure] = (),
) -> list[tuple[Participant, ...]]:
    """Return each draft its participants; the roster fills titles that nobody printed.

    Args:
        home: for each appearance the drafts to which the person belongs.
    """
    titles, held = best_titles(seen), last_held(roster)
    assigned = [_participants(i, drafts, seen, home, titles) for i in range(len(drafts))]
    return [tuple(_titled(person, held) for person in people) for people in assigned]


def _titled(person: Participant, held: dict[str, Tenure]) -> Participant:
    """Take the title from the roster where the article prints none, and mark it."""
    tenure = held.get(person.name)
    if person.title or tenure is None:
        return person
    return replace(
        person, title=tenure.title, organization=tenure.organization, title_basis="roster"
    )


def _participants(
    index: int,
    drafts: Sequence[EventDraft],
    seen: Sequence[Appearance],
    home: Sequence[tuple[int, ...]],
    titles: dict[str, PersonMention],
) -> tuple[Participant, ...]:
    draft = drafts[index]
    if draft.has("vote"):
        titles = titles | _offices_given(index, seen, home)
    if draft.sub_act and draft.has("named-only"):
        roles = _named(draft, seen)
    else:
        roles = _own(index, drafts, seen, home, titles)
        for name, role in party_of(index, drafts, seen, home).items():
            roles.setdefault(name, []).append(role)
    for item in oath_takers(index, drafts, seen):
        roles.setdefault(item.name, []).append(role_with("rest"))
        titles = titles | {item.name: item.person}
    return tuple(_participant(name, found, titles) for name, found in roles.items())


def _offices_given(
    index: int, seen: Sequence[Appearance], home: Sequence[tuple[int, ...]]
) -> dict[str, PersonMention]:
    """Return the mentions of an act that print an office behind the name: 选举甲为县长."""
    return {
        item.name: item.person
        for item, owners in zip(seen, home, strict=True)
        if index in owners and item.gives_office
    }


def _own(
    index: int,
    drafts: Sequence[EventDraft],
    seen: Sequence[Appearance],
    home: Sequence[tuple[int, ...]],
    titles: dict[str, PersonMention],
) -> dict[str, list[Role]]:
    """People of the sentences that tell about the draft."""
    draft, on_list = drafts[index], not names_candidates(seen)
    roles: dict[str, list[Role]] = {}
    for item, owners in zip(seen, home, strict=True):
        if not item.is_there:
            continue
        same = item.sentence.index == draft.sentence.index
        if has_won(draft, item):
            roles.setdefault(item.name, []).append(draft.kind.default_role or role_with("rest"))
        candidate = is_candidate(draft, item)
        if (index not in owners and not candidate) or _tells_of(item, draft):
            continue
        told = _tells(draft) and takes_part(draft, item, best_title(titles, item.name))
        if same or told or candidate or (on_list and is_on_roll(draft, item)):
            roles.setdefault(item.name, []).extend(_roles_in(draft, item))
    return roles


def _tells_of(item: Appearance, draft: EventDraft) -> bool:
    """Return whether a person only tells that the event was or will be: 甲介绍,昨日…开幕."""
    told = _TOLD.match(item.sentence.masked, item.end)
    same = item.sentence.index == draft.sentence.index
    return same and told is not None and told.end() <= draft.trigger.span.start


def _tells(draft: EventDraft) -> bool:
    """Announcements, incidents and campaigns have only those who act in their sentence (P3)."""
    return not draft.has("actors-only") or bool(draft.trigger.occasion)


def _named(draft: EventDraft, seen: Sequence[Appearance]) -> dict[str, list[Role]]:
    """Signers, winners and appointees: only who is named in such a sentence."""
    roles: dict[str, list[Role]] = {}
    for item in seen:
        if item.sentence.index < draft.sentence.index or not item.is_there:
            continue
        found = any(t.type == draft.type for t in item.sentence.follow_ups)
        if draft.has("pact") and item.sentence.says_at(item.end, "people", "witnessed"):
            continue
        if has_won(draft, item) or (found and acts_in_clause(draft.type, item)):
            roles.setdefault(item.name, []).extend(_roles_in(draft, item))
    return roles


def _roles_in(draft: EventDraft, item: Appearance) -> list[Role]:
    """Return the roles that a sentence gives a person, as the kind of event reads them."""
    if item.acts.presence.role:
        return [item.acts.presence.role]
    if item.acts.own and not (item.acts.only and set(item.acts.own) <= roles_with("attends")):
        return [adapt(role, draft, item) for role in item.acts.own]
    if item.acts.only:
        return [adapt(role, draft, item) for role in item.acts.only]
    if item.acts.borrowed and not is_subject(draft, item):
        return [adapt(role, draft, item) for role in item.acts.borrowed]
    return [default_role(draft, item)]


def _participant(name: str, found: Sequence[Role], titles: dict[str, PersonMention]) -> Participant:
    best = titles.get(name)
    role = strongest(found) or role_with("attends")
    return Participant(
        printed_name(name), role, best.title if best else None, best.organization if best else None
    )
