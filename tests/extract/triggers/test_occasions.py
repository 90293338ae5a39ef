"""What kind of happening an occasion noun names."""

import pytest

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def types_of(text: str) -> list[str]:
    return [event.type for event in events_of(text)]


def test_a_festival_that_begins_is_an_opening() -> None:
    """3月13日晚,云溪县首届火把节在白沙草场拉开序幕。"""
    text = test_a_festival_that_begins_is_an_opening.__doc__ or ""

    assert types_of(text) == ["opening"]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("青年书画展", "exhibition"),
        ("老兵拜师礼", "other"),
        ("新书首发式", "launch"),
        ("文明家庭授牌仪式", "award"),
        ("重点工作拉练会", "meeting"),
    ],
)
def test_an_occasion_is_known_by_the_end_of_its_name(noun: str, kind: str) -> None:
    """An occasion that no list holds is known by how its name ends and which act it marks."""
    assert types_of(f"3月13日,{noun}在云溪县举行。") == [kind]
