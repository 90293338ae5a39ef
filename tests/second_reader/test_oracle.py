"""A reader made of labels, some spoilt: what is invented is dropped or told, faults come to light."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.second_reader.oracle import Oracle, Saying, articles, day_of
from timeline.evaluation.matching import (
    date_right,
    match_events,
    role_right,
    squeeze,
    title_right,
    type_right,
)
from timeline.extract.searched_copy import searched_copy
from timeline.record import event_record
from timeline.second_reader.asking.cache import Answer
from timeline.second_reader.comparing.differences import KIND
from timeline.second_reader.consulting import Consultation

REAL = Path(__file__).parents[1] / "eval" / "gold" / "real"
SHARE, SEEDS = 0.1, range(1, 7)


@pytest.fixture(scope="module")
def labelled():
    """Return the labelled articles with what the rules read."""
    return list(articles(REAL))


def told(reading):
    """Return every difference that a problem tells: which event, what, and all its values."""
    return [
        (p.message.kind.removeprefix(f"{KIND}-"), squeeze(p.quote), dict(p.message.values))
        for p in reading.problems
        if p.kind == KIND
    ]


def fields_told(reading):
    """Return the differences as pairs of an event and a field; a missed event by its quote."""
    found = set()
    for kind, quote, values in told(reading):
        if kind == "more":
            found.add((quote, "missed"))
        else:
            found.add((values["event"], "event" if kind == "fewer" else values["what"].en))
    return found


def faults(gold, reading):
    """Yield what the rules read wrong: the event and the field, or the quote of a missed event."""
    read = [event_record(event) for event in reading.events]
    pairs = match_events(gold.events, read, squeeze(reading.article.text))
    found = {id(got) for _, got in pairs}
    yield from ((got.id, "event") for got in read if id(got) not in found)
    hit = {id(wanted) for wanted, _ in pairs}
    for wanted in gold.events:
        if id(wanted) not in hit and not wanted.optional:
            yield squeeze(wanted.quote), "missed"
    for wanted, got in pairs:
        yield from ((got.id, field) for field in wrong_fields(wanted, got))


def wrong_fields(wanted, got):
    places = {squeeze(place) for place in (wanted.place, *wanted.places_also) if place}
    fair = {squeeze(name) for name in wanted.organizations_also}
    bodies = {squeeze(body.name) for body in got.organizations} - fair
    judged = {
        "type": type_right(wanted, got),
        "date": date_right(wanted, got),
        "status": wanted.status == got.status,
        "place": not wanted.place or squeeze(got.place) in places,
        "people": people_right(wanted, got),
        "organizations": bodies == {squeeze(name) for name in wanted.organizations} - fair,
    }
    return [field for field, right in judged.items() if not right]


def people_right(wanted, got):
    read = {squeeze(person.name): person for person in got.participants}
    free = {squeeze(p.name) for p in wanted.participants if p.optional}
    if set(read) - free != {squeeze(p.name) for p in wanted.participants} - free:
        return False
    both = [(p, read[squeeze(p.name)]) for p in wanted.participants if squeeze(p.name) in read]
    return all(
        role_right(wanted, person, other) and (not person.title or title_right(person, other))
        for person, other in both
    )


def test_the_faults_of_the_rules_come_to_light(labelled):
    """With a reader that knows the labels, nine of ten faults of the rules are problems.

    A fault is a field of an event, an event too many or an event missed; only a problem about
    the same field of the same event counts.
    """
    seen, hidden = Counter(), []
    for gold, rules in labelled:
        said, _ = Oracle().answer(gold, rules.article)
        (reading,) = Consultation(Saying(said)).consult([rules])
        shown = fields_told(reading)
        for fault in faults(gold, rules):
            seen[fault in shown] += 1
            hidden += [fault] if fault not in shown else []

    assert seen.total() > 10
    assert seen[True] / seen.total() >= 0.9, hidden


def test_the_labels_bear_themselves_out(labelled):
    """What the labels say is printed, and stays where it is bound to evidence."""
    dropped = Counter()
    for gold, rules in labelled:
        said, _ = Oracle().answer(gold, rules.article)
        asked = Consultation(Saying(said))
        asked.consult([rules])
        dropped += asked.dropped
    events = sum(len(gold.events) for gold, _ in labelled)

    assert dropped["quote"] == 0
    assert dropped["date"] <= 0.05 * events


def outcome(error, bound, reading):
    """Return what became of a planted error: dropped, told in a problem, or silent."""
    quote = squeeze(error.quote)
    events = [event for event in bound.events if squeeze(event.quote) == quote]
    kept = {
        "date": any(day_of(e.timex) == error.wrong for e in events),
        "name": any(p.name == error.wrong for e in events for p in e.participants),
        "event": any(e.type == "reception" for e in events),
    }
    if not kept[error.kind]:
        return "dropped"
    ids = {event.id for event in events}
    about = [each for each in told(reading) if each[1] == quote or each[2]["event"] in ids]
    return "told" if any(_tells(each, error) for each in about) else "silent"


def _tells(difference, error):
    """Return whether a problem shows the wrong value as one of the second reader."""
    kind, _, values = difference
    field = {"date": "date", "name": "people", "event": "type"}[error.kind]
    wrong = error.wrong or "reception"
    if kind == "differs":
        side = values["there"] if values["other"] == "llm" else values["here"]
        return values["what"].en == field and wrong in side
    return wrong in values[field] and values["by"] == "llm"


@pytest.mark.parametrize("keep", ["rules", "llm"])
def test_every_planted_error_is_dropped_or_told(labelled, keep):
    """Of wrong days, wrong names and invented events none is kept in silence.

    What is printed nowhere is dropped, every one and nothing else; what is printed and wrong
    stands in a problem with both readings.
    """
    became, dropped = Counter(), Counter()
    for seed in SEEDS:
        for gold, rules in labelled:
            said, planted = Oracle(SHARE, seed).answer(gold, rules.article)
            asked = Consultation(Saying(said), keep)
            (reading,) = asked.consult([rules])
            bound = Consultation(Saying()).read(searched_copy(rules.article), Answer(said))
            for error in planted:
                became[error.kind, error.printed, outcome(error, bound, reading)] += 1
            dropped.update(asked.dropped)
            for event in reading.events:
                assert event.quote_span.of(reading.article.text) == event.quote

    planted = Counter()
    for (kind, printed, _), count in became.items():
        planted[kind, printed] += count
    assert len(planted) == 6
    assert min(planted.values()) > 5
    assert {"quote": planted["event", False], "name": planted["name", False]}.items() <= (
        dropped.items()
    )
    assert became == {
        (kind, printed, "told" if printed else "dropped"): count
        for (kind, printed), count in planted.items()
    }
