"""Chronicles: entries are news of their own day, however long before the publication."""

from __future__ import annotations

import pytest

from timeline.extract.rules import extract_by_rules
from timeline.extract.sentences.chronicle import chronicle_title, entry_dates
from timeline.model import Article
from timeline.temporal import find_dates


def days(headline: str, text: str) -> list[str | None]:
    article = Article(text, headline=headline, published="2024-12-02")
    return [event.timex and event.timex.period.starts for event in extract_by_rules(article).events]


@pytest.mark.parametrize(("headline", "text"), [
    ("云溪县大事记(2023年)", "1月\n6日 县长郭远到白沙镇调研。\n2月\n3日 县委常委会召开会议。"),
    ("云溪县大事记", "2023年\n1月\n6日,县长郭远到白沙镇调研。\n2月\n3日,县委常委会召开会议。"),
    ("云溪县大事记", "2023年1月6日,县长郭远到白沙镇调研。\n2023年2月3日,县委常委会召开会议。"),
])  # fmt: skip
def test_entries(headline: str, text: str) -> None:
    """Month and year come from the title, from the lines above, or from the entry itself."""
    assert days(headline, text) == ["2023-01-06", "2023-02-03"]


def test_other_articles_stay_news() -> None:
    """Without the title of a chronicle what is long over is background."""
    assert days("云溪往事", "2023年1月6日,县长郭远到白沙镇调研。") == []


def test_title() -> None:
    """The lines around the title come with it."""
    assert chronicle_title(Article("", headline="大事记", kicker="2023年")) == "2023年 大事记"
    assert chronicle_title(Article("", headline="会议召开")) is None


def test_entry_dates() -> None:
    """What an entry cites is no date of the chronicle."""
    text = "1月4日 会议总结2022年5月3日以来的工作。"

    kept = entry_dates(find_dates(text, "2024-02-01"), text)

    assert [t.text for t in kept.timexes] == ["1月4日"]
