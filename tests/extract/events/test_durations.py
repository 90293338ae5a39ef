"""How long an occasion lasts."""

import pytest

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3月12日,为期三天的春耕培训班在云溪县开班。", "2024-03-12", "2024-03-14"),
        ("历时两天半的县政协会议于3月14日中午闭幕。", "2024-03-12", "2024-03-14"),
        ("经过两天角逐,职工技能大赛昨日在白沙镇落下帷幕。", "2024-03-13", "2024-03-14"),
    ],
)
def test_an_occasion_lasts_as_long_as_it_says(text: str, start: str, end: str) -> None:
    """What begins on the named day goes on from it; what ends on it went before it."""
    timex = events_of(text)[0].timex

    assert timex is not None
    assert (timex.period.start_day, timex.period.end_day) == (start, end)


@pytest.mark.parametrize("day", ["公元1年1月1日", "公元前221年3月1日", "9999年12月31日"])
def test_a_length_at_the_end_of_the_calendar_is_left_alone(day: str) -> None:
    """No count of days leaves the calendar."""
    text = f"{day},历时三百天的大会闭幕。{day},为期三百天的大会召开。"

    assert extract(Article(text)).article.text == text
