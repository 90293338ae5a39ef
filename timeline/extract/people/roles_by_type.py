"""How a kind of event reads a role word: guests of a reception attend, winners are other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.model import Role

_PARTY = frozenset({"survey", "visit"})
_ONLY_IN: dict[Role, frozenset[str]] = {
    "lead": frozenset({"survey", "visit", "lecture", "other", "incident"}),
    "report": frozenset({"meeting", "survey", "visit", "signing", "launch", "opening", "other",
                         "announcement", "award", "exhibition", "incident", "appointment"}),
}  # fmt: skip
_INSTEAD: dict[Role, Role] = {"lead": "attend", "report": "speak"}
_PASSIVE: dict[str, Role] = {
    "appointment": "other",
    "announcement": "other",
    "award": "other",
    "other": "attend",
}


def adapt(role: Role, draft: EventDraft, item: Appearance) -> Role:
    """Read one role word in the light of the event."""
    if draft.type == "reception":
        return role if role in {"host", "accompany"} else default_role(draft, item)
    if draft.type == "appointment" and draft.sub_act:
        return "other"
    if draft.type in _PARTY and is_subject(draft, item) and role in {"speak", "attend"}:
        return "lead"
    return role if _possible(role, draft.type) else _INSTEAD[role]


def _possible(role: Role, kind: str) -> bool:
    """Return whether an event of that kind has such a role."""
    return role not in _ONLY_IN or kind in _ONLY_IN[role]


def default_role(draft: EventDraft, item: Appearance) -> Role:
    """Return the role of a person of whom the sentence says nothing plain."""
    subject = is_subject(draft, item)
    if draft.type in _PARTY and subject:
        return "lead"
    if draft.type == "reception" and subject and not _received(item):
        return "host"
    if draft.type == "signing" and subject and draft.sub_act:
        return "sign"
    if draft.type == "other" and draft.sub_act:
        return "other"
    return _PASSIVE.get(draft.type, "attend")


def _received(item: Appearance) -> bool:
    """Return whether the person is met: 甲同来访的乙一行会谈."""
    return item.sentence.says_before(item.start, "people", "received")


def is_subject(draft: EventDraft, item: Appearance) -> bool:
    """Return whether the person stands before the trigger in the event's own sentence."""
    sentence = draft.sentence
    return (
        item.sentence.index == sentence.index
        and item.person.span.end <= sentence.span.start + draft.trigger.span.end
    )
