"""An index never becomes an article."""

from __future__ import annotations

import pytest

from timeline.errors import UnreadableInput
from timeline.model import Document
from timeline.reading import read_page

LINKS = "".join(
    f"<li><a href='content_{n}.htm'>云溪县召开第{n}次会议</a></li>" for n in range(1, 9)
)


def read(page: str):
    return read_page(Document("a.html", page.encode(), "html"))


def test_a_list_of_links_is_refused():
    """A page of links without a sentence of its own is refused by its name."""
    with pytest.raises(UnreadableInput, match="index of articles"):
        read(f"<html><body><h1>云溪日报今日版面</h1><ul>{LINKS}</ul></body></html>")


def test_an_article_beside_links_is_read():
    """A page with a sentence is an article, whatever it links to."""
    body = "<p>5月9日,新桥通车,两岸群众往来方便了。</p>"

    assert (
        len(read(f"<html><body><h1>新桥通车</h1>{body}<ul>{LINKS}</ul></body></html>").articles)
        == 1
    )
