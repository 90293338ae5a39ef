"""Any web page."""

from __future__ import annotations

from timeline.reading.web.markup import parse_html
from timeline.reading.web.webpage import read_webpage


def test_the_heading_that_the_title_repeats_is_the_headline():
    """Of several headings the one in the title is the headline."""
    tree = parse_html(
        "<title>新桥通车两岸相连 - 云溪网</title><h1>云溪网</h1><h2>新桥通车两岸相连</h2>"
        "<p>3月14日,新桥通车,两岸群众往来方便了。</p>"
    )
    assert tree is not None
    found = read_webpage(tree)

    assert found
    assert found.headline == "新桥通车两岸相连"


def test_a_page_without_text_is_none():
    """Where nothing reads as an article there is none."""
    tree = parse_html("<p>短</p>")

    assert tree is not None
    assert read_webpage(tree) is None
