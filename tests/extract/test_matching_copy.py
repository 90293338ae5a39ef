"""What is printed twice over a break is searched once; quotes stay verbatim."""

from __future__ import annotations

import pytest

from timeline.extract import extract
from timeline.extract.matching_copy import matching_copy
from timeline.messages import Message
from timeline.model import Article, Document, Problem, Span
from timeline.pipeline import read

HALVES = ("本报讯 5月9日,云溪县召开春耕生产现场", "现场会,县长米长青出席会议并讲话。")
PAGE = f"2024年5月10日 星期五\n\n春耕现场会召开\n\n{HALVES[0]}\n\n{HALVES[1]}\n"


@pytest.fixture
def article() -> Article:
    text = "".join(HALVES)
    at = len(HALVES[0])
    problem = Problem("doubled", Message(""), "", Span(at, at + 2))
    return Article(text, published="2024-05-10", problems=(problem,))


def test_the_copy_lacks_what_is_printed_twice(article):
    """The copy reads on where the printed text stutters."""
    copy = matching_copy(article)

    assert "生产现场会,县长" in copy.article.text
    assert "生产现场现场会,县长" in article.text


def test_quotes_and_dates_are_those_of_the_printed_text(article):
    """Evidence is verbatim in the text that is stored, also behind the break."""
    (event,) = extract(article).events

    assert event.quote_span.of(article.text) == event.quote
    assert event.timex.span.of(article.text) == event.timex.text == "5月9日"
    assert "现场现场会" in event.quote


def test_people_are_found_as_without_the_doubling(article):
    """The event is the one that the text without the doubling gives."""
    plain = Article(matching_copy(article).article.text, published="2024-05-10")
    (event,), (expected,) = extract(article).events, extract(plain).events

    assert (event.type, event.participants) == (expected.type, expected.participants)


def test_a_page_is_read_so_from_its_bytes():
    """Reading finds the doubling, extraction uses it, and the record names it."""
    _, (reading,) = read(Document("page.txt", PAGE.encode()))
    text = reading.article.text

    assert "现场现场会" in text
    assert [problem.kind for problem in reading.article.problems] == ["doubled"]
    assert all(event.quote_span.of(text) == event.quote for event in reading.events)


def test_a_break_inside_the_date_costs_nothing():
    """Offsets behind several doublings are those of the printed text."""
    text = "昨天上午上午,米粒村村委会换届。县长何望到场到场祝贺。"
    spans = [Span(4, 6), Span(text.index("到场到场") + 2, text.index("到场到场") + 4)]
    problems = tuple(Problem("doubled", Message(""), "", span) for span in spans)
    copy = matching_copy(Article(text, problems=problems))

    assert copy.article.text == "昨天上午,米粒村村委会换届。县长何望到场祝贺。"
    for word in ("米粒", "何望", "祝贺"):
        at = copy.article.text.index(word)
        printed = copy._span(Span(at, at + len(word)))
        assert printed.of(text) == word
