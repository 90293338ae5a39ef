"""The rules with a recognizer of names beside: what comes in by the recognizer alone is marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract.rules import extract_by_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.mentions import Recognizer
    from timeline.model import Article, Event, Reading, Tenure


def extract_with_recognizer(
    article: Article, *, roster: Sequence[Tenure] = (), recognizer: Recognizer, by: str
) -> Reading:
    """Read an article with and without the names that a recognizer proposes.

    Args:
        by: how the people and the events are marked that the rules alone do not find.
    """
    reading = extract_by_rules(article, roster=roster, recognizer=recognizer)
    rules = extract_by_rules(article, roster=roster)
    if reading == rules:
        return reading
    found = {event.id: {person.name for person in event.participants} for event in rules.events}
    return replace(
        reading, events=tuple(_marked(event, found.get(event.id), by) for event in reading.events)
    )


def _marked(event: Event, names: set[str] | None, by: str) -> Event:
    """Return an event with what the rules alone lack in the event marked.

    Args:
        names: whom the rules alone find in the event; None where they do not find the event.
    """
    people = tuple(
        person if person.name in (names or ()) else replace(person, read_by=by)
        for person in event.participants
    )
    return replace(event, participants=people, read_by=by if names is None else event.read_by)
