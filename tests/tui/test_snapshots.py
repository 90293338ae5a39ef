"""Every screen in both languages and three sizes, as pictures that a person has looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from .screens import settled, shown
from .test_add_screen import PAGE, paste

SIZES = ((80, 24), (120, 40), (200, 60))
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
    "article": ("", ("A", "enter"), {"zh": "→ ", "en": "→ "}),
    "doubts": ("", ("R",), {"zh": "存疑的文章", "en": "Articles with doubts"}),
    "facets": ("", ("tab",), {"zh": "只看此项", "en": "only this"}),
    "density": ("", ("shift+tab",), {"zh": "Shift+←→", "en": "Shift+←→"}),
    "palette": ("", ("ctrl+p",), {"zh": "选取配色", "en": "choose the colours"}),
    "correct": ("", ("G", "e"), {"zh": "7  状态", "en": "7  Status"}),
    "export": ("", ("x",), {"zh": "导出到", "en": "Export to"}),
    "command": ("", ("C",), {"zh": "order by", "en": "order by"}),
}


@pytest.fixture(autouse=True)
def _still(monkeypatch):
    """Stop the cursor from blinking."""
    monkeypatch.setattr(Input, "cursor_blink", False, raising=False)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(small_town, app_on, snap_compare, name, lang, size):
    """The screen looks as it did when it was last approved."""
    query, keys, complete = SCREENS[name]

    async def before(pilot):
        for widget in pilot.app.screen.query(Input):
            widget.cursor_blink = False
        if name != "nothing":
            await shown(pilot, READY[lang])
        bar = pilot.app.browse.query_one("#filter-bar")
        await settled(pilot, lambda: bool(bar.known))
        await settled(pilot, lambda: pilot.app.browse.timeline._name_day is not None)
        await shown(pilot, "2023-12-31 – 2024-02-29")
        pilot.app.browse.path = Path("town.db")  # the folder is another one in every run
        await pilot.press(*keys)
        if not (name == "articles" and size[0] < 100):
            await shown(pilot, complete[lang])
        await pilot.pause(0.2)

    app = app_on(small_town, lang=lang, query=query)

    assert snap_compare(app, terminal_size=size, run_before=before)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_add_screen(tmp_path, app_on, snap_compare, lang, size):
    """The preview of a pasted page looks as it did when it was last approved."""

    async def before(pilot):
        await shown(pilot, "timeline add")
        await pilot.press("a")
        await settled(pilot, lambda: bool(pilot.app.screen.query("#add-published")))
        for widget in pilot.app.screen.query(Input):
            widget.cursor_blink = False
        await paste(pilot, PAGE.replace("本报讯", "临江日报2024年1月14日讯", 1))
        await shown(pilot, "云溪县召开春耕现场会", "✓ ")
        await pilot.pause(0.2)

    app = app_on(tmp_path / "town.db", lang=lang)

    assert snap_compare(app, terminal_size=size, run_before=before)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_empty_screen(tmp_path, app_on, snap_compare, lang, size):
    """The screen before the first page looks as it did when it was last approved."""

    async def before(pilot):
        await shown(pilot, "timeline add")

    app = app_on(tmp_path / "town.db", lang=lang)

    assert snap_compare(app, terminal_size=size, run_before=before)


@pytest.mark.parametrize("keys", [(), ("G", "k", "k", "enter")], ids=["timeline", "detail"])
def test_light_theme(small_town, app_on, snap_compare, keys):
    """Rules, types and the cursor stand out on a light ground too."""

    async def before(pilot):
        await shown(pilot, READY["zh"], "2023-12-31 – 2024-02-29")
        await settled(pilot, lambda: pilot.app.browse.timeline._name_day is not None)
        await pilot.press(*keys)
        await shown(pilot, "十件实事" if keys else "春节前走访企业")
        await pilot.pause(0.2)

    app = app_on(small_town)
    app.theme = "timeline-light"

    assert snap_compare(app, terminal_size=(120, 40), run_before=before)
