"""HTML becomes a tree, and elements become paragraphs."""

from __future__ import annotations

from timeline.reading.web.markup import paragraphs, parse_html


def lines(page: str) -> list[str]:
    tree = parse_html(page)
    assert tree is not None
    return paragraphs(tree)


def test_what_no_reader_sees_is_left_out():
    """Scripts, styles and hidden elements show nothing."""
    assert lines("<p>通车</p><script>x()</script><p style='display:none'>藏</p>") == ["通车"]


def test_a_block_ends_a_line():
    """Blocks and line breaks end a line, inline elements do not."""
    assert lines("<div>云<b>溪</b>县<br>青禾镇</div><p>开会</p>") == ["云溪县", "青禾镇", "开会"]


def test_nothing_is_no_tree():
    """A page without content has no tree."""
    assert parse_html("") is None
