"""Happenings that last, and the span of days that a text gives them."""

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def test_an_opening_and_the_show_that_it_starts_are_two_events() -> None:
    """3月10日,“江上春色”摄影展在市美术馆开幕。展览将持续到3月31日。"""
    text = test_an_opening_and_the_show_that_it_starts_are_two_events.__doc__ or ""

    found = [
        (event.type, event.status, event.timex and event.timex.period.ends)
        for event in events_of(text)
    ]

    assert found == [("opening", "occurred", "2024-03-10"), ("exhibition", "ongoing", "2024-03-31")]


def test_a_length_in_days_counts_from_the_opening() -> None:
    """3月13日,第三届茶叶博览会在会展中心开幕。博览会为期5天。"""
    text = test_a_length_in_days_counts_from_the_opening.__doc__ or ""

    assert events_of(text)[1].timex.period.ends == "2024-03-17"  # type: ignore[union-attr]


def test_the_length_of_a_show_gives_its_span() -> None:
    """3月13日,云溪县春茶博览会在县会展中心开幕。本届博览会展期4天。"""
    text = test_the_length_of_a_show_gives_its_span.__doc__ or ""

    assert [(e.type, e.timex and e.timex.period.end_day) for e in events_of(text)] == [
        ("opening", "2024-03-13"),
        ("exhibition", "2024-03-16"),
    ]


def test_a_show_that_moves_on_is_counted_from_the_day_of_the_move() -> None:
    """3月10日,云溪县少年画展在县美术馆开幕。展览12日移至市少年宫展出,为期十天。"""
    text = test_a_show_that_moves_on_is_counted_from_the_day_of_the_move.__doc__ or ""

    spans = [(e.timex.period.start_day, e.timex.period.end_day) for e in events_of(text) if e.timex]

    assert spans[-1] == ("2024-03-12", "2024-03-21")
