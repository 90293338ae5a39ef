"""The occasions that clauses name, and what a sentence goes on to tell of."""

import pytest

from timeline.extract import extract
from timeline.model import Article


def people_of(text):
    events = extract(Article(text, published="2024-03-15")).events
    return {event.type: [person.name for person in event.participants] for event in events}


@pytest.mark.parametrize(
    "words",
    [
        "县长郭远参加座谈会。",
        "座谈会由县长郭远主持。",
        "座谈会由县长郭远主持。郭远对客人表示欢迎。",
    ],
)
def test_who_is_at_a_named_meeting_is_not_at_the_survey(words):
    """座谈会由…主持 belongs to the meeting, also where the meeting is told only later."""
    text = f"3月13日,省水利厅副厅长高峰一行到云溪县调研。{words}\n座谈会上,双方交流了做法。"

    assert people_of(text) == {"survey": ["高峰"], "meeting": ["郭远", "高峰"]}


def test_who_comes_in_after_an_occasion_was_not_there():
    """3月13日,云溪县召开茶叶大会,县长郭远讲话。会后,县委书记高峰与代表们交谈。"""
    text = test_who_comes_in_after_an_occasion_was_not_there.__doc__ or ""

    assert people_of(text) == {"meeting": ["郭远"]}


def test_guests_of_a_named_reception_do_not_belong_to_the_survey():
    """3月13日,省长高峰到云溪县调研。当晚,县长郭远会见了客商江帆,副县长许安澜参加会见。"""
    text = test_guests_of_a_named_reception_do_not_belong_to_the_survey.__doc__ or ""

    assert people_of(text)["survey"] == ["高峰"]
    assert people_of(text)["reception"] == ["郭远", "江帆", "许安澜"]
