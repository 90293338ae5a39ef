"""What the head of a page states."""

from __future__ import annotations

import pytest

from timeline.reading.newspaper.publication import Witness
from timeline.reading.web.facts.page_head import read_head, read_scripts
from timeline.reading.web.markup import parse_html


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("<meta name='PubDate' content='2024-05-09T16:30:00Z'>", "meta"),
        ("<meta property='article:published_time' content='2024-05-10T00:30:00+08:00'>", "meta"),
        (
            """<script type='application/ld+json'>
            {"@graph":[{"datePublished":"2024-05-09T16:30:00Z"}]}</script>""",
            "structured",
        ),
    ],
)
def test_moments_become_the_day_of_china(head, kind):
    """Metadata in another zone is turned into day and time in China."""
    tree = parse_html(f"<head>{head}</head><p>文</p>")

    assert tree is not None
    assert read_head(tree) == (Witness(kind, "2024-05-10", "00:30"),)


def test_prose_dates_nothing():
    """A day in the description of a page, or when it was changed, is no publication day."""
    tree = parse_html(
        "<head><meta name='description' content='2020-01-01 通车'>"
        "<meta name='lastmodified' content='2020-01-01'></head><p>文</p>"
    )

    assert tree is not None
    assert read_head(tree) == ()


def test_scripts_of_an_account():
    """An account's page has its moment in a script, in seconds or in figures."""
    tree = parse_html('<script>var ct = "1715300400";</script><p>文</p>')

    assert tree is not None
    assert read_scripts(tree) == (Witness("account", "2024-05-10", "08:20"),)
