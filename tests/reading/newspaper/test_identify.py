"""Which newspaper a page is from, and what its profile says of it."""

from __future__ import annotations

from timeline.model import Document, Newspaper
from timeline.reading import read_page

PAGE = "临江日报\n\n2024年1月14日 星期日\n\n要闻\n\n1月12日,座谈会在市文化馆举行。\n"


def test_articles_know_where_their_newspaper_is_at_home() -> None:
    """The profile's name and home go with the page and with each of its articles."""
    page = read_page(Document("page.txt", PAGE.encode()), source="linjiang-ribao")

    assert page.newspaper == Newspaper("临江日报", "临江市")
    assert [a.newspaper for a in page.articles] == [page.newspaper]


def test_a_page_of_no_known_newspaper_has_none() -> None:
    """Without a profile nothing is known of a newspaper."""
    page = read_page(Document("page.txt", "1月12日,座谈会举行。".encode()), published="2024-01-14")

    assert page.newspaper is None
