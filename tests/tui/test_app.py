"""Palette, themes and colours of the whole application."""

from __future__ import annotations

from .screens import gone, shown, still


async def test_the_palette_does_what_keys_do(small_town, app_on):
    """The command palette lists the actions in the language of the screen and runs them."""
    async with app_on(small_town).run_test(size=(100, 30)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("ctrl+p")
        await shown(pilot, "选取配色")
        await pilot.press(*"跳到日期")
        await gone(pilot, "选取配色")
        await still(pilot)
        await pilot.press("down", "enter")
        await shown(pilot, "跳到日期:")


async def test_the_theme_is_remembered(small_town, app_on):
    """A theme that was chosen is there at the next start."""
    async with app_on(small_town).run_test(size=(100, 30)) as pilot:
        await shown(pilot, "8 条")
        pilot.app.theme = "timeline-light"
        await pilot.press("q")
    async with app_on(small_town).run_test(size=(100, 30)) as pilot:
        await shown(pilot, "8 条")
        assert pilot.app.theme == "timeline-light"


async def test_no_color(small_town, app_on, monkeypatch):
    """With NO_COLOR every cell is grey, and the types are still told apart by their words."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with app_on(small_town).run_test(size=(100, 30)) as pilot:
        await shown(pilot, "● 会议", "○ 走访")
        segments = [s for strip in pilot.app.screen._compositor.render_strips() for s in strip]
        colours = [s.style.color for s in segments if s.style and s.style.color]
        triplets = {c.get_truecolor() for c in colours}

        assert all(max(t) - min(t) <= 1 for t in triplets)
