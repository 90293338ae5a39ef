"""The main screens as pictures that a person has looked at, at one size."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from timeline.tui import app as application

from .add.test_add_screen import PAGE, paste
from .screens import settled, shown, still

SIZE = (120, 40)
READY = {"zh": "8 条", "en": "8 events"}
SCREENS = {
    # name: (filter, keys, words that say that the picture is complete)
    "timeline": ("", (), {"zh": "春节前走访企业", "en": "春节前走访企业"}),
    "detail": ("", ("G", "k", "k", "enter"), {"zh": "十件实事", "en": "十件实事"}),
    "filter": ("类型:会议,签约", ("slash", "人", ":"), {"zh": "郭远", "en": "郭远"}),
    "nothing": ("类型:签约 人:郭远", (), {"zh": "没有符合的事件", "en": "Nothing matches"}),
    "help": ("", ("question_mark",), {"zh": "Shift+Tab", "en": "Shift+Tab"}),
    "person": ("", ("j", "j", "j", "P"), {"zh": "最常同场", "en": "Most often with"}),
    "menu": ("", ("G", "k", "k", "f"), {"zh": "按此值筛选", "en": "Filter by"}),
    "articles": ("", ("A",), {"zh": "→ ", "en": "→ "}),
    "facets": ("", ("tab",), {"zh": "只看此项", "en": "only this"}),
    "correct": ("", ("G", "e"), {"zh": "7  状态", "en": "7  Status"}),
    "command": ("", ("C",), {"zh": "order by", "en": "order by"}),
    "add": ("", ("a",), {"zh": "粘贴到这里", "en": "Paste a page here"}),
}
PICTURES = [*((name, "zh") for name in SCREENS), ("timeline", "en"), ("detail", "en")]


@pytest.fixture(autouse=True)
def _still(monkeypatch):
    """Stop the cursor from blinking, and let the calendar load at once."""
    monkeypatch.setattr(Input, "cursor_blink", False, raising=False)
    monkeypatch.setattr(application, "_IDLE_SECONDS", 0.01)


def keep_cursor(app):
    """Stop the cursors of inputs that are there."""
    for widget in app.screen.query(Input):
        widget.cursor_blink = False


async def calendar_read(pilot):
    """Wait until the headings say what a calendar says of their days."""
    await settled(pilot, lambda: pilot.app.browse.panes.timeline._name_day is not None)


@pytest.mark.parametrize(
    ("name", "lang"), PICTURES, ids=[f"{name}-{lang}" for name, lang in PICTURES]
)
def test_screen(small_town, app_on, snap_compare, name, lang):
    """The screen looks as it did when it was last approved."""
    query, keys, complete = SCREENS[name]

    async def before(pilot):
        if name != "nothing":
            await shown(pilot, READY[lang])
        await calendar_read(pilot)
        await shown(pilot, "2023-12-31 – 2024-02-29")
        pilot.app.browse.session.path = Path("town.db")  # the folder is another one in every run
        await still(pilot)
        for key in keys:
            await pilot.press(key)
            keep_cursor(pilot.app)
            await still(pilot)
        await shown(pilot, complete[lang])
        await still(pilot)

    app = app_on(small_town, lang=lang, query=query)

    assert snap_compare(app, terminal_size=SIZE, run_before=before)


async def paste_page(pilot):
    """Open the add screen and paste a page that prints its day."""
    await pilot.press("a")
    await settled(pilot, lambda: bool(pilot.app.screen.query("#add-published")))
    keep_cursor(pilot.app)
    await paste(pilot, PAGE.replace("本报讯", "临江日报2024年1月14日讯", 1))
    await settled(pilot, lambda: pilot.app.focused.id == "add-preview")
    await still(pilot)


@pytest.mark.parametrize("lang", ["zh"])
def test_add_screen(tmp_path, app_on, snap_compare, lang):
    """The preview of a pasted page looks as it did when it was last approved."""

    async def before(pilot):
        await shown(pilot, "timeline add")
        await paste_page(pilot)
        await shown(pilot, "云溪县召开春耕现场会", "✓ ")

    app = app_on(tmp_path / "town.db", lang=lang)

    assert snap_compare(app, terminal_size=SIZE, run_before=before)


@pytest.mark.parametrize("lang", ["zh"])
def test_empty_screen(tmp_path, app_on, snap_compare, lang):
    """The screen before the first page looks as it did when it was last approved."""

    async def before(pilot):
        await shown(pilot, "timeline add")
        await still(pilot)

    app = app_on(tmp_path / "town.db", lang=lang)

    assert snap_compare(app, terminal_size=SIZE, run_before=before)


@pytest.mark.parametrize("lang", ["zh"])
def test_correcting_before_saving(small_town, app_on, snap_compare, lang):
    """A preview with a corrected event and the menu of its fields looks as it did."""

    async def before(pilot):
        await shown(pilot, READY[lang])
        await paste_page(pilot)
        await pilot.press("e")
        await settled(pilot, lambda: pilot.app.focused.id == "menu")
        await pilot.press("4")
        await settled(pilot, lambda: pilot.app.focused.id == "prompt-input")
        pilot.app.screen.query_one("#prompt-input", Input).value = "白沙镇政府"
        await pilot.press("enter")
        await shown(pilot, "✎ ")
        await pilot.press("e")
        await shown(pilot, "白沙镇政府", "4  ")
        await still(pilot)

    app = app_on(small_town, lang=lang)

    assert snap_compare(app, terminal_size=SIZE, run_before=before)


@pytest.mark.parametrize("name", ["timeline"])
def test_no_colour(small_town, app_on, snap_compare, monkeypatch, name):
    """Without colours everything is still told apart by words, marks and brightness."""
    monkeypatch.setenv("NO_COLOR", "1")
    _query, keys, complete = SCREENS[name]

    async def before(pilot):
        await shown(pilot, READY["zh"], "2023-12-31 – 2024-02-29")
        await calendar_read(pilot)
        await still(pilot)
        await pilot.press(*keys)
        keep_cursor(pilot.app)
        await shown(pilot, complete["zh"])
        await still(pilot)

    assert snap_compare(app_on(small_town), terminal_size=SIZE, run_before=before)


@pytest.mark.parametrize("name", ["timeline"])
def test_light_theme(small_town, app_on, snap_compare, name):
    """Rules, types and the cursor stand out on a light ground too."""
    _query, keys, complete = SCREENS[name]

    async def before(pilot):
        await shown(pilot, READY["zh"], "2023-12-31 – 2024-02-29")
        await calendar_read(pilot)
        await still(pilot)
        await pilot.press(*keys)
        await shown(pilot, complete["zh"])
        await still(pilot)

    app = app_on(small_town)
    app.theme = "timeline-light"

    assert snap_compare(app, terminal_size=SIZE, run_before=before)
