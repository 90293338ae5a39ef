"""A story as occasions, their acts and the clauses that tell them: whose clause tells which act.

A list of names belongs to the acts that its own clause tells or names (参加座谈会, 会见时在座);
else to the act of its sentence whose subject the list is; else to the last occasion before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.extract.events.same_draft import days_meet
from timeline.extract.sentences.clauses import clause_after, clause_before
from timeline.extract.triggers.sentence_triggers import find_follow_ups
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import types_with
from timeline.lexicon.roles import role_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.extract.sentences.sentence import Sentence

_MADE = cue("people", "made")
_OPENS_ON = (
    (cue("story", "at-the-meeting"), "talks"),
    (cue("story", "at-the-ceremony"), "rite"),
    (cue("story", "on-the-tour"), "outing"),
)
"""What a sentence that opens so goes on to tell of: an occasion of this trait."""
_NAMES = (
    (cue("story", "names-session"), "session"),
    (cue("story", "names-reception"), "receives"),
    (cue("story", "names-outing"), "outing"),
    (cue("story", "names-ceremony"), "rite"),
)
"""What a clause names in which its people took part: an occasion of this trait."""
_TOPIC = 2
"""So many sentences a named occasion is told of, where nothing else is named."""
_AHEAD = 6
"""So many sentences further on may an occasion be told that a clause names."""


def homes(seen: Sequence[Appearance], drafts: Sequence[EventDraft]) -> list[tuple[int, ...]]:
    """Return for each appearance the drafts to which the person belongs by its sentence."""
    found: list[tuple[int, ...]] = []
    topic: _Topic | None = None
    for item in seen:
        running = _running(item, drafts)
        named = tuple(dict.fromkeys(_named(item, drafts, running)))
        if named and not _tells_any(item, drafts):
            topic = _Topic(named[-1], item.sentence, running)
        found.append(_homes_of(item, drafts, topic))
    return found


@dataclass(frozen=True, slots=True)
class _Topic:
    """The occasion that a sentence named, which the sentences behind go on to tell of."""

    home: int
    sentence: Sentence
    running: list[int]

    def reaches(self, item: Appearance, running: list[int]) -> bool:
        """Return whether a person stands in the sentences behind, before another occasion."""
        near = item.sentence.index - self.sentence.index <= _TOPIC
        same = item.sentence.paragraph == self.sentence.paragraph or item.listed
        return near and same and running == self.running


def _tells_any(item: Appearance, drafts: Sequence[EventDraft]) -> bool:
    return any(draft.sentence.index == item.sentence.index for draft in drafts)


def _homes_of(
    item: Appearance, drafts: Sequence[EventDraft], topic: _Topic | None
) -> tuple[int, ...]:
    """Return the drafts to which a person belongs by the words of one sentence."""
    inside = _act_inside(item, drafts)
    if inside is not None:
        return (inside, *_contest(item, drafts, inside))
    here = [i for i, d in enumerate(drafts) if _is_told_with(d, item) and not d.sub_act]
    running = _running(item, drafts)
    named = tuple(dict.fromkeys(_named(item, drafts, here or running)))
    own = tuple(i for i in here if _in_own_clause(drafts[i], item))
    if own and len(here) > 1:
        return tuple({*own, *(i for i in named if i in here)})
    if named and not own:
        return named
    if here:
        return tuple(_of_subject(item, drafts, here))
    return _of_topic(item, topic, running)


def _of_topic(item: Appearance, topic: _Topic | None, running: list[int]) -> tuple[int, ...]:
    """Return the occasion that the sentences before go on to tell of."""
    if item.sentence.opens("story", "around-occasion"):
        return ()
    if topic and topic.reaches(item, running):
        return (topic.home,)
    return tuple(running[-1:])


def _is_told_with(draft: EventDraft, item: Appearance) -> bool:
    """Return whether a person stands in the stretch that tells an event."""
    same = item.sentence.index == draft.sentence.index
    at = item.person.span.start - item.sentence.span.start
    return same and draft.segment.start <= at < draft.segment.end


def _in_own_clause(draft: EventDraft, item: Appearance) -> bool:
    """Return whether the clause of a list of names holds the verb of an event."""
    start, end = clause_of(item)
    return start <= draft.trigger.act < end or start < draft.trigger.span.end <= end


def clause_of(item: Appearance) -> tuple[int, int]:
    """Return where the clause of a list of names begins and ends in its sentence."""
    sentence = item.sentence
    return clause_before(sentence, max(0, item.list_start)), clause_after(sentence, item.list_end)


def _act_inside(item: Appearance, drafts: Sequence[EventDraft]) -> int | None:
    """Return the act inside an occasion that the person's own clause tells."""
    acts = {t.type for t in item.sentence.follow_ups}
    for index, draft in enumerate(drafts):
        if draft.sentence.index > item.sentence.index:
            break
        if draft.sub_act and draft.type in acts and acts_in_clause(draft.type, item):
            return index
    return None


