"""The feed is read back by feedparser."""

from __future__ import annotations

import feedparser


def test_a_feed_reader_takes_every_event(nasty_events, written):
    """Every event that nobody rejected is an entry, with its address and without tags of others."""
    feed = feedparser.parse(written("atom", nasty_events, title="会议"))

    assert not feed.bozo
    assert feed.feed.title == "会议"
    assert len(feed.entries) == len(nasty_events) - 1
    assert {link.href for entry in feed.entries for link in entry.get("links", ())} == {
        "https://paper.example/2024-01/14/a1.html"
    }
    assert "<script" not in "".join(entry.content[0].value for entry in feed.entries)
