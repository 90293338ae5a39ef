"""Text of an article can never act on the screen."""

from __future__ import annotations

import re

import pytest

from .screens import shown, still, text

_ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    "keys",
    [
        (), ("enter",), ("f",), ("tab",), ("enter", "tab", "enter"), ("A", "enter"), ("R",), ("P",),
        ("C",), ("e",), ("e", "4"), ("e", "5"), ("v",), ("ctrl+p",), ("slash", "人", ":"),
        ("A", "plus"), ("A", "plus", "1", "1"), ("slash", "m", "enter", "s", "[", "enter", "v"),
    ],
)  # fmt: skip
async def test_no_active_character_is_shown(hostile, app_on, keys):
    """List, detail, menu, facets and chips show markup as text and no active character."""
    async with app_on(hostile).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "2 条", "[red]王某[/]")
        await pilot.press(*keys)
        await still(pilot)
        screen = text(pilot.app)

        assert not _ACTIVE.search(screen.replace("\n", ""))
        assert pilot.app.is_running


async def test_markup_does_nothing(hostile, app_on):
    """A click on text that looks like a link of Textual only moves the cursor."""
    async with app_on(hostile).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "[@click")
        await pilot.click("#timeline", offset=(44, 2))
        await pilot.press("enter")
        await shown(pilot, "[@click=app.quit]云溪县")
        await pilot.click("#detail", offset=(20, 12))
        await pilot.pause()

        assert pilot.app.is_running


async def test_hostile_file_name(tmp_path, app_on):
    """A file name cannot act on the header."""
    async with app_on(tmp_path / "[b]\x1b[31m.db").run_test(size=(80, 24)) as pilot:
        await shown(pilot, "[b]␛[31m.db")
