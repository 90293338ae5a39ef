"""Links of an issue are known by their shapes."""

from __future__ import annotations

import pytest

from timeline.fetching.link_shapes import sort_by_shape

DAY = "http://paper.example/html/2024-05/10/"


@pytest.mark.parametrize(
    ("page", "article"),
    [
        ("nbs.D110000yxrb_{:02}.htm", "nw.D110000yxrb_20240510_{}-01.htm"),
        ("Page{:02}YX/", "Page01YX/Artice{}YX.htm"),
        ("v{:02}.shtml", "{}.shtml"),
    ],
)
def test_pages_and_articles(page, article):
    """Links shaped like the page itself are pages; another shape that repeats is of articles."""
    pages = [DAY + page.format(n) for n in range(2, 5)]
    articles = [DAY + article.format(n) for n in range(101, 106)]

    assert sort_by_shape(DAY + page.format(1), [*pages, *articles]) == (pages, articles)


def test_links_of_many_days_are_no_issue():
    """A list of articles of several days is no issue."""
    links = [f"http://paper.example/t202405{day}_1.html" for day in (10, 11, 12, 13)]

    assert sort_by_shape("http://paper.example/", links) == ([], [])


def test_an_article_with_its_neighbours_is_no_index():
    """Links shaped like the page's own address lead to no articles."""
    links = [f"{DAY}t20240510_{n}.html" for n in range(2, 9)]

    assert sort_by_shape(f"{DAY}t20240510_1.html", links) == ([], [])