def _contest(item: Appearance, drafts: Sequence[EventDraft], prize: int) -> Iterator[int]:
    """Return the contest in which a person hands out the prizes that end it."""
    host = _running(item, drafts)[-1:]
    if drafts[prize].has("prizes") and item.acts.presence.role and host:
        near = item.sentence.paragraph == drafts[host[0]].sentence.paragraph
        if near and not drafts[host[0]].has("gathering"):
            yield host[0]


def _running(item: Appearance, drafts: Sequence[EventDraft]) -> list[int]:
    """Return the occasions told so far that the sentences behind them go on to tell of."""
    told = [
        index
        for index, draft in enumerate(drafts)
        if draft.sentence.index <= item.sentence.index and (index == 0 or _captures(draft))
    ]
    for pattern, trait in _OPENS_ON:
        if told and not drafts[told[-1]].has(trait) and pattern.match(item.sentence.masked):
            back = [i for i, d in enumerate(drafts) if d.has(trait) and _before(d, item)]
            return back or told
    return told


def _before(draft: EventDraft, item: Appearance) -> bool:
    return draft.sentence.index < item.sentence.index and not draft.planned


def _named(item: Appearance, drafts: Sequence[EventDraft], owners: Sequence[int]) -> Iterator[int]:
    """Return the occasions that the clause of a person names."""
    for trait in _traits_named(item.sentence.masked, *clause_of(item)) if owners else ():
        home = next((i for i in reversed(owners) if drafts[i].has(trait)), None)
        if home is None:
            home = _nearest(item, drafts, trait, drafts[owners[-1]])
        if home is not None:
            yield home


@lru_cache(maxsize=256)
def _traits_named(masked: str, start: int, end: int) -> tuple[str, ...]:
    """Return the traits of the occasions that a clause names; many people share a clause."""
    return tuple(trait for pattern, trait in _NAMES if pattern.search(masked, start, end))


def _nearest(
    item: Appearance, drafts: Sequence[EventDraft], trait: str, owner: EventDraft
) -> int | None:
    """Return the occasion of a trait told last, else the one told next, of the owner's day."""
    at = item.sentence.index
    fit = [
        (d.sentence.index > at, abs(d.sentence.index - at), i)
        for i, d in enumerate(drafts)
        if d.has(trait)
        and not (d.span or d.planned or (d.sub_act and d.has("named-only")))
        and d.sentence.index <= at + _AHEAD
        and days_meet(d.timex, owner.timex)
    ]
    return min(fit)[2] if fit else None


def _of_subject(
    item: Appearance, drafts: Sequence[EventDraft], here: Sequence[int]
) -> Iterator[int]:
    """Return the acts of the sentence whose subject or object a person is."""
    if len(here) == 1:
        yield here[0]
        return
    later = _lists_after(item)
    ahead = [i for i in here if drafts[i].trigger.span.end > item.end]
    shared = [i for i in ahead if not any(at < drafts[i].trigger.span.start for at in later)]
    past = [i for i in here if i not in ahead]
    if shared:
        yield from shared
    else:
        yield past[-1] if past else ahead[0]


def _lists_after(item: Appearance) -> list[int]:
    """Return the offsets of the names behind a list in its sentence."""
    starts = (p.span.start - item.sentence.span.start for p in item.sentence.people)
    return [start for start in starts if start > item.list_end]


def _captures(draft: EventDraft) -> bool:
    """Return whether the sentences after a later draft tell about it."""
    if draft.span or draft.sub_act or draft.planned:
        return False
    return draft.has("gathering") or draft.trigger.occasion is not None


def acts_in_clause(kind: str, item: Appearance) -> bool:
    """Return whether the person's own clause tells an act inside an occasion."""
    if kind not in types_with("vote"):
        return _tells_act(kind, item)
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


def _tells_act(kind: str, item: Appearance) -> bool:
    """Return whether an act of its sentence is what a list of names does or is there for.

    Who does something of his own in front of the act, or is there for something else, is not.
    """
    acts = [t.span for t in item.sentence.follow_ups if t.type == kind]
    start, end = clause_of(item)
    if any(start <= act.start < end for act in acts):
        return True
    if any(
        p.search(item.sentence.masked, start, end) for p, trait in _NAMES if not _has(kind, trait)
    ):
        return False
    later = _lists_after(item)
    ahead = [
        act.start for act in acts if act.start >= end and not any(at < act.start for at in later)
    ]
    return not item.acts.own or bool(ahead) or any(act.start < start for act in acts)


def _has(kind: str, trait: str) -> bool:
    return kind in types_with(trait)


def _presides(item: Appearance, before: str) -> bool:
    """Return whether a person hands out an office instead of taking one: 甲为新任命人员颁发证书."""
    handed = item.sentence.says_after(item.end, "people", "handing-office")
    return (handed or role_with("presides") in item.acts.own) and not find_follow_ups(before)
