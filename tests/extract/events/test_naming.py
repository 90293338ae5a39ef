"""The short human title of an event is made of its own words."""

import pytest

from timeline.extract import extract
from timeline.model import Article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("3月13日上午,市委书记林向东主持召开茶产业座谈会。", "林向东主持召开茶产业座谈会"),
        ("昨日,全长两公里的白沙大桥于上午9时正式通车。", "全长两公里的白沙大桥正式通车"),
        ("近日举行的临江市委全会提出,要抓好春耕。", "临江市委全会提出"),
    ],
)
def test_dates_and_offices_are_left_out(text: str, title: str) -> None:
    """A title says what happened; when and in which office stand in their own columns."""
    events = extract(Article(text, published="2024-03-15")).events

    assert [event.title for event in events] == [title]
