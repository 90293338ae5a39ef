"""Which words of a sentence report a happening."""

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def types_of(text: str) -> list[str]:
    return [event.type for event in events_of(text)]


def kinds_of(text: str, published: str = "2024-03-15") -> list[tuple[str, str | None]]:
    events = extract(Article(text, published=published)).events
    return [(e.type, e.timex.period.start_day if e.timex else None) for e in events]


def test_the_room_of_an_oath_is_no_meeting() -> None:
    """3月12日,苏晚晴等新任命人员在县人大会议厅进行了宪法宣誓,依次领取任命书。"""
    text = test_the_room_of_an_oath_is_no_meeting.__doc__ or ""

    assert types_of(text) == ["other"]


def test_a_body_that_organizes_is_no_occasion() -> None:
    """市人大常委会组织代表视察 is a survey; the meeting after it is an event of its own."""
    text = (
        "3月13日,市人大常委会组织部分代表,对水源地保护工作进行集中视察。主任林向东带队。"
        "视察结束后,召开了情况汇报会。市水务局局长罗小满汇报工作。"
    )

    assert kinds_of(text) == [("survey", "2024-03-13"), ("meeting", "2024-03-13")]


def test_a_verb_before_science_is_a_verb_all_the_same() -> None:
    """签订科技协议 signs something; 签订科 would be an office."""
    text = "3月13日,工作站揭牌仪式举行。仪式上,副县长苏晚晴与校长许安澜签订科技合作协议。"

    assert kinds_of(text) == [("opening", "2024-03-13"), ("signing", "2024-03-13")]


def test_an_empty_place_that_is_filled_is_no_appointment() -> None:
    """Who moves up on a list of applicants takes no office."""
    text = "3月13日,县人社局公布招聘名单。因放弃产生的空缺,3月20日前依次递补一次。"

    assert [kind for kind, _ in kinds_of(text)] == ["announcement"]
