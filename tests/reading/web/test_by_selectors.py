"""Article pages whose profile says where everything stands."""

from __future__ import annotations

from lxml import html

from timeline.reading.newspaper.profile import Selectors
from timeline.reading.web.by_selectors import read_marked

PAGE = html.document_fromstring(
    "<h5 class='k'>春耕</h5><h2 id='t'>新桥通车</h2><div id='b'><p>两岸往来方便。</p></div>"
)


def test_selectors_find_the_parts():
    """Headline, kicker and body come from where the profile points."""
    found = read_marked(PAGE, Selectors(headline="//h2", kicker="//h5", body="//*[@id='b']"))

    assert found
    assert (found.kicker, found.headline, found.paragraphs) == (
        "春耕",
        "新桥通车",
        ("两岸往来方便。",),
    )


def test_without_a_body_there_is_no_article():
    """Selectors that find no body read nothing."""
    assert read_marked(PAGE, Selectors(body="//article")) is None
