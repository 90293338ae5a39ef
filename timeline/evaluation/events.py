"""The events of one text against its labels, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.evaluation.matching import date_right, match_events, squeeze, type_right

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.evaluation.gold import GoldEvent
    from timeline.evaluation.matching import Pair
    from timeline.evaluation.tally import Scores
    from timeline.record import EventRecord


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
        scores.note("events", f"{where}: missed {wanted.type} {wanted.start} {_quote(wanted)}")
    for got in extra:
        scores.count(f"type {got.type}", extra=1)
        scores.note("events", f"{where}: extra {got.type} {got.starts} {_quote(got)}")
    for wanted, got in hits:
        if type_right(wanted, got):
            scores.count(f"type {wanted.type}", hits=1)
            continue
        scores.count(f"type {wanted.type}", missed=1)
        scores.count(f"type {got.type}", extra=1)
        scores.note("events", f"{where}: {wanted.type} read as {got.type}: {_quote(wanted)}")


def _judge_fields(scores: Scores, wanted: GoldEvent, got: EventRecord, where: str) -> None:
    """Judge date, status, place, titles and roles of an event that was found."""
    if not scores.judge("date", date_right(wanted, got)):
        right = f"{wanted.start}..{wanted.end} ({wanted.precision})"
        line = f"{where}: {wanted.date_text}: want {right}, got {got.starts}..{got.ends}"
        scores.note("dates", line)
    scores.judge("status", wanted.status == got.status)
    _judge_place(scores, wanted, got, where)
    people = {squeeze(person.name): person for person in got.participants}
    for person in wanted.participants:
        read = people.get(squeeze(person.name))
        if read is None:
            continue
        if not scores.judge("role", person.role == read.role):
            scores.note("roles", f"{where}: {person.name}: want {person.role}, got {read.role}")
        if person.title and not scores.judge("title", squeeze(person.title) == squeeze(read.title)):
            line = f"{where}: {person.name}: want {person.title}, got {read.title}"
            scores.note("titles", line)


def _judge_place(scores: Scores, wanted: GoldEvent, got: EventRecord, where: str) -> None:
    """Judge the place, and whether a place that was given is one of the right ones."""
    places = {squeeze(place) for place in (wanted.place, *wanted.places_also) if wanted.place}
    right = squeeze(got.place) in places
    if got.place:
        scores.judge("place precision", right)
    if wanted.place and not scores.judge("place", right):
        scores.note("places", f"{where}: want {wanted.place}, got {got.place}")


def _compare_names(
    scores: Scores,
    gold: Sequence[GoldEvent],
    pairs: Sequence[Pair],
    extra: Sequence[EventRecord],
    where: str,
) -> None:
    """Count people and bodies: those of a missed event are missed, of an extra one extra."""
    got_of = {id(wanted): got for wanted, got in pairs}
    sides: list[tuple[GoldEvent | None, EventRecord | None]] = [
        (wanted, got_of.get(id(wanted))) for wanted in gold if not wanted.optional
    ]
    for wanted, got in [*sides, *((None, got) for got in extra)]:
        scores.compare(
            "participants",
            (squeeze(person.name) for person in (wanted.participants if wanted else ())),
            (squeeze(person.name) for person in (got.participants if got else ())),
            where,
        )
        scores.compare(
            "organizations",
            (squeeze(name) for name in (wanted.organizations if wanted else ())),
            (squeeze(body.name) for body in (got.organizations if got else ())),
            where,
        )


def _quote(event: GoldEvent | EventRecord) -> str:
    """Return the beginning of an event's quote."""
    return squeeze(event.quote)[:50]
