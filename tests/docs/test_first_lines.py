"""The first lines of the README are true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.extract import extract
from timeline.model import Article

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_sentence_becomes_the_row(name):
    """What stands beside the sentence is what is read in it."""
    text = (ROOT / name).read_text("utf-8")
    sentence = re.search(r"^> (.+)$", text, re.MULTILINE)[1]
    row = re.search(r"^\| (2024.+) \|$", text, re.MULTILINE)[1]
    (event,) = extract(Article(sentence, published="2024-03-14")).events
    told = [event.timex.period.start_day, event.place, *(p.name for p in event.participants)]
    told += [person.title for person in event.participants]

    assert [word for word in told if word not in row] == []
    assert len(event.participants) == row.count("郭远") + row.count("林向东")
