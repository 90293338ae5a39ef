"""The page is read back by an HTML parser."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest
from lxml import html


@pytest.fixture
def page(nasty_events, written):
    return html.document_fromstring(written("html", nasty_events, title="<会议>"))


def test_the_page_asks_nothing_of_anybody(page):
    """No element names an address that a browser would fetch."""
    fetched = page.xpath("//@src | //link/@href | //@srcset | //*[@style]/@style")

    assert fetched == []


def test_the_policy_runs_the_own_script_alone(page):
    """Style and script are let in by their hashes, and nothing else is."""
    policy = page.xpath("//meta[@http-equiv]/@content")[0]
    inline = [*page.xpath("//style"), *page.xpath("//script[not(@type)]")]
    hashes = [base64.b64encode(hashlib.sha256(e.text.encode()).digest()).decode() for e in inline]

    assert policy.startswith("default-src 'none'")
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes


def test_every_event_is_in_the_data(page, nasty_events):
    """Titles with closing tags end no script; a rejected event is not told."""
    events = json.loads(page.xpath("//script[@id='events']")[0].text)
    titles = [event[6] for event in events]

    assert len(events) == len(nasty_events) - 1
    assert "</script>" in titles[5]


def test_every_text_of_the_page_is_in_both_languages(page):
    """What the page asks to be said is said in Chinese and in English."""
    script = page.xpath("//script[not(@type)]")[0].text
    asked = set(page.xpath("//@data-say")) | set(re.findall(r'say\("(\w+)"', script))
    known = [set(re.findall(r"(\w+): \"", re.search(rf"\b{lang}: {{ words.*", script)[0]))
             for lang in ("zh", "en")]  # fmt: skip

    assert known[0] == known[1]
    assert asked <= known[0]
