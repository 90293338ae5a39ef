"""The list of articles, doubts, and events that were missed."""

from __future__ import annotations

from dataclasses import replace

from timeline.messages import Message
from timeline.model import Document, Page, Problem
from timeline.store import open_store

from ..screens import gone, shown
from ..stores import SMALL_TOWN, Printed, reading_of


def add_doubtful(path):
    """Add an article without events and with a doubt."""
    reading = reading_of(Printed("读者来信", (), more="1月9日,云溪县举办读书会。大家都说好。"))
    doubt = Problem("weekday", Message("星期与日期不符"), "1月9日")
    with open_store(path) as store:
        page = Page((reading.article,), "linjiang", "2024-01-14", "given")
        store.add(page, (replace(reading, problems=(doubt,)),), Document("信.txt", b"x"))


async def test_articles_without_events_are_listed(small_town, app_on):
    """A lists every article; the one under the cursor is shown with its events."""
    add_doubtful(small_town)
    async with app_on(small_town).run_test(size=(140, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("A")
        await shown(pilot, "读者来信", "工业旅游发展座谈会召开", "临江新年灯会开幕")
        await pilot.press("R")
        await gone(pilot, "工业旅游发展座谈会召开")
        await shown(pilot, "读者来信", "星期与日期不符")
        await pilot.press("escape")
        await shown(pilot, "时间线")


async def test_an_article_without_headline_shows_how_it_begins(small_town, app_on):
    """Where no headline is printed the list shows the first words of the text."""
    reading = reading_of(Printed("", (), more="新桥通车的消息传来,两岸居民奔走相告。"))
    article = replace(reading.article, headline=None)
    with open_store(small_town) as store:
        page = Page((article,), "linjiang", "2024-01-14", "given")
        store.add(page, (replace(reading, article=article),), Document("桥.txt", b"y"))

    async with app_on(small_town).run_test(size=(80, 24)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("A")
        await shown(pilot, "新桥通车的消息传来")
        await gone(pilot, "无标题")


async def test_articles_come_page_by_page(small_town, app_on, monkeypatch):
    """The list goes on behind the first page, and looks for doubts to the last article."""
    monkeypatch.setattr("timeline.tui.articles.articles_screen._LISTED", 2)
    add_doubtful(small_town)
    async with app_on(small_town).run_test(size=(140, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("A")
        await shown(pilot, "读者来信", "工业旅游发展座谈会召开", "临江新年灯会开幕")
        await pilot.press("R")
        await gone(pilot, "临江新年灯会开幕")
        await shown(pilot, "读者来信")


async def test_an_event_of_an_article_opens(small_town, app_on):
    """A name of an event in an article leads to its detail."""
    async with app_on(small_town).run_test(size=(140, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("A", "G")
        await shown(pilot, "→ 2024-01-01")
        await pilot.press("enter", "tab", "enter")
        await shown(pilot, "原文", "滨江公园")


async def test_a_missed_event_is_added(small_town, app_on):
    """+ makes a sentence the evidence of an event that nobody found; u takes it back."""
    add_doubtful(small_town)
    async with app_on(small_town).run_test(size=(140, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("R")
        await shown(pilot, "没有找到事件")
        await pilot.press("plus")
        await shown(pilot, "哪一句")
        await pilot.press("j", "enter")
        await shown(pilot, "1  会议")
        await pilot.press("1")
        await shown(pilot, "日期 标题:")
        entry = pilot.app.screen.query_one("#prompt-input")
        entry.value = "2024-01-39 读书会"
        await pilot.press("enter")
        await shown(pilot, "⚠", "2024-01-39 读书会")
        entry.value = "2024-01-09 读书会"
        await pilot.press("enter")
        await shown(pilot, "→ 2024-01-09 会议 读书会")
        await pilot.press("escape")
        await shown(pilot, "9 条", "读书会")
        await pilot.press("u")
        await shown(pilot, "8 条")


async def test_confirmed_articles_leave_the_doubts(small_town, app_on):
    """c confirms all events of a doubtful article, which leaves the list; u brings it back."""
    reading = reading_of(Printed("云溪县举办读书会", SMALL_TOWN[0].told[:1], more="1月9日,周三。"))
    doubt = Problem("weekday", Message("星期与日期不符"), "周三")
    with open_store(small_town) as store:
        page = Page((reading.article,), "linjiang-ribao", "2024-01-15", "given")
        store.add(page, (replace(reading, problems=(doubt,)),), Document("会.txt", b"y"))
    async with app_on(small_town).run_test(size=(140, 40)) as pilot:
        await shown(pilot, "×2")
        await pilot.press("R")
        await shown(pilot, "云溪县举办读书会", "→ 2024-01-13")
        await pilot.press("c")
        await shown(pilot, "没有存疑的文章")
        await pilot.press("u")
        await shown(pilot, "云溪县举办读书会")


async def test_the_day_of_publication_is_corrected(small_town, app_on):
    """e sets the day of the article under the cursor; a text that is no day is explained."""
    async with app_on(small_town).run_test(size=(140, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("A", "G")
        await shown(pilot, "→ 2024-01-01")
        await pilot.press("e")
        await shown(pilot, "发表日: 2024-01-02")
        entry = pilot.app.screen.query_one("#prompt-input")
        entry.value = "昨天"
        await pilot.press("enter")
        await shown(pilot, "⚠")
        entry.value = "2024-01-03"
        await pilot.press("enter")
        await shown(pilot, " 2024-01-03 ")
        assert pilot.app.focused.id == "articles"
