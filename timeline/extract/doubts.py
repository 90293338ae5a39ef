"""What of a reading is unsure: problems of low rank, for whoever looks the reading over."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.extract.events.dating import eligible
from timeline.lexicon.cues import cue
from timeline.mentions import unnamed_posts
from timeline.messages import Message
from timeline.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.sentences.scene import Scene
    from timeline.model import Event

KIND = "unsure"
_LEAD, _TELLS = 2, 2
_LONGEST_BODY = 20
_VERB = cue("people", "verb-in-title")


def doubts(scene: Scene, events: Sequence[Event]) -> tuple[Problem, ...]:
    """Return what of the events of an article a person should look at, if there is time."""
    return (
        *_unread_lead(scene, events),
        *_odd_names(events),
        *_twins(scene, events),
        *_unnamed(scene, events),
    )


def _unread_lead(scene: Scene, events: Sequence[Event]) -> Iterator[Problem]:
    """Yield the lead that has a date and tells of something, where no event was read."""
    for sentence in () if events else scene.sentences[:_LEAD]:
        dated = any(eligible(t, sentence, scene.article.published) for t in sentence.timexes)
        if dated and any(t.strength >= _TELLS for t in sentence.triggers):
            quote = sentence.span.of(scene.article.text)
            yield Problem(KIND, Message("lead-unread"), quote, sentence.span)
            return


def _odd_names(events: Sequence[Event]) -> Iterator[Problem]:
    """Yield titles that hold a verb, and bodies whose names are too long."""
    for event in events:
        for person in event.participants:
            if person.title and _VERB.search(person.title):
                message = Message.of("verb-in-title", name=person.name, title=person.title)
                yield Problem(KIND, message, event.quote, event.quote_span)
        for body in event.organizations:
            if len(body.name) > _LONGEST_BODY:
                message = Message.of("long-body-name", body=body.name)
                yield Problem(KIND, message, event.quote, event.quote_span)


def _unnamed(scene: Scene, events: Sequence[Event]) -> Iterator[Problem]:
    """Yield the events without people whose evidence prints an office with a name behind."""
    alone = [event for event in events if not event.participants]
    if not alone:
        return
    text = scene.article.text
    people = [person for sentence in scene.sentences for person in sentence.people]
    posts = list(unnamed_posts(text, people))
    for event in alone:
        post = next((span for span in posts if event.quote_span.covers(span)), None)
        if post:
            message = Message.of("office-without-name", office=post.of(text))
            yield Problem(KIND, message, event.quote, event.quote_span)


def _twins(scene: Scene, events: Sequence[Event]) -> Iterator[Problem]:
    """Yield two events of one type and one sentence that have the same people."""
    starts = [sentence.span.start for sentence in scene.sentences]
    for one, other in pairwise(events):
        people = {person.name for person in one.participants}
        same = one.type == other.type and people == {p.name for p in other.participants}
        at, next_at = (bisect_right(starts, e.quote_span.start) for e in (one, other))
        if people and same and at == next_at:
            yield Problem(KIND, Message("events-alike"), other.quote, other.quote_span)
