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


async def test_the_palette_names_the_themes(small_town, app_on):
    """Light, dark and high-contrast colours are picked by name."""
    async with app_on(small_town).run_test(size=(100, 30)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("ctrl+p", *"主题")
        await shown(pilot, "主题:深色", "主题:浅色", "主题:高对比度")
        await pilot.press(*":高")
        await gone(pilot, "主题:浅色")
        await pilot.press("down", "enter")
        await still(pilot)
        assert pilot.app.theme == "timeline-contrast"


async def test_the_palette_offers_the_keys_of_the_pane(small_town, app_on):
    """What the keys of the open event do is in the palette, too."""
    async with app_on(small_town).run_test(size=(100, 30)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("enter")
        await shown(pilot, "原文")
        await pilot.press("ctrl+p", *"此人的下")
        await shown(pilot, "此人的下一条")


async def test_first_keys_are_taught_three_times(small_town, app_on):
    """A line names three keys at the first three starts, and no more at the fourth."""
    taught = []
    for _start in range(4):
        app = app_on(small_town)
        app._teaches = True
        async with app.run_test(size=(100, 30)) as pilot:
            await shown(pilot, "8 条")
            taught.append(bool(app.screen.query("#first-steps")))
    assert taught == [True, True, True, False]


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
