"""The element that holds the article."""

from __future__ import annotations

from timeline.reading.web.container import article_lines
from timeline.reading.web.markup import parse_html

BODY = "<p>5月9日,新桥通车,两岸群众往来方便了。</p><p>大桥全长两公里,双向四车道。</p>"


def lines(page: str) -> list[str]:
    tree = parse_html(page)
    assert tree is not None
    return article_lines(tree)


def test_what_stands_around_the_body_is_left_out():
    """Lists of links and a foot stand outside the smallest element with nearly all prose."""
    page = f"<div><ul><li><a href=a>茶山开园了</a></ul><div>{BODY}</div><div>云溪网</div></div>"

    assert len(lines(page)) == 2


def test_comments_are_left_out_however_long():
    """Comments of readers are no prose of the article."""
    comments = "<p>期待云溪县越来越好,希望早日落实到位,让大家得到实惠。</p>" * 9

    assert len(lines(f"<div>{BODY}</div><div class='comment-list'>{comments}</div>")) == 2


def test_boxes_inside_the_body_stay():
    """Paragraphs in boxes of their own are all of the article."""
    boxes = "".join(
        f"<section><section><p>5月{n}日,第{n}座桥通车。</p></section></section>"
        for n in range(1, 6)
    )

    assert len(lines(f"<div id=a><div>{boxes}</div></div>")) == 5


def test_prose_of_another_kind_under_the_text_is_left_out():
    """Prose in a container of another class under three paragraphs is no part of them."""
    told = f"<div class=c>{BODY}{BODY}</div>"
    under = "<div class=hot>茶山上又来了一批客人,他们说这里的空气真好,还会再来。</div>"

    assert len(lines(f"<div>{told}{under}</div>")) == 4
    assert len(lines(f"<div>{told}{under.replace('hot', 'c')}</div>")) == 5


def test_replies_of_a_thread_are_comments():
    """Of the posts of a thread the first is the article."""
    posts = "".join(
        f"<div id=post_{n}><p>第{n}层楼的人说，新桥通车真方便。</p></div>" for n in (1, 2)
    )

    assert article_lines(parse_html(f"<div>{posts}</div>")) == ["第1层楼的人说，新桥通车真方便。"]
