"""How a kind of event reads a role word: guests of a reception attend, winners are other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.roles import instead_of, role_with, roles_with

if TYPE_CHECKING:
    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.model import Role

_TEAM_HEAD = cue("people", "team-head")


def adapt(role: Role, draft: EventDraft, item: Appearance) -> Role:
    """Read one role word in the light of the event."""
    kind = draft.kind
    counts = not kind.only_roles or role in kind.only_roles or _proposes_toast(role, draft, item)
    if not counts or (draft.sub_act and draft.has("given-inside")):
        return default_role(draft, item)
    if draft.has("outing") and role in roles_with("mild"):
        if is_subject(draft, item):
            return kind.subject_role or role
        if _heads_team(item):
            return role_with("leads")
    if draft.has("outing") and role in roles_with("accompanies") and _heads_team(item):
        head = _TEAM_HEAD.search(item.person.title or "")
        return role_with("leads") if head and head["team"] in draft.sentence.text else role
    if draft.has("session") and role in roles_with("accompanies") and _sat_in(item):
        return role_with("attends")
    return instead_of(role) if role in kind.lacks else role


def _sat_in(item: Appearance) -> bool:
    """Return whether who came along is named as present as well: 陪同考察并出席座谈会."""
    return item.sentence.says_after(max(0, item.list_end), "story", "names-session")


def _proposes_toast(role: Role, draft: EventDraft, item: Appearance) -> bool:
    """Return whether somebody speaks words of welcome at a feast: 市长致祝酒辞."""
    feast = draft.trigger.occasion is not None and role in roles_with("speaks")
    return feast and item.sentence.says_at(item.end, "acts", "toast")


def default_role(draft: EventDraft, item: Appearance) -> Role:
    """Return the role of a person of whom the sentence says nothing plain."""
    kind, subject = draft.kind, is_subject(draft, item)
    if draft.has("outing") and (_heads_team(item) or _goes_out(item)):
        return role_with("leads")
    if draft.sub_act and (inside := (subject and kind.inside_subject_role) or kind.inside_role):
        return inside
    if subject and kind.subject_role and not (draft.has("receives") and _received(item)):
        return kind.subject_role
    return kind.default_role or role_with("attends")


def _heads_team(item: Appearance) -> bool:
    """Return whether the title of a person is that of the head of a team."""
    return _TEAM_HEAD.search(item.person.title or "") is not None


def _goes_out(item: Appearance) -> bool:
    """Return whether a person goes somewhere to look at something: 甲到石浦镇检查."""
    return item.sentence.says_at(item.list_end, "people", "goes-out")


def _received(item: Appearance) -> bool:
    """Return whether the person is met: 甲同来访的乙一行会谈, 乙一行来访,甲会见客人."""
    if item.sentence.says_before(item.start, "people", "received"):
        return True
    at = item.list_end
    named_behind = any(p.span.start > item.sentence.span.start + at for p in item.sentence.people)
    return named_behind and item.sentence.says_at(at, "people", "came")


def is_subject(draft: EventDraft, item: Appearance) -> bool:
    """Return whether the person stands before the trigger in the event's own sentence."""
    sentence = draft.sentence
    return (
        item.sentence.index == sentence.index
        and item.person.span.end <= sentence.span.start + draft.trigger.span.end
    )
