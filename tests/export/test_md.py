"""Markdown is read back by markdown-it."""

from __future__ import annotations

import io

from markdown_it import MarkdownIt

from timeline.export import exporter


def rendered(events) -> str:
    stream = io.StringIO()
    exporter("md")(events, stream)
    return MarkdownIt("commonmark", {"html": True}).render(stream.getvalue())


def test_every_event_is_one_item(nasty_events):
    """No title or quote begins an item of its own."""
    assert rendered(nasty_events).count("<li>") == len(nasty_events)


def test_nothing_printed_becomes_markup(nasty_events):
    """Links, bold, tables and HTML of a newspaper stay text."""
    html = rendered(nasty_events)

    assert "<script" not in html
    assert "<a " not in html
    assert "**粗**" in html
