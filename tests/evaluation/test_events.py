"""Events are scored field by field, and what is also right is not counted as wrong."""

from __future__ import annotations

import pytest

from timeline.evaluation.events import score_events
from timeline.evaluation.gold import GoldEvent
from timeline.evaluation.tally import Scores
from timeline.record import EventRecord

QUOTE = "1月12日,市长郭远在临江宾馆会见客商。"


def labelled(**fields) -> GoldEvent:
    person = {"name": "郭远", "role": "host", "title": "市长"}
    common = {"quote": QUOTE, "start": "2024-01-12", "end": "2024-01-12", "precision": "day"}
    event = {**common, "type": "reception", "status": "occurred", "participants": [person]}
    return GoldEvent.model_validate({**event, **fields})


def read(*, role="host", title="市长", kind="reception", organizations=()) -> EventRecord:
    return EventRecord(
        id="1",
        type=kind,
        title="会见",
        status="occurred",
        starts="2024-01-12",
        ends="2024-01-12",
        precision="day",
        basis="year-inferred",
        edtf="2024-01-12",
        date_text="1月12日",
        place=None,
        participants=[{"name": "郭远", "title": title, "organization": None, "role": role}],
        organizations=[{"name": name, "role": "other"} for name in organizations],
        quote=QUOTE,
        quote_start=0,
        quote_end=len(QUOTE),
    )


def figures(gold, *records) -> dict[str, dict[str, float]]:
    scores = Scores()
    score_events(scores, [gold], records, whole=QUOTE, where="a")
    return scores.figures()


@pytest.mark.parametrize(("alternatives", "share"), [([], 0), (["lead"], 1)])
def test_a_role_given_with_equal_right_is_right(alternatives, share):
    """``role_alts`` of a participant are right like the role."""
    person = {"name": "郭远", "role": "host", "role_alts": alternatives}

    assert figures(labelled(participants=[person]), read(role="lead"))["role"]["share"] == share


@pytest.mark.parametrize(("alternatives", "share"), [([], 0), (["代市长"], 1)])
def test_a_title_given_with_equal_right_is_right(alternatives, share):
    """``title_alts`` of a participant are right like the title."""
    person = {"name": "郭远", "role": "host", "title": "市长", "title_alts": alternatives}

    assert figures(labelled(participants=[person]), read(title="代市长"))["title"]["share"] == share


@pytest.mark.parametrize(("kind", "share"), [("announcement", 1), ("meeting", 0)])
def test_who_reports_at_a_press_conference_may_speak(kind, share):
    """At an announcement, and there alone, speaking and reporting are one role."""
    person = {"name": "郭远", "role": "report"}
    gold = labelled(type=kind, participants=[person])

    assert figures(gold, read(role="speak", kind=kind))["role"]["share"] == share


def test_an_optional_participant_is_neither_missed_nor_extra():
    """An optional participant of the labels changes no figure."""
    person = {"name": "郭远", "role": "host", "optional": True}

    assert "participants" not in figures(labelled(participants=[person]), read())


@pytest.mark.parametrize(("also", "precision"), [([], 0), (["临江宾馆"], None)])
def test_a_body_that_is_also_right_is_not_extra(also, precision):
    """``organizations_also`` are no error where they are read."""
    found = figures(labelled(organizations_also=also), read(organizations=["临江宾馆"]))

    assert found.get("organizations", {}).get("precision") == precision


def test_an_absent_person_who_is_not_kept_is_missed():
    """Who is labelled absent has to stand in ``absent``."""
    found = figures(labelled(absent=[{"name": "林向东"}]), read())

    assert (found["absent"]["recall"], found["absent"]["gold"]) == (0, 1)


def test_an_optional_event_takes_nothing_from_a_required_one():
    """Of two labels that fit an event alike, the required label gets it."""
    scores = Scores()
    whole = labelled(optional=True)
    required = labelled(quote=QUOTE[:12])
    score_events(scores, [whole, required], [read()], whole=QUOTE, where="a")

    assert scores.figures()["event"]["recall"] == 1
