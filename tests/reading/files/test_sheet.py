"""Workbooks of articles or of activities are read row by row."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest

from timeline.errors import UnreadableInput
from timeline.messages import english
from timeline.model import Document
from timeline.reading import read_page

pytest.importorskip("openpyxl", reason="the extra office is not installed")


def workbook(*sheets) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(data: bytes):
    return read_page(Document("a.xlsx", data, media="sheet"))


def test_activities_become_lines():
    """Day, place, people and subject of a row stand in one line; the title above is passed over."""
    rows = [
        ["云溪县领导活动安排"],
        ["日期", "地点", "参加领导", "活动内容"],
        [dt.date(2024, 5, 9), "县会议中心", "县长陈望", "主持召开防汛会议"],
    ]

    assert [a.text for a in read(workbook(("活动", rows))).articles] == [
        "2024年5月9日，县会议中心，县长陈望主持召开防汛会议"
    ]


def test_a_sheet_that_is_not_read_is_told():
    """Of several sheets those whose columns are unknown are told as a limit."""
    texts = ("稿件", [["正文", "日期"], ["5月9日,新桥通车。", "2024-05-10"]])
    page = read(workbook(texts, ("电话", [["姓名", "电话"], ["闻笛", "0000"]])))

    assert [(a.text, a.published) for a in page.articles] == [("5月9日,新桥通车。", "2024-05-10")]
    assert [p.kind for p in page.problems] == ["limit"]


def test_columns_past_the_limit_are_told():
    """Of a sheet of more columns than are read a problem tells the limit."""
    rows = [["正文", "日期"], ["5月9日,新桥通车。", "2024-05-10", *["x"] * 99]]

    assert [p.kind for p in read(workbook(("稿件", rows))).problems] == ["limit"]


def test_rows_without_text_are_told():
    """A row with other cells and no text is counted in a problem."""
    rows = [["正文", "日期"], ["新桥通车。", "2024-05-10"], ["", "2024-05-11"]]

    assert "1 rows" in english(read(workbook(("稿件", rows))).problems[0].message)


def test_hostile_workbooks_are_refused():
    """A workbook that declares entities, is damaged or unknown is refused by name."""
    data = workbook(("稿件", [["正文"], ["新桥通车。"]]))
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/x.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>')
    for hostile, reason in (
        (stream.getvalue(), "declares entities"),
        (data[:-40], "damaged"),
        (workbook(("电话", [["姓名", "电话"]])), "without a column of texts"),
    ):
        with pytest.raises(UnreadableInput, match=reason):
            read(hostile)
