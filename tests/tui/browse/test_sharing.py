"""Copying, exporting, saved views, commands and people's pages."""

from __future__ import annotations

import contextlib
import shlex
import sqlite3

import pytest

from timeline.cli.program import run
from timeline.model import Document, LeftOut, Page
from timeline.query import parse_query
from timeline.store import open_reader, open_store
from timeline.tui.browse.present_view import command_of, sql_of

from ..conftest import TODAY
from ..screens import settled, shown, text
from ..stores import SMALL_TOWN, reading_of


async def test_copying(small_town, app_on):
    """y copies the quote, w the line, Y a citation."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("G", "y")
        assert pilot.app.clipboard == "2月,招商小分队将在春节前走访企业"
        await pilot.press("w")
        assert pilot.app.clipboard.startswith("2024-02-01\tvisit\t春节前走访企业\t云溪县")
        await pilot.press("enter")
        await shown(pilot, "原文")
        await pilot.press("Y")
        assert "2024-01-14" in pilot.app.clipboard


async def test_exporting(small_town, tmp_path, app_on):
    """x writes the present view to a file in the format of its ending."""
    target = tmp_path / "会议.csv"
    async with app_on(small_town, query="类型:会议").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "1 / 8")
        await pilot.press("x")
        await shown(pilot, "导出到")
        pilot.app.screen.query_one("#prompt-input").value = str(target)
        await pilot.press("enter")
        await settled(pilot, target.exists)

    assert "工业旅游发展座谈会" in target.read_text(encoding="utf-8-sig")


async def test_an_unknown_format_is_explained(small_town, app_on):
    """An ending without exporter is said so, and the question stays."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("x")
        pilot.app.screen.query_one("#prompt-input").value = "x.odt"
        await pilot.press("enter")
        await shown(pilot, "文件名须以 .atom .csv .docx", "结尾", "x.odt")


async def test_saved_views(small_town, app_on):
    """s keeps the filter under a name, v shows it again, x deletes it."""
    async with app_on(small_town, query="人:林向东").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "2 / 8")
        await pilot.press("s", *"市长", "enter", "slash", "backspace", "escape")
        await shown(pilot, "工业旅游", "春节前走访企业")
        await pilot.press("v")
        await shown(pilot, "1  市长   人:林向东")
        await pilot.press("enter")
        await shown(pilot, "2 / 8")
        await pilot.press("v", "x", "v")
        assert "1  市长" not in text(pilot.app)


