"""The page of ``timeline export html`` in a browser, opened from a folder."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.slow


def count(page) -> int:
    return int(page.inner_text("#count").split()[0])


def choose(page, name: str, value: str) -> None:
    """Fill a field of the filter, and wait until the list follows."""
    before = page.inner_text("#count")
    field = page.locator(f"#{name}")
    field.select_option(value) if name == "type" else field.fill(value)
    page.wait_for_function("before => document.getElementById('count').innerText !== before",
                           arg=before)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [("text", "农药", 0), ("text", "青石", 1), ("type", "signing", 1), ("person", "林向东", None),
     ("place", "白沙", None), ("body", "县委", None), ("from", "2024-01-31", None)],
)  # fmt: skip
def test_every_filter_narrows_the_list(opened, exported, name, value, left):
    """Words, type, person, place, body and days leave fewer events, all of them with headings."""
    page, *_ = shown = opened(exported)
    everything = count(page)
    choose(page, name, value)
    shown.check()

    if left == 0:
        assert page.locator("summary").count() == 0
    else:
        assert (left or 1) <= count(page) < everything
        assert page.locator("summary").count() == count(page)


def test_a_bar_of_the_chart_filters(opened, exported):
    """A second press on the bar takes the filter back."""
    page, *_ = shown = opened(exported)
    everything = count(page)
    bar = page.locator("#chart button").first
    bar.click()
    pressed = page.locator("#chart button[aria-pressed=true]").count(), count(page)
    page.locator("#chart button[aria-pressed=true]").click()

    assert pressed[0] == 1
    assert pressed[1] < everything == count(page)
    shown.check()


def test_the_keyboard_does_everything(opened, exported):
    """/ goes to the words, Escape clears, j and k move, Enter opens an event with its quote."""
    page, *_ = shown = opened(exported)
    everything = count(page)
    page.keyboard.press("/")
    page.keyboard.type("青石")
    page.wait_for_function(f"parseInt(document.getElementById('count').innerText) < {everything}")
    page.keyboard.press("Escape")
    page.wait_for_function(f"parseInt(document.getElementById('count').innerText) === {everything}")
    for key in "jjk":
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    page.wait_for_selector("details[open] blockquote")

    assert page.locator("summary").first.evaluate("node => node === document.activeElement")
    shown.check()


def test_the_page_speaks_both_languages(opened, exported):
    """The button changes labels, count and the language that a screen reader is told."""
    page, *_ = shown = opened(exported)
    page.click("#language")

    assert "events" in page.inner_text("#count")
    assert page.get_attribute("html", "lang") == "en"
    shown.check()


def test_on_paper_are_the_events_alone(opened, exported):
    """Filters and chart are not printed, every event is."""
    page, *_ = opened(exported)
    everything = count(page)
    page.emulate_media(media="print")

    assert not page.is_visible("#filters")
    assert not page.is_visible("#chart")
    assert page.locator("summary").count() == everything
    assert page.pdf()[:5] == b"%PDF-"


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", ["desk", "phone"])
def test_the_page_fits_and_is_accessible(opened, exported, size, colours):
    """Nothing is wider than the window, and axe-core finds nothing serious."""
    shown = opened(exported, size, colours)
    shown.page.locator("summary").first.click()

    assert not shown.is_cut()
    assert shown.faults() == []
    shown.check()
