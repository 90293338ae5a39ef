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


def test_a_form_around_the_page_is_opened():
    """A form that holds prose is no form to fill in; one with a few words is passed over."""
    told = "5月9日,新桥通车,两岸群众往来方便了。" * 8

    assert lines(f"<form><p>{told}</p></form>") == [told]
    assert lines("<p>通车</p><form>搜索 请输入关键词</form>") == ["通车"]


def test_facts_in_elements_of_their_own_stand_apart():
    """Between elements of one line, a day and a label get the space that the page shows."""
    facts = "<span>云溪网</span><span>作者：闻笛</span><i>2024-05-10</i><i>33</i>"

    assert lines(f"<p>{facts}</p>") == ["云溪网 作者：闻笛 2024-05-10 33"]
    assert lines("<p><b>20</b>24<i>年</i>，新桥通车。</p>") == ["2024年，新桥通车。"]


def test_preformatted_text_has_paragraphs():
    """Where the lines of the source are shown, an indented one begins a paragraph."""
    assert lines("<pre>　　新桥通车，\n方便了。\n　　大桥全长两公里。</pre>") == [
        "新桥通车，方便了。",
        "大桥全长两公里。",
    ]
