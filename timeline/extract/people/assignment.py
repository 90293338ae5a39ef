"""To which event of an article a person's clause belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.triggers.sentence_triggers import find_follow_ups
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import types_with
from timeline.lexicon.roles import role_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.extract.sentences.sentence import Sentence

_MADE = cue("people", "made")
_LED_BACK = (
    (cue("story", "at-the-meeting"), "talks"),
    (
        cue("story", "at-the-ceremony"),
        "rite",
    ),
    (cue("story", "on-the-tour"), "outing"),
)


def home_of(item: Appearance, drafts: Sequence[EventDraft]) -> int | None:
    """Return the draft that a person's clause tells about: an act inside, or the last occasion."""
    sentence, owner = item.sentence, None
    acts = {t.type for t in sentence.follow_ups}
    for index, draft in enumerate(drafts):
        if draft.sentence.index > sentence.index:
            break
        if draft.sub_act and draft.type in acts and acts_in_clause(draft.type, item):
            return index
        if (
            index == 0
            or _captures(draft)
            or (draft.sentence.index == sentence.index and not draft.sub_act)
        ):
            owner = index
    return _named_again(sentence, drafts, owner)


def _told_back(draft: EventDraft, main: EventDraft) -> bool:
    """Return whether a draft looks back to a day before the main event."""
    return bool(draft.day and main.day and draft.day < main.day)


def _named_again(sentence: Sentence, drafts: Sequence[EventDraft], owner: int | None) -> int | None:
    """会上…, 仪式上…, 调研中… lead back to the last occasion of that kind."""
    for pattern, trait in _LED_BACK:
        if owner is not None and not drafts[owner].has(trait) and pattern.match(sentence.masked):
            found = [
                i for i, d in enumerate(drafts)
                if d.has(trait) and d.sentence.index < sentence.index and not d.planned
            ]  # fmt: skip
            return found[-1] if found else owner
    return owner


def acts_in_clause(kind: str, item: Appearance) -> bool:
    """Return whether the person's own clause holds the act; only appointments are that exact."""
    if kind not in types_with("vote"):
        return True
    sentence, title = item.sentence, item.person.title_span
    at = item.person.span.start - sentence.span.start
    start = max(sentence.masked.rfind(stop, 0, at) for stop in ",;。") + 1
    ends = [e for stop in ",;。" if (e := sentence.masked.find(stop, at)) >= 0]
    clause = sentence.masked[start : min(ends, default=len(sentence.masked))]
    if any(t.type == kind for t in find_follow_ups(clause)):
        before = sentence.masked[start:at]
        given = title is not None and title.start > item.person.span.start
        return given or not _presides(item, before)
    earlier = find_follow_ups(sentence.masked[:start])  # 选举甲为县长,乙、丙为副县长
    return _MADE.search(clause) is not None and any(t.type == kind for t in earlier)


def _presides(item: Appearance, before: str) -> bool:
    """Return whether a person hands out an office instead of taking one: 甲为新任命人员颁发证书."""
    handed = item.sentence.says_after(item.end, "people", "handing-office")
    return (handed or role_with("presides") in item.acts.own) and not find_follow_ups(before)


def _captures(draft: EventDraft) -> bool:
    """Return whether the sentences after a later draft tell about it."""
    if draft.span or draft.sub_act or draft.planned:
        return False
    return draft.has("gathering") or draft.trigger.occasion is not None
