"""Organizations that act in an event: who organizes, signs, issues or speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.model import EventOrganization, Mention, OrganizationRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.drafting import Draft
    from timeline.extract.scene import Scene, Sentence

_SPEAKING = re.compile(r"发言|汇报|通报|作了?交流|负责人介绍|作了?说明|表态")
_ORGANIZING = re.compile(r"主办|承办|协办|联合发起|共同发起|联合举办|共同举办|组织开展|发起")
_SIGNING = re.compile(r"签订|签署|签约|签下")
_ROLE: dict[str, OrganizationRole] = {"announcement": "issuer", "signing": "signatory"}
_NOT_ACTING = re.compile(
    r"列席|(?:在|到|来到|走进|赴|前往|走访|看望|慰问|参观|察看|深入|会见了?|传达|贯彻|驻|向|把|按照|根据|经)$"
)
_REGION = 6


def acting(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> tuple[EventOrganization, ...]:
    """Give the organizations that act in a draft, in order of print."""
    if draft.type == "appointment":
        return ()
    found: dict[str, OrganizationRole] = {}
    for mention, role in _actors(draft, drafts, scene):
        found.setdefault(mention.text, role)
    return tuple(EventOrganization(name, role) for name, role in found.items())


def _actors(
    draft: Draft, drafts: Sequence[Draft], scene: Scene
) -> Iterator[tuple[Mention, OrganizationRole]]:
    sentence = draft.sentence
    yield from ((m, _ROLE.get(draft.type, "organizer")) for m in _subjects(draft))
    if draft.span:
        return
    following = [
        d.sentence.index for d in drafts if d.sentence.index > sentence.index and not d.sub_act
    ]
    until = min([sentence.index + _REGION, len(scene.sentences), *following])
    for other in scene.sentences[sentence.index : until]:
        if _ORGANIZING.search(other.masked) and not draft.sub_act:
            yield from ((m, "organizer") for m in _before(other, _ORGANIZING))
        if draft.type == "signing" and _SIGNING.search(other.masked):
            yield from ((m, "signatory") for m in _free(other))
        if draft.type == "meeting" and _SPEAKING.search(other.masked):
            yield from ((m, "speaker") for m in _before(other, _SPEAKING))


def _subjects(draft: Draft) -> Iterator[Mention]:
    """Organizations that stand before the trigger as its subject."""
    sentence = draft.sentence
    for mention in _free(sentence):
        if mention.span.end <= sentence.span.start + draft.trigger.span.end:
            yield mention


def _before(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[Mention]:
    matches = list(pattern.finditer(sentence.masked))
    last = sentence.span.start + matches[-1].start()
    yield from (m for m in _free(sentence) if m.span.end <= last)


def _free(sentence: Sentence) -> Iterator[Mention]:
    """Organizations that are no part of a title and not merely visited or cited."""
    for mention in sentence.organizations:
        if any(p.title_span and p.title_span.overlaps(mention.span) for p in sentence.people):
            continue
        start = mention.span.start - sentence.span.start
        if not _NOT_ACTING.search(sentence.masked[max(0, start - 4) : start]):
            yield mention
