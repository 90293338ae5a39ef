"""Organizations that act in an event: who organizes, signs, issues or speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.frames import Frame, clause_begin, frames_of, subjects_at
from timeline.model import EventOrganization, OrganizationRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.draft import Draft
    from timeline.extract.scene import Scene, Sentence

_REGION = 20
_ORGANIZED = frozenset(
    {"meeting", "lecture", "launch", "opening", "award", "exhibition", "other", "signing", "visit"}
)  # fmt: skip
_HELD = 3
_DELEGATION = re.compile(r"([\u4e00-\u9fff]{2,10}?)?(?:党政代表团|代表团|考察团|访问团)")
_OPENS = re.compile(r"、|与|和|“|首次|第[一二三四五六七八九十\d]|[^,。;在]{0,16}(?:协议|项目|合同)")
"""What follows a body at the head of the name of an occasion."""
_SUBJECTS = frozenset({"other", "announcement", "incident"})
_READS: dict[str, tuple[OrganizationRole, frozenset[str]]] = {
    "organize": ("organizer", _ORGANIZED),
    "hold": ("organizer", _ORGANIZED - {"signing", "visit"} | {"reception", "announcement"}),
    "speak": ("speaker", frozenset({"meeting"})),
    "sign": ("signatory", frozenset({"signing"})),
    "issue": ("issuer", frozenset({"announcement"})),
    "rescue": ("other", frozenset({"incident"})),
    "act": ("organizer", frozenset({"survey", "launch"})),
}
"""What the subject of a kind of verb is, and in which events."""
_OF_TYPE: dict[str, OrganizationRole] = {"signing": "signatory", "announcement": "issuer"}
_ALSO_ISSUES = frozenset({("speak", "announcement")})
"""通报 reports at a meeting and issues an announcement."""
_OWN_ONLY = frozenset({"hold", "issue", "act"})
"""Frames that count only in the event's own sentence."""


def acting(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> tuple[EventOrganization, ...]:
    """Give the organizations that act in a draft, in order of print."""
    found: dict[str, OrganizationRole] = {}
    for name in _named(draft, scene):
        found.setdefault(name, _OF_TYPE.get(draft.type, "organizer"))
    for sentence in _told(draft, drafts, scene):
        for frame in frames_of(sentence):
            role = _role(frame, draft, sentence)
            if role:
                found.setdefault(frame.name, role)
    return tuple(EventOrganization(name, role) for name, role in found.items())


def _told(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> Iterator[Sentence]:
    """Give the sentences that may name who acts: the event's own, and those up to the next."""
    first = draft.sentence.index
    if draft.type == "appointment" or draft.span:
        return
    others = (
        d.sentence.index
        for d in drafts
        if d.sentence.index > first and not (d.sub_act or d.span or d.planned)
    )
    yield from scene.sentences[first : min([first + _REGION, len(scene.sentences), *others])]


def _named(draft: Draft, scene: Scene) -> Iterator[str]:
    """Give the bodies that the name of the occasion begins with, and the delegation of a visit."""
    sentence, base = draft.sentence, draft.sentence.span.start
    if draft.type == "visit" and _DELEGATION.search(sentence.masked):
        headline = _DELEGATION.match(scene.article.headline or "")
        if headline and headline.group(1):
            yield headline.group()
    if draft.type in _SUBJECTS and not (draft.span or draft.sub_act):
        yield from subjects_at(sentence, draft.trigger.span.start)
    if draft.trigger.strength != _HELD or draft.type not in {"meeting", "signing"}:
        return
    noun = draft.trigger.span.start
    begin = clause_begin(sentence, noun)
    for mention in sentence.organizations:
        start, end = mention.span.start - base, mention.span.end - base
        if begin <= start and end <= noun and _OPENS.match(sentence.text, end):
            yield mention.text


def _role(frame: Frame, draft: Draft, sentence: Sentence) -> OrganizationRole | None:
    verb = "issue" if (frame.verb, draft.type) in _ALSO_ISSUES else frame.verb
    role, kinds = _READS[verb]
    if draft.type not in kinds:
        return None
    if draft.sub_act and draft.type != "signing":
        return None
    own = sentence.index == draft.sentence.index
    if verb in _OWN_ONLY and not (own and _in_reach(frame, draft)):
        return None
    return role


def _in_reach(frame: Frame, draft: Draft) -> bool:
    """Say whether the verb of the frame is the trigger's, or stands at it."""
    return frame.at <= draft.trigger.span.end and frame.at >= draft.segment.start
