"""Web pages of many families of templates are read right; ``tests/eval/web`` holds them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.reading.test_conservation import uncovered
from timeline.errors import UnreadableInput
from timeline.model import Document
from timeline.reading import read_page
from timeline.reading.bytes.decoding import decode
from timeline.reading.web.markup import declared_charset, paragraphs, parse_html

sys.path.insert(0, str(Path(__file__).parent / "web"))
from pages import WebPage, load_pages
from score import ours, score, squeezed

FLOORS = {
    "seen": {"headline": 1.0, "day": 1.0, "byline": 0.96, "kept": 0.99},
    "aside": {"headline": 1.0, "day": 1.0, "byline": 0.96, "kept": 0.99},
    "later": {"headline": 1.0, "day": 1.0, "byline": 0.96, "kept": 0.99},
    "fresh": {"headline": 1.0, "day": 1.0, "byline": 0.96, "kept": 0.99},
    "further": {"headline": 1.0, "day": 1.0, "byline": 0.97, "kept": 0.99},
    "first_contact": {"headline": 1.0, "day": 1.0, "byline": 0.96, "kept": 0.99},
    "second_contact": {"headline": 1.0, "day": 1.0, "byline": 1.0, "kept": 0.99},
}
CEILINGS = {"silent": 0.0, "furniture": 0.02}


@pytest.mark.parametrize("name", FLOORS)
def test_pages_of_many_families_are_read_right(name: str):
    """Headline, day, byline and body are right on so many families, and no day silently wrong."""
    shares = score(load_pages(name), ours).shares()

    assert {k: v for k, v in FLOORS[name].items() if shares[k] < v} == {}
    assert {k: v for k, v in CEILINGS.items() if shares[k] > v} == {}


@pytest.mark.parametrize(
    "page", [page for name in FLOORS for page in load_pages(name)], ids=lambda page: page.family
)
def test_no_visible_line_is_lost(page: WebPage):
    """Each line that a reader sees is in the article, its byline or the list of the left out."""
    try:
        found = read_page(Document(page.url, page.data, media="html", url=page.url))
    except UnreadableInput:
        pytest.fail("refused")
    text = decode(page.data, declared=declared_charset(page.data), given=None, name="").text
    parts = [p for a in found.articles for p in (a.kicker, a.headline, a.subheadline, a.text)]
    kept = "\n".join(squeezed(part) for part in [*parts, *(line.text for line in found.left_out)])
    names = [byline.name for article in found.articles for byline in article.byline]

    shown = [squeezed(line) for line in paragraphs(parse_html(text), everything=True)]
    lost = [s for s in shown if s and not any(n in s for n in names) and uncovered(s, kept)]
    assert lost == []
