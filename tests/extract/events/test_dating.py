"""Which expression dates an event, and whether the event is over."""

import pytest

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


def test_what_will_be_held_is_planned() -> None:
    """3月14日,市体育局召开会议。3月20日,临江将举办半程马拉松比赛。"""
    text = test_what_will_be_held_is_planned.__doc__ or ""

    assert [event.status for event in events_of(text)] == ["occurred", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "该商会成立于2017年4月,拥有会员三百余家。",
        "1935年10月,红军在这里召开会议。",
        "记者3月12日走进白沙村采访,看到梨花开了。",
        "报名将于3月20日前截止。",
        "去年,全市签约项目四十一个。",
        "他说,要在6月底前召开一次现场会。",
    ],
)
def test_background_and_opinion_are_no_events(text: str) -> None:
    """History, the reporter's own visit, deadlines, statistics and wishes are left out."""
    assert types_of(text) == []


def test_without_a_publication_date_vague_days_stay_open() -> None:
    """近日,临江新区综合管廊开工。"""
    text = test_without_a_publication_date_vague_days_stay_open.__doc__ or ""

    event = extract(Article(text)).events[0]

    assert (event.type, event.timex and event.timex.period.starts) == ("launch", None)


def test_a_festival_that_only_names_an_occasion_does_not_date_it() -> None:
    """近日,云溪县中秋茶会在白沙镇举行。"""
    text = test_a_festival_that_only_names_an_occasion_does_not_date_it.__doc__ or ""

    assert [e.timex and e.timex.text for e in events_of(text)] == ["近日"]


def test_a_sign_off_between_brackets_dates_nothing() -> None:
    """(2024年3月14日,云溪县融媒体中心)"""
    text = test_a_sign_off_between_brackets_dates_nothing.__doc__ or ""

    assert types_of(text) == []


def test_what_is_told_since_long_ago_is_background() -> None:
    """3月13日,县法院召开新闻发布会。三年来全县共放流鱼苗550万尾。新中国成立以后,这里开展了植树活动。"""
    text = test_what_is_told_since_long_ago_is_background.__doc__ or ""

    assert types_of(text) == ["announcement"]


@pytest.mark.parametrize(
    "text",
    [
        "3月15日是云溪县第三个全民植树纪念日。",
        "3月13日,县里通报情况。白沙大桥计划2025年12月建成通车。",
    ],
)
def test_what_a_day_is_and_what_ought_to_be_done_by_then_are_no_events(text: str) -> None:
    """Neither the name of a day nor a target date is something that happened."""
    assert not [t for t in types_of(text) if t != "announcement"]


def test_a_festival_about_to_come_makes_nothing_planned() -> None:
    """3月15日下午,在植树节即将来临之际,市长郑树辉到白沙镇看望了护林员。"""
    text = test_a_festival_about_to_come_makes_nothing_planned.__doc__ or ""

    assert [event.status for event in events_of(text)] == ["occurred"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("3月10日至20日,云溪县春茶博览会在县会展中心举行。", "ongoing"),
        ("3月15日至20日,县农业农村局将在全县开展种子检查。", "ongoing"),
        ("3月12日至14日,云溪县春茶博览会在县会展中心举行。", "occurred"),
        ("3月20日至22日,云溪县春茶博览会将在县会展中心举行。", "planned"),
    ],
)
def test_what_lasts_over_the_publication_is_under_way(text: str, status: str) -> None:
    """The days of an event and the day of publication say whether it is over."""
    assert [event.status for event in events_of(text)] == [status]


def test_what_came_up_on_an_earlier_day_is_no_event_of_that_day() -> None:
    """对3月6日检查中发现的问题进行了询问 tells of no happening on the sixth."""
    text = (
        "3月13日,县人大常委会举行第八次会议,主任林向东主持。"
        "会议就3月6日执法检查中发现的问题进行了专题询问。"
    )

    assert kinds_of(text) == [("meeting", "2024-03-13")]


def test_a_list_of_appointments_has_the_day_of_its_sitting() -> None:
    """(3月13日…会议通过) under the headline dates the appointments of the list."""
    text = (
        "(2024年3月13日云溪县人大常委会第八次会议通过)\n任命:\n罗小满为云溪县财政局局长;\n"
        "免去:\n秦守仁的云溪县财政局局长职务。\n"
    )
    article = Article(text, headline="云溪县人大常委会任免名单", published="2024-03-15")

    events = extract(article).events

    assert [(e.type, e.timex and e.timex.period.start_day) for e in events] == [
        ("appointment", "2024-03-13")
    ]
    assert {p.name for p in events[0].participants} == {"罗小满", "秦守仁"}


def test_a_written_day_goes_before_a_festival():
    """“三月三”前夕,3月8日至10日,县文联组织书法家走进白沙镇开展活动。"""
    text = test_a_written_day_goes_before_a_festival.__doc__ or ""
    (event,) = extract(Article(text, published="2024-03-15")).events

    assert event.timex is not None
    assert event.timex.text == "3月8日至10日"
