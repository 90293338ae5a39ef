"""The events of one text against its labels, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from timeline.evaluation.matching import (
    date_right,
    match_events,
    role_right,
    squeeze,
    title_right,
    type_right,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.evaluation.gold import GoldEvent
    from timeline.evaluation.matching import Pair
    from timeline.evaluation.tally import Scores
    from timeline.record import EventRecord


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def score_events(
    scores: Scores,
    gold: Sequence[GoldEvent],
    read: Sequence[EventRecord],
    *,
    whole: str,
    where: str,
) -> None:
    """Count the events of one article."""
    pairs = match_events(gold, read, whole)
    hits = [(wanted, got) for wanted, got in pairs if not wanted.optional]
    paired = {id(got) for _, got in pairs}
    extra = [got for got in read if id(got) not in paired]
    found = {id(wanted) for wanted, _ in hits}
    missed = [wanted for wanted in gold if not wanted.optional and id(wanted) not in found]
    _count_events(scores, hits, extra, missed, where)
    for wanted, got in hits:
        _judge_fields(scores, wanted, got, where)
    _compare_names(scores, gold, pairs, extra, where)


def _count_events(
    scores: Scores,
    hits: Sequence[Pair],
    extra: Sequence[EventRecord],
    missed: Sequence[GoldEvent],
    where: str,
) -> None:
    """Count events found, with and without their type, and type by type."""
    typed = [pair for pair in hits if type_right(*pair)]
    mistyped = len(hits) - len(typed)
    scores.count("event", hits=len(hits), extra=len(extra), missed=len(missed))
    scores.count(
        "event+type",
        hits=len(typed),
        extra=len(extra) + mistyped,
        missed=len(missed) + mistyped,
    )
    for wanted in missed:
        scores.count(f"type {wanted.type}", missed=1)
        what = f"{wanted.type} {wanted.start} {_quote(wanted)}"
        scores.note("events", "label-missed", where=where, what=what)
    for got in extra:
        scores.count(f"type {got.type}", extra=1)
        what = f"{got.type} {got.starts} {_quote(got)}"
        scores.note("events", "label-extra", where=where, what=what)
    for wanted, got in hits:
        if type_right(wanted, got):
            scores.count(f"type {wanted.type}", hits=1)
            continue
        scores.count(f"type {wanted.type}", missed=1)
        scores.count(f"type {got.type}", extra=1)
        line = f"{where}: {_quote(wanted)}"
        scores.note("events", "label-differs", where=line, want=wanted.type, got=got.type)


def _judge_fields(scores: Scores, wanted: GoldEvent, got: EventRecord, where: str) -> None:
    """Judge date, status, place, titles and roles of an event that was found."""
    if not scores.judge("date", date_right(wanted, got)):
        right = f"{wanted.start}..{wanted.end} ({wanted.precision})"
        line, days = f"{where}: {wanted.date_text}", f"{got.starts}..{got.ends}"
        scores.note("dates", "label-differs", where=line, want=right, got=days)
    scores.judge("status", wanted.status == got.status)
    _judge_place(scores, wanted, got, where)
    people = {squeeze(person.name): person for person in got.participants}
    for person in wanted.participants:
        read = people.get(squeeze(person.name))
        if read is None:
            continue
        whose = f"{where}: {person.name}"
        if not scores.judge("role", role_right(wanted, person, read)):
            scores.note("roles", "label-differs", where=whose, want=person.role, got=read.role)
        if person.title and not scores.judge("title", title_right(person, read)):
            scores.note("titles", "label-differs", where=whose, want=person.title, got=read.title)


def _judge_place(scores: Scores, wanted: GoldEvent, got: EventRecord, where: str) -> None:
    """Judge the place, and whether a place that was given is one of the right ones."""
    places = {squeeze(place) for place in (wanted.place, *wanted.places_also) if wanted.place}
    right = squeeze(got.place) in places
    if got.place:
        scores.judge("place precision", right)
    if wanted.place and not scores.judge("place", right):
        scores.note("places", "label-differs", where=where, want=wanted.place, got=got.place)


def _compare_names(
    scores: Scores,
    gold: Sequence[GoldEvent],
    pairs: Sequence[Pair],
    extra: Sequence[EventRecord],
    where: str,
) -> None:
    """Count people and bodies: those of a missed event are missed, of an extra event extra."""
    got_of = {id(wanted): got for wanted, got in pairs}
    for wanted in gold:
        if not wanted.optional:
            _compare_event(scores, wanted, got_of.get(id(wanted)), where)
    for got in extra:
        scores.compare("participants", (), _names(got.participants), where)
        scores.compare("organizations", (), _names(got.organizations), where)


def _compare_event(scores: Scores, wanted: GoldEvent, got: EventRecord | None, where: str) -> None:
    """Count the people, the absent and the bodies of one labelled event."""
    free = _names(person for person in wanted.participants if person.optional)
    people = _names(got.participants) if got else set()
    scores.compare("participants", _names(wanted.participants) - free, people - free, where)
    absent = _names(got.absent) if got else set()
    scores.compare("absent", _names(wanted.absent), absent, where)
    fair = {squeeze(name) for name in wanted.organizations_also}
    bodies = _names(got.organizations) if got else set()
    wanted_bodies = {squeeze(name) for name in wanted.organizations}
    scores.compare("organizations", wanted_bodies, bodies - fair, where)


def _names(things: Iterable[_Named]) -> set[str]:
    """Return the names of people or bodies, without inner space."""
    return {squeeze(thing.name) for thing in things}


def _quote(event: GoldEvent | EventRecord) -> str:
    """Return the beginning of an event's quote."""
    return squeeze(event.quote)[:50]
