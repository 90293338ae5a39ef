"""What of a reading is unsure."""

from dataclasses import replace

from timeline.extract import extract
from timeline.extract.doubts import doubts
from timeline.model import Article, EventOrganization, Participant, Span


def event_of(text):
    (event,) = extract(Article(text, published="2024-03-15")).events
    return event


def test_a_sound_reading_holds_no_doubt(scene_of):
    """3月13日,县长郭远到白沙镇调研。"""
    text = test_a_sound_reading_holds_no_doubt.__doc__ or ""

    assert doubts(scene_of(text), (event_of(text),)) == ()


def test_a_dated_lead_without_an_event_is_unsure(scene_of):
    """3月13日,县长郭远到白沙镇调研。"""
    text = test_a_dated_lead_without_an_event_is_unsure.__doc__ or ""

    (problem,) = doubts(scene_of(text), ())

    assert (problem.kind, problem.quote) == ("unsure", text)


def test_a_title_with_a_verb_and_a_long_body_are_unsure(scene_of):
    """3月13日,县长郭远到白沙镇调研。"""
    text = test_a_title_with_a_verb_and_a_long_body_are_unsure.__doc__ or ""
    odd = replace(
        event_of(text),
        participants=(Participant("郭远", "lead", "出席会议的县长"),),
        organizations=(EventOrganization("云溪县" * 8),),
    )

    assert [p.kind for p in doubts(scene_of(text), (odd,))] == ["unsure", "unsure"]


def test_two_events_of_one_sentence_with_the_same_people_are_unsure(scene_of):
    """3月13日,县长郭远到白沙镇调研。"""
    text = test_two_events_of_one_sentence_with_the_same_people_are_unsure.__doc__ or ""
    event = event_of(text)

    assert [p.kind for p in doubts(scene_of(text), (event, event))] == ["unsure"]


def test_an_event_without_the_people_of_its_offices_is_unsure(scene_of):
    """3月13日,县长齐心向白沙镇学校颁发奖牌。"""
    text = test_an_event_without_the_people_of_its_offices_is_unsure.__doc__ or ""
    event = replace(event_of("3月13日,县长郭远到白沙镇调研。"), participants=())
    told = replace(event, quote=text, quote_span=Span(0, len(text)))

    assert [p.kind for p in doubts(scene_of(text), (told,))] == ["unsure"]
