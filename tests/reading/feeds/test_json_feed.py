"""JSON Feeds are read, other JSON is refused."""

from __future__ import annotations

import json

import pytest

from timeline.errors import UnreadableInput
from timeline.model import Document
from timeline.reading import read_page


def read(value):
    return read_page(Document("a.json", json.dumps(value, ensure_ascii=False).encode()))


def test_items_are_articles():
    """An item has headline, text, address and the day of China."""
    item = {
        "title": "新桥通车",
        "content_html": "<p>5月9日,新桥通车。</p>",
        "url": "http://yunxi.example/1",
        "date_published": "2024-05-09T16:30:00Z",
    }
    (article,) = read({"version": "https://jsonfeed.org/version/1.1", "items": [item]}).articles

    assert (article.headline, article.text) == ("新桥通车", "5月9日,新桥通车。")
    assert (article.published, article.published_time) == ("2024-05-10", "00:30")
    assert article.url == "http://yunxi.example/1"


def test_other_json_is_refused_by_its_name():
    """JSON that is no feed is never read as prose."""
    with pytest.raises(UnreadableInput, match="no JSON Feed"):
        read({"name": "云溪县", "people": ["闻笛"]})


def test_json_lines_without_their_ending_are_read():
    """Lines of articles are known by their first line."""
    lines = '{"id":"1","text":"开会。"}\n{"id":"2","text":"散会。"}\n'

    assert len(read_page(Document("-", lines.encode())).articles) == 2
