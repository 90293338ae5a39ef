"""Article pages of digital editions."""

from __future__ import annotations

from timeline.reading.newspaper.publication import Witness
from timeline.reading.web.digital_edition import read_edition
from timeline.reading.web.markup import parse_html


def read(page: str):
    return read_edition(page, parse_html(page))


def test_the_comment_of_the_publishing_system():
    """Headline, kicker and day stand in the comment of the publishing system."""
    page = (
        "<!--enpproperty <title>新桥通车</title><introtitle>春耕</introtitle>"
        "<date>2024-03-15 00:00:00.0</date>/enpproperty-->"
        "<!--enpcontent--><p>两岸往来方便。</p><!--/enpcontent-->"
    )
    found = read(page)

    assert found
    assert (found.kicker, found.headline) == ("春耕", "新桥通车")
    assert found.heard == (Witness("edition", "2024-03-15"),)


def test_lines_around_the_headline():
    """A small heading above the headline is the kicker, one below the subheadline."""
    found = read(
        "<h3>春耕</h3><h1>新桥通车</h1><h4>两岸相连</h4><div id='ozoom'><p>通车了。</p></div>"
    )

    assert found
    assert (found.kicker, found.subheadline) == ("春耕", "两岸相连")


def test_another_page_is_none():
    """A page without the marks of a digital edition is read by other means."""
    assert read("<p>通车了。</p>") is None