async def test_page_of_a_person(small_town, app_on):
    """P shows titles, months and companions; a companion can be filtered by."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("j", "j", "j", "P")
        await shown(pilot, "按月出现", "最常同场", "市长", "2024 ")
        await pilot.press("tab", "enter")
        await shown(pilot, "✕")


async def test_view_as_command_and_sql(small_town, app_on):
    """C shows the command and the statement; y copies the command."""
    async with app_on(small_town, query="类型:会议").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "1 / 8")
        await pilot.press("C")
        await shown(pilot, "timeline --db", "type = 'meeting'")
        await pilot.press("y")
        assert shlex.split(pilot.app.clipboard)[-1] == "type:meeting"


FILTERS = (
    "", "type:meeting,signing", "who:林向东", "-who:林向东", "place:公园", "status:planned",
    "since:2024-01-12", "until:2024-01-12", "on:2024-01", "title:市长", "org:政府", "签订",
    "-type:meeting 林向东",
)  # fmt: skip


@pytest.mark.parametrize("typed", FILTERS)
def test_command_and_sql_mean_the_view(small_town, typed, capsys):
    """The statement gives as many events as the filter, and so does the command."""
    from timeline.cli import main

    query = parse_query(typed, today=TODAY)
    with open_reader(small_town) as reader:
        expected = reader.count(query)
    with contextlib.closing(sqlite3.connect(small_town)) as connection:
        found = len(connection.execute(sql_of(query)).fetchall())
    with contextlib.suppress(SystemExit):
        main([*shlex.split(command_of(query, small_town))[1:], "--json"])

    assert found == expected
    assert capsys.readouterr().out.count("\n") == expected


async def test_a_file_that_is_there_is_written_over_only_when_asked_twice(
    small_town, tmp_path, app_on, monkeypatch
):
    """The first Enter says that the file is there, the second writes and says where it is."""
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "timeline.csv"
    target.write_text("mine", encoding="utf-8")
    async with app_on(small_town).run_test(size=(200, 40), notifications=True) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("x", "enter")
        await shown(pilot, "文件已存在")
        assert target.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await settled(pilot, lambda: target.read_text(encoding="utf-8") != "mine")
        await settled(pilot, lambda: bool(pilot.app._notifications))
        (said,) = pilot.app._notifications
        assert said.message == f"已写入:{target} · 8 条"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
async def test_exports_are_those_of_the_command(small_town, tmp_path, app_on, form):
    """The terminal writes the same bytes as timeline export."""
    target = tmp_path / f"会议.{form}"
    async with app_on(small_town, query="自:2024-01-05").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "7 / 8")
        await pilot.press("o", "x")
        await shown(pilot, "导出到")
        pilot.app.screen.query_one("#prompt-input").value = str(target)
        await pilot.press("enter")
        await settled(pilot, target.exists)
    command = ["export", form, "自:2024-01-05", "--lang", "zh", "-o", str(tmp_path / "command")]
    run(["--db", str(small_town), *command], debug=True)

    assert target.read_bytes() == (tmp_path / "command").read_bytes()


async def test_an_event_without_people_has_no_page_of_a_person(small_town, app_on):
    """P says that nobody is named."""
    async with app_on(small_town).run_test(size=(120, 40), notifications=True) as pilot:
        await shown(pilot, "8 条")
        await pilot.press("P")
        await settled(pilot, lambda: bool(pilot.app._notifications))
        (said,) = pilot.app._notifications
        assert said.message == "此条没有人名。"


async def test_the_source_is_opened(tmp_path, app_on, monkeypatch):
    """o opens the address in the browser; without one it is copied and told."""
    address = "https://paper.example/2024/0114/a1.html"
    printed = SMALL_TOWN[0]
    reading = reading_of(printed)
    with open_store(tmp_path / "web.db") as store:
        page = Page((reading.article,), printed.source, printed.published, "given")
        store.add(page, (reading,), Document(address, b"x"))
    opened = []
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.setenv("TEXTUAL_DRIVER", "a browser")
    app = app_on(tmp_path / "web.db")
    monkeypatch.setattr(app, "open_url", opened.append)
    async with app.run_test(size=(120, 40)) as pilot:
        await shown(pilot, "2 条")
        await pilot.press("o")
        await settled(pilot, lambda: opened == [address])
        monkeypatch.delenv("TEXTUAL_DRIVER")
        monkeypatch.setenv("SSH_CONNECTION", "there")
        await pilot.press("o")
        await settled(pilot, lambda: pilot.app.clipboard == address)


async def test_what_was_left_out_is_one_key_away(tmp_path, app_on):
    """L shows the lines of the page that are in no article, with their kinds."""
    printed = SMALL_TOWN[0]
    reading = reading_of(printed)
    lines = (LeftOut(3, "furniture", "责任编辑 沈南乔"), LeftOut(9, "caption", "座谈会现场。"))
    with open_store(tmp_path / "page.db") as store:
        page = Page((reading.article,), printed.source, printed.published, "given", left_out=lines)
        store.add(page, (reading,), Document("a1.txt", b"x"))
    async with app_on(tmp_path / "page.db").run_test(size=(120, 40)) as pilot:
        await shown(pilot, "2 条")
        await pilot.press("L")
        await shown(
            pilot, "未采用的文字", "版面文字", "责任编辑 沈南乔", "图片说明", "座谈会现场。"
        )
