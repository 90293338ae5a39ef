"""Which triggers of a sentence are events, and what only stands beside."""

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def types_of(text: str) -> list[str]:
    return [event.type for event in events_of(text)]


def test_the_day_on_which_a_reporter_heard_it_dates_nothing_else() -> None:
    """记者3月14日从市交通局获悉,3月12日,白沙大桥正式通车。"""
    text = test_the_day_on_which_a_reporter_heard_it_dates_nothing_else.__doc__ or ""

    assert [event.timex.period.starts for event in events_of(text)] == ["2024-03-12"]  # type: ignore[union-attr]


def test_the_conference_and_what_was_heard_there_are_two_events() -> None:
    """记者从昨日召开的马拉松新闻发布会上获悉,赛事定于4月20日上午在云溪体育场鸣枪开跑。"""
    text = test_the_conference_and_what_was_heard_there_are_two_events.__doc__ or ""

    assert types_of(text) == ["announcement", "other"]


def test_a_vote_during_a_long_session_is_the_appointment_not_another_meeting() -> None:
    """3月12日至14日,县政协全会在县城举行。14日上午举行的全体会议上,委员们进行选举。"""
    text = test_a_vote_during_a_long_session_is_the_appointment_not_another_meeting.__doc__ or ""

    assert types_of(text) == ["meeting", "appointment"]


def test_a_vote_in_the_words_of_its_meeting_is_an_appointment_too() -> None:
    """会议表决通过…,决定任命… names a meeting told before, and the appointment."""
    text = (
        "3月12日至13日,县人大常委会举行第八次会议,主任林向东主持。"
        "13日下午,会议表决通过人事事项,决定任命陆上行为云溪县副县长。"
    )

    events = extract(Article(text, published="2024-03-15")).events

    assert [e.type for e in events] == ["meeting", "appointment"]
    assert [(p.name, p.title) for p in events[1].participants] == [("陆上行", "云溪县副县长")]


def test_an_outing_in_the_name_of_a_session_is_none():
    """3月13日,省第六巡视组巡视青石县工作动员会召开。"""
    text = test_an_outing_in_the_name_of_a_session_is_none.__doc__ or ""

    assert [e.type for e in extract(Article(text, published="2024-03-15")).events] == ["meeting"]
