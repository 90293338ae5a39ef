"""The site of ``timeline publish`` in a browser, opened from a folder."""

from __future__ import annotations

import pytest

from timeline.site.subjects import KINDS

pytestmark = pytest.mark.slow
PAGES = ("index.html", "search.html", "list/absences.html", *KINDS)


def page_of(folder, name):
    """Return the page of a name, or the first page of a kind of subject."""
    return folder / name if name.endswith(".html") else min((folder / name).glob("*.html"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_and_is_accessible(opened, published, name):
    """On a phone nothing is wider than the window; axe-core finds nothing serious."""
    shown = opened(page_of(published, name), "phone")

    assert not shown.is_cut()
    assert shown.faults() == []
    shown.check()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_front_page_is_accessible_on_a_desk(opened, published, colours):
    """In light and in dark colours, from a folder, without a request outside."""
    shown = opened(published / "index.html", "desk", colours)

    assert shown.faults() == []
    shown.check()


def test_search_finds_by_a_piece_of_a_word(opened, published):
    """What is typed in Chinese leads to the pages of events that have it."""
    page, *_ = shown = opened(published / "search.html")
    page.locator("input").first.focus()
    page.keyboard.type("春耕")
    page.wait_for_selector("main a")

    assert page.locator("main a").count() > 1
    shown.check()


def test_links_lead_on(opened, published):
    """From the front page a person is reached by a link, and the front page from there."""
    page, *_ = shown = opened(published / "index.html")
    page.locator("a[href*='person/']").first.click()
    person = page.url
    page.locator("a[href$='index.html']").first.click()

    assert "/person/" in person
    assert page.url.endswith("index.html")
    shown.check()
