"""Everything that can be done with the mouse."""

from __future__ import annotations

from textual import events

from timeline.tui.density.density_bar import DensityBar
from timeline.tui.widgets.hints import HINTS, PRESSED

from .screens import counted, gone, lines, settled, shown, still


def cell_of(app, word, *, row=0):
    """Find a word on the screen, as the offset of its first cell."""
    from rich.cells import cell_len

    shown_lines = lines(app)
    y = next(n for n, line in enumerate(shown_lines) if n >= row and word in line)
    return cell_len(shown_lines[y][: shown_lines[y].index(word)]), y


async def click(pilot, word, *, row=0, **keys):
    """Click on the first cell of a word."""
    await pilot.click(offset=cell_of(pilot.app, word, row=row), **keys)


async def wheel(pilot, widget, kind):
    """Turn the wheel over the middle of a widget."""
    middle = (widget.region.width // 2, widget.region.height // 2)
    await pilot._post_mouse_events([kind], widget, offset=middle)
    await pilot.pause()


async def test_a_click_moves_the_cursor_and_opens(small_town, app_on):
    """A click puts the cursor on a line; a click on the cursor opens it."""
    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.click("#timeline", offset=(10, 5))
        view = pilot.app.browse.panes.timeline
        assert view.rank == 1
        await pilot.click("#timeline", offset=(10, 5))
        await shown(pilot, "原文")


async def test_a_click_on_a_heading_goes_to_its_first_event(small_town, app_on):
    """Months and days lead to their first event and open nothing."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "2024年2月")
        view = pilot.app.browse.panes.timeline
        await click(pilot, "2024年2月")
        assert view.rank == 7
        await click(pilot, "12日 周五")
        assert view.rank == 3
        await click(pilot, "2024年1月")
        assert view.rank == 1
        assert not pilot.app.browse.has_class("detail")


async def test_a_facet_includes_and_with_ctrl_excludes(small_town, app_on):
    """A click on a value filters by it; with Ctrl it is left out; a click on ✕ takes it back."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await counted(pilot, "公布", 1)
        await click(pilot, "公布")
        await shown(pilot, "类型:公布 ✕", "1 / 8")
        await click(pilot, "✕")
        await gone(pilot, "✕")
        await counted(pilot, "公布", 1)
        await click(pilot, "公布", control=True)
        await shown(pilot, "−类型:公布 ✕", "7 / 8")


async def test_each_chip_has_its_own_cross(small_town, app_on):
    """A click on the second chip leaves the first."""
    app = app_on(small_town, query="类型:会议,签约 人:林向东")
    async with app.run_test(size=(120, 40)) as pilot:
        await shown(pilot, "人:林向东 ✕", "1 / 8")
        await click(pilot, "人:林向东 ✕")
        await shown(pilot, "2 / 8")
        await gone(pilot, "人:林向东 ✕")


async def test_the_density_bar_is_clicked_and_dragged(small_town, app_on):
    """A click goes to the days under it, a drag filters by them; the timeline keeps the keys."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await still(pilot)
        bar = pilot.app.browse.query_one(DensityBar)
        await settled(pilot, lambda: bar._density is not None)
        right = bar._left + len(bar._density.counts) - 1
        await pilot.click(DensityBar, offset=(right, 0))
        assert pilot.app.browse.panes.timeline.rank == 7
        first = bar._left + bar._density.cell_of("2024-01-12")
        await pilot.mouse_down(DensityBar, offset=(first, 0))
        await pilot.hover(DensityBar, offset=(right - 3, 0))
        await pilot.mouse_up(DensityBar, offset=(right - 3, 0))
        await shown(pilot, "自:2024-01-12 ✕", "至:2024-01-")
        assert pilot.app.focused is pilot.app.browse.panes.timeline


async def test_the_wheel_scrolls_and_zooms(small_town, app_on):
    """Over the timeline the wheel scrolls, over the density bar it zooms."""
    async with app_on(small_town).run_test(size=(80, 12)) as pilot:
        await shown(pilot, "8 条")
        browse = pilot.app.browse
        await wheel(pilot, browse.panes.timeline, events.MouseScrollDown)
        await settled(pilot, lambda: browse.panes.timeline.scroll_y > 0)
        bar = browse.query_one(DensityBar)
        await settled(pilot, lambda: bar._density is not None)
        days = bar._density.days
        await wheel(pilot, bar, events.MouseScrollUp)
        await settled(pilot, lambda: bar._density.days < days)
        await wheel(pilot, bar, events.MouseScrollDown)
        await settled(pilot, lambda: bar._density.days == days)


async def test_a_menu_is_clicked_and_scrolled(small_town, app_on):
    """The wheel moves through a menu, a click picks what is under it."""
    async with app_on(small_town).run_test(size=(80, 14)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "e", "1")
        await shown(pilot, "1  会议")
        menu = pilot.app.browse.panes.menu
        for _ in range(13):
            await wheel(pilot, menu, events.MouseScrollDown)
        await shown(pilot, "其他")
        await click(pilot, "表彰", row=4)
        await shown(pilot, "○ 表彰", "✎")


async def test_a_completion_is_clicked(small_town, app_on):
    """A click takes a completion, and typing goes on behind it."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await settled(pilot, lambda: bool(pilot.app.browse.query_one("#filter-bar").known))
        await pilot.press("slash", *"人:林")
        await shown(pilot, "2 / 8")
        await click(pilot, "林向东", row=2)
        await settled(pilot, lambda: pilot.app.focused.id == "filter-input")
        assert pilot.app.focused.value == "人:林向东"


async def test_a_name_in_the_detail_is_clicked(small_town, app_on):
    """A click on a place in the detail filters by it; one beside it does nothing."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "enter")
        await shown(pilot, "原文")
        x, y = cell_of(pilot.app, "地点  云溪县")
        await pilot.click(offset=(x + 5, y))
        await pilot.click(offset=(x + 12, y))
        assert not pilot.app.browse.session.query.conditions
        await pilot.click(offset=(x + 6, y))
        await shown(pilot, "地点:云溪县 ✕", "1 / 8")


async def test_a_companion_is_clicked(small_town, app_on):
    """A click on a name in a person's page filters by it."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("j", "j", "j", "P")
        await shown(pilot, "最常同场")
        x, y = cell_of(pilot.app, "最常同场")
        await pilot.click(offset=(x + 2, y + 1))
        await shown(pilot, "✕")


async def test_hints_are_buttons(small_town, app_on):
    """A click on a hint does what its key does."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await click(pilot, "跳到日期", row=39)
        await shown(pilot, "跳到日期:")
        await click(pilot, "Esc", row=39)
        await gone(pilot, "跳到日期:")
        await click(pilot, "Enter", row=39)
        await shown(pilot, "原文")


def test_every_hint_names_a_key():
    """What a hint shows is a letter, or a key that is known by its name."""
    shown_keys = {key for place in HINTS.values() for key, _word in place}

    assert {key for key in shown_keys if len(key) > 1 or not key.isalpha()} <= PRESSED.keys()


async def test_an_article_is_clicked_open(small_town, app_on):
    """A click chooses an article, a second one reads it; its events lead to their detail."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("A")
        await shown(pilot, "→ 2023-12-31", "临江新年灯会开幕")
        await click(pilot, "临江新年灯会开幕")
        await shown(pilot, "→ 2024-01-01")
        await click(pilot, "临江新年灯会开幕")
        assert pilot.app.focused.id == "article"
        x, y = cell_of(pilot.app, "→ 2024-01-01")
        await pilot.click(offset=(x + 4, y))
        await shown(pilot, "原文", "滨江公园")
