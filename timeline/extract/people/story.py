"""A story as occasions, their acts and the clauses that tell them: whose clause tells which act.

A list of names belongs to the acts that its own clause tells or names (参加座谈会, 会见时在座);
else to the act of its sentence whose subject the list is; else to the last occasion before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extract.people.inner_acts import acts_in_clause, clause_of, names_after
from timeline.extract.people.named_occasions import (
    is_inner,
    named_occasions,
    running_occasions,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.extract.sentences.sentence import Sentence

_TOPIC = 2
"""So many sentences a named occasion is told of, where nothing else is named."""


def homes(
    seen: Sequence[Appearance], drafts: Sequence[EventDraft], sentences: Sequence[Sentence]
) -> list[tuple[int, ...]]:
    """Return for each appearance the drafts to which the person belongs by its sentence."""
    topics = _topics(sentences, drafts)
    return [_homes_of(item, drafts, topics[item.sentence.index]) for item in seen]


def _topics(
    sentences: Sequence[Sentence], drafts: Sequence[EventDraft]
) -> dict[int, _Topic | None]:
    """Return for each sentence the named occasion that the story is at."""
    found: dict[int, _Topic | None] = {}
    topic: _Topic | None = None
    telling = {draft.sentence.index for draft in drafts}
    for sentence in sentences:
        running = running_occasions(sentence, drafts)
        named = tuple(named_occasions(sentence, (0, len(sentence.masked)), drafts, running))
        if named and sentence.index not in telling:
            topic = _Topic(named[-1], sentence, running)
        found[sentence.index] = topic
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


def _homes_of(
    item: Appearance, drafts: Sequence[EventDraft], topic: _Topic | None
) -> tuple[int, ...]:
    """Return the drafts to which a person belongs by the words of one sentence."""
    inside = _act_inside(item, drafts)
    if inside is not None:
        return (inside, *_contest(item, drafts, inside), *_also_named(item, drafts, inside))
    here = [i for i, d in enumerate(drafts) if _is_told_with(d, item) and not is_inner(d)]
    running = running_occasions(item.sentence, drafts)
    named = tuple(
        dict.fromkeys(named_occasions(item.sentence, clause_of(item), drafts, here or running))
    )
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


def _act_inside(item: Appearance, drafts: Sequence[EventDraft]) -> int | None:
    """Return the act inside an occasion that the person's own clause tells."""
    acts = {t.type for t in item.sentence.follow_ups}
    for index, draft in enumerate(drafts):
        if draft.sentence.index > item.sentence.index:
            break
        inner = draft.sub_act or draft.has("vote")
        if inner and draft.type in acts and acts_in_clause(draft.type, item):
            return index
    return None


def _also_named(item: Appearance, drafts: Sequence[EventDraft], inside: int) -> Iterator[int]:
    """Return the outing that a clause names beside a reception: 陪同考察并参加会见."""
    if drafts[inside].has("receives"):
        named = named_occasions(item.sentence, clause_of(item), drafts, [inside])
        yield from (home for home in named if home != inside)


def _contest(item: Appearance, drafts: Sequence[EventDraft], prize: int) -> Iterator[int]:
    """Return the contest in which a person hands out the prizes that end it."""
    host = running_occasions(item.sentence, drafts)[-1:]
    if drafts[prize].has("prizes") and item.acts.presence.role and host:
        near = item.sentence.paragraph == drafts[host[0]].sentence.paragraph
        if near and not drafts[host[0]].has("gathering"):
            yield host[0]


def _of_subject(
    item: Appearance, drafts: Sequence[EventDraft], here: Sequence[int]
) -> Iterator[int]:
    """Return the acts of the sentence whose subject or object a person is."""
    if len(here) == 1:
        yield here[0]
        return
    later = names_after(item)
    ahead = [i for i in here if drafts[i].trigger.span.end > item.end]
    shared = [i for i in ahead if not any(at < drafts[i].trigger.span.start for at in later)]
    past = [i for i in here if i not in ahead]
    if shared:
        yield from shared
    else:
        yield past[-1] if past else ahead[0]
