"""In what two readings differ."""

from __future__ import annotations

from dataclasses import replace

from tests.second_reader.papers import answer, article, event, person
from timeline.messages import english
from timeline.model import Reading
from timeline.second_reader.comparing.differences import differences
from timeline.second_reader.grounding.events import Grounding


def reading(*claims):
    return Grounding(article()).reading(answer(*claims))


def told(kept, other):
    return [dict(p.message.values) | {"kind": p.message.kind} for p in differences(kept, other)]


def test_readings_that_agree_differ_in_nothing():
    """The order of people is no difference."""
    people = event()["participants"]

    assert told(reading(event()), reading(event(participants=people[::-1]))) == []


def test_a_field_is_told_with_both_values():
    """A role that is read otherwise is a difference of people, in the form of a correction."""
    other = event(
        participants=[person("林向东", "speak", "市长"), person("王芳", "attend", "副市长")]
    )
    (found,) = told(reading(event()), reading(other))

    assert found["what"].en == "people"
    assert found["here"] == "林向东:host:市长;王芳:attend:副市长"
    assert found["there"] == "林向东:speak:市长;王芳:attend:副市长"


def test_every_field_is_compared():
    """Type, date, place, people and bodies are told apart."""
    one = reading(event())
    claim = event(type="other", place=None, participants=[],
                  organizations=[{"name": "临江市", "role": "organizer"}])  # fmt: skip
    other = reading(claim).events[0]
    dated = replace(
        other, timex=other.timex._replace(period=other.timex.period._replace(starts="2024-01-11"))
    )
    found = told(one, Reading(one.article, (dated,)))

    assert [f["what"].en for f in found] == ["type", "date", "place", "people", "organizations"]


def test_an_event_that_one_reader_finds_alone():
    """An event of the other reader is told with all that adds it; one of our own by its id."""
    survey = event(type="survey", quote="林向东一行前往云溪县调研", place="云溪县")
    both, one = reading(event(), survey), reading(event())

    (more,) = told(one, both)
    (fewer,) = told(both, one)

    assert (more["kind"], more["type"], more["date"]) == (
        "second-reader-more",
        "survey",
        "2024-01-12",
    )
    assert fewer["kind"] == "second-reader-fewer"
    assert fewer["event"] == both.events[1].id


def test_a_difference_is_a_sentence():
    """Both readings stand in the sentence of the problem."""
    one = reading(event())
    (problem,) = differences(one, reading(event(place=None)))

    assert problem.kind == "second-reader"
    assert "临江市" in english(problem.message)
