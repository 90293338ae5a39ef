"""When two sentences tell of one happening."""

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def types_of(text: str) -> list[str]:
    return [event.type for event in events_of(text)]


def test_an_occasion_named_signing_is_one_event() -> None:
    """3月13日,云溪县项目集中签约仪式在县会展中心举行。仪式上,县商务局与远帆公司签约。"""
    text = test_an_occasion_named_signing_is_one_event.__doc__ or ""

    assert types_of(text) == ["signing"]


def test_a_retelling_is_the_same_event() -> None:
    """3月13日,全市安全生产大会召开。市长郑树辉讲话。会议强调,要抓好落实。此次大会开了两个小时。"""
    text = test_a_retelling_is_the_same_event.__doc__ or ""

    assert types_of(text) == ["meeting"]


def test_the_end_of_an_accident_is_told_of_the_same_one() -> None:
    """3月12日下午,白沙镇后山发生山火。13日6时许,明火全部扑灭,无人受伤。"""
    text = test_the_end_of_an_accident_is_told_of_the_same_one.__doc__ or ""

    assert types_of(text) == ["incident"]
