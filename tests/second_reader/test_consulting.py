"""Articles as they are printed, asked about as they are searched, and back."""

from __future__ import annotations

import pytest

from tests.second_reader.papers import answer, article, event, person
from timeline.extract import extract
from timeline.messages import Message
from timeline.model import Problem, Span
from timeline.second_reader.answers.instructions import question_of
from timeline.second_reader.asking.cache import Answer
from timeline.second_reader.consulting import Consultation
from timeline.second_reader.settings import ModelSettings

PLAIN = "1月12日,临江市召开校友对接会。市长林向东主持会议。"
CLAIM = event(participants=[person("林向东", "host", "市长")])


class Said:
    """Stands in for an interview: keeps the questions, and answers every one alike."""

    settings = ModelSettings(model="said")

    def __init__(self):
        self.asked = []

    def ask(self, questions):
        self.asked += questions
        return [Answer(answer(CLAIM)) for _ in questions]


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        (PLAIN, "1月12日,临江市召开校友对接会", "林向东"),
        ("1月12日,臨江市召開校友對接會。市長林向東主持會議。",
         "1月12日,臨江市召開校友對接會", "林向東"),
        ("1 月 12 日,临 江 市 召 开\n校 友 对 接 会。市 长 林 向 东 主 持 会 议。",
         "1 月 12 日,临 江 市 召 开\n校 友 对 接 会", "林向东"),
    ],
    ids=["plain", "traditional", "spaced"],
)  # fmt: skip
def test_what_is_said_of_the_searched_copy_is_kept_as_printed(text, quote, name):
    """Quote and names are those of the page, with its offsets, in whatever script and spacing."""
    (reading,) = Consultation(Said(), "llm").consult([extract(article(text))])
    (found,) = reading.events

    assert found.quote == quote
    assert found.quote_span.of(text) == quote
    assert [p.name for p in found.participants] == [name]
    assert found.timex.period.starts == "2024-01-12"


def test_what_is_printed_twice_is_asked_once():
    """Doubled letters of a page are left out of the question; the quote is the printed one."""
    text = PLAIN.replace("临江市", "临临江江市市")
    start = text.index("临临")
    doubled = tuple(
        Problem("doubled", Message(""), "", Span(at, at + 1)) for at in range(start, start + 6, 2)
    )
    said = Said()
    rules = extract(article(text, problems=doubled))
    (reading,) = Consultation(said, "llm").consult([rules])

    assert PLAIN[:12] in said.asked[0].text
    assert said.asked[0].text != question_of(article(text)).text
    for found in reading.events:
        assert found.quote_span.of(text) == found.quote
    assert [e.quote[-5:] for e in reading.events] == ["校友对接会"]
