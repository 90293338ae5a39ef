"""Markdown is read back by markdown-it."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt


@pytest.fixture
def rendered(nasty_events, written) -> str:
    markdown = MarkdownIt("commonmark", {"html": True})
    return markdown.render(written("md", nasty_events).decode())


def test_every_event_is_one_item(nasty_events, rendered):
    """No title or quote begins an item of its own."""
    assert rendered.count("<li>") == len(nasty_events)


def test_nothing_printed_becomes_markup(rendered):
    """Bold, tables and HTML of a newspaper stay text; only its own address is a link."""
    assert "<script" not in rendered
    assert "**粗**" in rendered
    assert set(rendered.split('href="')[1:]) == {
        piece
        for piece in rendered.split('href="')[1:]
        if piece.startswith("https://paper.example/")
    }


def test_offices_and_every_quote_stand_there(rendered):
    """The chronology tells who was there as what, and quotes every report."""
    assert "林向东(云溪县委书记,主持)" in rendered
    assert "春耕生产现场会在白沙镇召开。" in rendered
