"""The clause around a word, and the cost of looking for places and bodies."""

import time

import pytest

from timeline.extract import extract
from timeline.extract.sentences.clauses import (
    clause_after,
    clause_before,
    in_one_clause,
    without_dates,
)
from timeline.extract.sentences.scene import lay_out
from timeline.extract.sentences.sentence import Sentence
from timeline.model import Article
from timeline.temporal import find_dates


def sentence_of(text: str) -> Sentence:
    return lay_out(Article(text, published="2024-03-15"), find_dates(text, "2024-03-15")).sentences[
        0
    ]


def test_a_bracket_ends_no_clause() -> None:
    """A comma inside brackets belongs to what they gloss."""
    text = "市妇联定于周末(雨天,改期)举办义卖,欢迎参加。"
    sentence = sentence_of(text)

    assert in_one_clause(sentence, 0, text.index("举办"))
    assert clause_after(sentence, 0) == text.index(",欢迎")
    assert clause_before(sentence, text.index("参加")) == text.index("欢迎")


def test_a_clock_time_ends_no_clause() -> None:
    """The colon of 8:30 stands inside its clause."""
    text = "市工会定于周末8:30在体育场举办招聘会。"

    assert in_one_clause(sentence_of(text), 0, text.index("举办"))


def test_dates_are_taken_out_of_a_clause() -> None:
    """What is left of 将于3月16日 is 将于."""
    text = "市妇联将于3月16日举办义卖。"

    assert without_dates(sentence_of(text), 3, text.index("举办")) == "将于"


@pytest.mark.parametrize(
    "unit", ["在", "(在(", "于某地方", "来到白沙镇的", "到云溪县、", "市商务局、"]
)
def test_a_text_without_stops_costs_in_proportion(unit: str) -> None:
    """Four times the text takes far less than sixteen times as long."""

    def cost(size: int) -> float:
        text = "3月12日,云溪县召开会议," + unit * (size // len(unit))
        start = time.process_time()
        extract(Article(text, published="2024-03-14"))
        return time.process_time() - start

    assert cost(16_000) < 8 * max(cost(4_000), 0.05)
