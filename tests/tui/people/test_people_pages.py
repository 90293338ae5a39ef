"""Officials of a unit, people side by side and the calendar of a year."""

from __future__ import annotations

from ..screens import settled, shown, text


async def test_two_officials_in_three_keys(small_town, app_on):
    """U lists officials with a strip of days, b lays two of them side by side."""
    async with app_on(small_town).run_test(size=(120, 30)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("U")
        await shown(pilot, "b 并列", "最近 2024-01", "▪")
        await pilot.press("b")
        await shown(pilot, "共同", "按月", "│")
        await pilot.press("escape")
        await shown(pilot, "时间线")


async def test_days_and_gap_fit_on_a_narrow_screen(small_town, app_on):
    """Titles give way before the days, the last one and the gap are cut."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("U")
        await shown(pilot, "b 并列", "最近 2024-01", "▪")
        rows = [line for line in text(pilot.app).splitlines() if "最近" in line]

        assert all(line.split("│")[1].rstrip().endswith(("天", "⚑", ")", "次")) for line in rows)


async def test_marked_officials_are_laid_beside(small_town, app_on):
    """Space marks an official; Enter filters by the one under the cursor."""
    async with app_on(small_town).run_test(size=(120, 30)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("U")
        await shown(pilot, "b 并列")
        await pilot.press("space")
        await shown(pilot, "✚")
        await pilot.press("g", "enter")
        await settled(pilot, lambda: "人:" in text(pilot.app))


async def test_the_calendar_goes_to_a_day(small_town, app_on):
    """H shows the year of the event under the cursor; Enter goes to the chosen day."""
    app = app_on(small_town)
    async with app.run_test(size=(120, 30)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("H")
        await shown(pilot, "换年", "12月", "2023-12-31", "░")
        await pilot.press("pagedown")
        await shown(pilot, "2024-12-31")
        await pilot.press("pageup", "right", "enter")
        await settled(pilot, lambda: app.focused is app.browse.panes.timeline)
