"""Dated sentences that tell of something without a trigger word."""

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


def test_a_dated_lead_without_a_trigger_word_is_an_event_beside_what_follows() -> None:
    """13日凌晨,白沙镇的百年老樟树被人连夜移走。

    14日上午,县林业局召开座谈会。
    """
    text = test_a_dated_lead_without_a_trigger_word_is_an_event_beside_what_follows.__doc__ or ""

    assert types_of(text) == ["other", "meeting"]


def test_a_lead_without_a_trigger_word_is_of_the_type_of_its_headline() -> None:
    """The headline names what the lead only paints."""
    article = Article(
        "3月13日,锣鼓声从云溪的山坳里传了出来。", "白沙乡村博物馆揭牌", published=PUBLISHED
    )

    assert [event.type for event in extract(article).events] == ["opening"]


def test_advice_to_the_reader_is_no_happening() -> None:
    """昨夜降温,不少人家的白菜冻成了冰坨,您可别急着扔。"""
    text = test_advice_to_the_reader_is_no_happening.__doc__ or ""

    assert types_of(text) == []


def test_a_launch_that_a_scene_leads_up_to_has_the_day_of_the_scene() -> None:
    """3月13日8时,汽笛长鸣。…航线正式复航: the opening is on that day."""
    text = "3月13日上午8时,“云溪7”号客轮拉响汽笛。停航两年的白沙航线正式复航,首班船载着客人出港。"

    assert kinds_of(text) == [("opening", "2024-03-13")]


def test_today_in_an_essay_is_no_news() -> None:
    """Without dateline and reporter, 今天 of a text that tells of no happening dates nothing."""
    text = "今天天不亮,后河沿的铺门口就排起了队。剃头匠把毛巾往肩上一搭,手上的活没停过。"

    assert kinds_of(text) == []
