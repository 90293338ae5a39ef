"""A reader made of labels, some spoilt: what is invented is dropped or told, faults come to light."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.second_reader.oracle import INVENTED, INVENTED_NAME, Oracle, Saying, articles
from timeline.evaluation.matching import (
    date_right,
    match_events,
    role_right,
    squeeze,
    title_right,
    type_right,
)
from timeline.record import event_record
from timeline.second_reader.comparing.differences import KIND
from timeline.second_reader.consulting import Consultation

REAL = Path(__file__).parents[1] / "eval" / "gold" / "real"


@pytest.fixture(scope="module")
def labelled():
    """Return the labelled articles with what the rules read."""
    return list(articles(REAL))


def consult(labelled, *, share=0.0, keep="rules"):
    oracle = Oracle(share)
    asked = Consultation(Saying(oracle, [gold for gold, _ in labelled]), keep)
    return asked.consult([rules for _, rules in labelled]), asked, oracle


def told(reading):
    """Return what the problems tell: fields of events, and quotes of events of the other reader."""
    fields, quotes = set(), []
    for problem in reading.problems:
        values = dict(problem.message.values)
        if problem.kind == KIND and problem.message.kind.endswith("more"):
            quotes.append(squeeze(problem.quote))
        elif problem.kind == KIND:
            field = "event" if problem.message.kind.endswith("fewer") else values["what"].en
            fields.add((values["event"], field))
    return fields, quotes


def faults(gold, reading):
    """Yield what the rules read wrong: the event and the field, or the quote of a missed event."""
    read = [event_record(event) for event in reading.events]
    pairs = match_events(gold.events, read, squeeze(reading.article.text))
    found = {id(got) for _, got in pairs}
    yield from ((got.id, "event", "") for got in read if id(got) not in found)
    hit = {id(wanted) for wanted, _ in pairs}
    for wanted in gold.events:
        if id(wanted) not in hit and not wanted.optional:
            yield None, "event", squeeze(wanted.quote)
    for wanted, got in pairs:
        yield from ((got.id, field, "") for field in wrong_fields(wanted, got))


def wrong_fields(wanted, got):
    places = {squeeze(place) for place in (wanted.place, *wanted.places_also) if place}
    fair = {squeeze(name) for name in wanted.organizations_also}
    bodies = {squeeze(body.name) for body in got.organizations} - fair
    judged = {
        "type": type_right(wanted, got),
        "date": date_right(wanted, got),
        "place": not wanted.place or squeeze(got.place) in places,
        "people": people_right(wanted, got),
        "organizations": bodies == {squeeze(name) for name in wanted.organizations},
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
    """With a reader that knows the labels, nine of ten faults of the rules become problems."""
    readings, _, _ = consult(labelled)
    seen = Counter()
    for (gold, rules), reading in zip(labelled, readings, strict=True):
        fields, quotes = told(reading)
        for event, field, quote in faults(gold, rules):
            shown = {(event, field), (event, "event")} & fields
            shown = shown or any(quote and (quote in q or q in quote) for q in quotes)
            seen[bool(shown)] += 1

    assert seen.total() > 10
    assert seen[True] / seen.total() >= 0.9


def test_the_labels_bear_themselves_out(labelled):
    """What the labels say is printed, and stays where it is bound to evidence."""
    _, asked, _ = consult(labelled)
    events = sum(len(gold.events) for gold, _ in labelled)

    assert asked.dropped["quote"] == 0
    assert asked.dropped["date"] <= 0.05 * events


@pytest.mark.parametrize("keep", ["rules", "llm"])
def test_what_is_invented_is_dropped_or_told(labelled, keep):
    """Of one tenth planted events, names and dates nothing without evidence is ever kept."""
    readings, asked, oracle = consult(labelled, share=0.1, keep=keep)

    assert min(oracle.planted.values()) > 3
    assert asked.dropped["quote"] == oracle.planted["event"]
    assert asked.dropped["name"] == oracle.planted["name"]
    for reading in readings:
        for event in reading.events:
            assert event.quote_span.of(reading.article.text) == event.quote
            assert event.quote != INVENTED["quote"]
            assert INVENTED_NAME not in {person.name for person in event.participants}


def test_a_wrong_day_is_told(labelled):
    """An event whose day the second reader has otherwise is told, or dropped for want of words."""
    oracle = Oracle(0.1)
    for gold, rules in labelled:
        before = dict(oracle.planted)
        said = Consultation(Saying(oracle, [gold]))
        (spoilt,) = said.consult([rules])
        (plain,) = Consultation(Saying(Oracle(), [gold])).consult([rules])
        planted = oracle.planted["date"] - before["date"]
        if planted and not said.dropped["date"]:
            changed = {p.message for p in spoilt.problems} ^ {p.message for p in plain.problems}
            same_day = len({event.date_text for event in gold.events}) < len(gold.events)
            assert changed or same_day
