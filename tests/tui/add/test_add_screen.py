"""Adding a page: read, preview, leave out, save."""

from __future__ import annotations

import pytest
from textual import events

from timeline.query import Query
from timeline.store import open_reader

from ..screens import settled, shown

PAGE = """云溪县召开春耕现场会

本报讯(记者 沈南乔)1月12日,云溪县春耕生产现场会在白沙镇召开,县长郑树辉主持会议。

临江与云溪签订协议

本报讯(记者 舒望)1月13日,临江市人民政府与云溪县人民政府签订战略合作协议。
"""


def rows(path):
    with open_reader(path) as reader:
        return reader.window(Query())


async def paste(pilot, pasted):
    pilot.app.post_message(events.Paste(pasted))
    await pilot.pause()


async def test_a_pasted_page_is_read_and_saved(tmp_path, app_on):
    """From an empty screen: a, paste, date, Enter – and the timeline is there."""
    store = tmp_path / "new.db"
    async with app_on(store).run_test(size=(100, 40)) as pilot:
        await shown(pilot, "还没有事件")
        await pilot.press("a")
        await shown(pilot, "粘贴到这里")
        pilot.app.screen.query_one("#add-published").value = "2024-01-14"
        await paste(pilot, PAGE)
        await shown(pilot, "读到", "2024-01-14 (给定)")
        await pilot.press("enter")
        await shown(pilot, "时间线", "2024年1月")

        assert {row.start_day for row in rows(store)} >= {"2024-01-12"}


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
async def test_a_paste_is_taken_in_once(tmp_path, app_on, end):
    """What is pasted stands in the input once, whatever ends its lines, and is read once."""
    async with app_on(tmp_path / "new.db").run_test(size=(100, 40)) as pilot:
        await shown(pilot, "还没有事件")
        await pilot.press("a")
        await shown(pilot, "粘贴到这里")
        await paste(pilot, PAGE.replace("\n", end))
        await shown(pilot, "读到 2 篇文章")

        assert pilot.app.screen.query_one("#add-page").text == PAGE


async def test_events_can_be_left_out(small_town, app_on):
    """Space leaves an event out; the others are added."""
    async with app_on(small_town).run_test(size=(100, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("a")
        await shown(pilot, "粘贴到这里")
        pilot.app.screen.query_one("#add-published").value = "2024-01-14"
        await paste(pilot, PAGE)
        await shown(pilot, "读到")
        before = len(rows(small_town))
        await pilot.press("space", "enter")
        await settled(pilot, lambda: len(rows(small_town)) == before + 1)


async def test_a_file_is_read(small_town, tmp_path, app_on):
    """A path and Enter read the file."""
    page = tmp_path / "页.txt"
    page.write_text(PAGE, encoding="utf-8")
    async with app_on(small_town).run_test(size=(100, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("a")
        await shown(pilot, "粘贴到这里")
        pilot.app.screen.query_one("#add-published").value = "2024-01-14"
        pilot.app.screen.query_one("#add-page").text = str(page)
        await pilot.press("enter")
        await shown(pilot, "读到", "春耕")
        await pilot.press("escape", "escape")
        await shown(pilot, "8 条")


async def test_a_bad_publication_day_is_explained(small_town, app_on):
    """A day that cannot be read is said so above the preview."""
    async with app_on(small_town).run_test(size=(100, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("a")
        pilot.app.screen.query_one("#add-published").value = "2024-02-30"
        await paste(pilot, PAGE)
        await shown(pilot, "⚠")


async def test_an_event_is_corrected_before_it_is_saved(small_town, app_on):
    """e in the preview sets a field; saving keeps it as a correction by hand, and goes there."""
    async with app_on(small_town).run_test(size=(100, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("a")
        await shown(pilot, "粘贴到这里")
        pilot.app.screen.query_one("#add-published").value = "2024-01-14"
        await paste(pilot, PAGE)
        await shown(pilot, "读到")
        await pilot.press("e")
        await shown(pilot, "4  地点: ")
        await pilot.press("4")
        await shown(pilot, "地点: ")
        pilot.app.screen.query_one("#prompt-input").value = "白沙镇政府"
        await pilot.press("enter")
        await shown(pilot, "✎ 地点: 白沙镇政府")
        await pilot.press("e", "3")
        await shown(pilot, "日期: 2024-01-12")
        pilot.app.screen.query_one("#prompt-input").value = "昨天"
        await pilot.press("enter")
        await shown(pilot, "⚠")
        await pilot.press("escape", "enter")
        await shown(pilot, "时间线", "✎", "10 条")
        assert pilot.app.browse.panes.timeline.row.place == "白沙镇政府"
        assert pilot.app.browse.panes.timeline.row.review == "corrected"


async def test_the_day_of_a_preview_is_set_without_leaving_it(tmp_path, app_on):
    """d goes to the day of publication; Enter there reads again."""
    async with app_on(tmp_path / "new.db").run_test(size=(100, 40)) as pilot:
        await shown(pilot, "还没有事件")
        await pilot.press("a")
        await shown(pilot, "粘贴到这里")
        await paste(pilot, PAGE)
        await shown(pilot, "读到 2 篇文章")
        await pilot.press("d", *"2024-01-20", "enter")
        await shown(pilot, "2024-01-20 (给定)")
        await settled(pilot, lambda: pilot.app.focused.id == "add-preview")
