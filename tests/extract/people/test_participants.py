"""Who takes part in an event, and with what title."""

from timeline.extract import extract
from timeline.model import Article


def roles_of(text: str, index: int = 0) -> dict[str, str]:
    events = extract(Article(text, published="2024-03-15")).events
    return {p.name: p.role for p in events[index].participants}


def test_the_more_specific_title_is_kept() -> None:
    """A group label gives way to the office printed elsewhere."""
    text = "3月13日,全市大会召开。市领导林向东、苏晚晴参加。副市长苏晚晴发言。"

    people = extract(Article(text, published="2024-03-15")).events[0].participants

    assert {p.name: p.title for p in people}["苏晚晴"] == "副市长"


def test_who_tells_of_an_event_is_not_in_it() -> None:
    """甲介绍,…将于…开幕: the event to come has not yet anybody."""
    text = "市水务局局长江帆介绍,3月20日,白沙水厂将正式启用。"

    assert roles_of(text) == {}


def test_an_appointee_has_the_office_of_the_act():
    """3月13日,县人大会议举行,代县长苏晚晴作报告。会议选举苏晚晴为县长。"""
    text = test_an_appointee_has_the_office_of_the_act.__doc__ or ""
    events = extract(Article(text, published="2024-03-15")).events

    assert {e.type: [p.title for p in e.participants] for e in events} == {
        "meeting": ["代县长"],
        "appointment": ["县长"],
    }
