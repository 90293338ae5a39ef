"""Errors are told in the language of the screen."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.errors import MissingPublicationDate, TimelineError, UnknownSource
from timeline.messages import use_language
from timeline.query import parse_query
from timeline.query.dates import read_period
from timeline.store import open_store
from timeline.store.events.typed import read_bounds, read_organizations, read_people
from timeline.tui.decisions.corrections import check_value
from timeline.tui.decisions.decision_calls import correct_published, take_back
from timeline.tui.language.error_text import error_text

DAY = dt.date(2024, 1, 14)


def _raise(error):
    raise error


def _published(path, day):
    with open_store(path) as store:
        (article,) = store.connection.execute("SELECT id FROM article LIMIT 1").fetchone()
        correct_published(store, article, day)


def _undo(path):
    with open_store(path) as store:
        take_back(store)


WRONG = {
    # Chinese: what raises it
    "筛选第 1 个字:引号没有收尾": lambda _: parse_query('"会议', today=DAY),
    "筛选第 3 个字:“人:”后面缺少内容": lambda _: parse_query("人:", today=DAY),
    "筛选第 4 个字:没有“颜色”这一项;可用:类型 ": lambda _: parse_query("会议 颜色:红", today=DAY),
    "筛选第 4 个字:没有“x”这个类型;可用:会议 调研 ": lambda _: parse_query("类型:x", today=DAY),
    "筛选第 4 个字:没有“x”这个状态;可用:已发生 ": lambda _: parse_query("状态:x", today=DAY),
    "读不出日期“xx”;可写 2024-01-12 或 上周五": lambda _: read_period("xx", DAY),
    "读不出日期“xx”;请写 2024-01-12 或 2024-01-12/14": lambda _: read_bounds("xx"),
    "日历上没有“2024-02-30”": lambda _: read_bounds("2024-02-30"),
    "日期“2024-02/2024-01”的终点早于起点": lambda _: read_bounds("2024-02/2024-01"),
    "“2024-01”不是一天;请写 2024-01-12": lambda path: _published(path, "2024-01"),
    "读不出“林向东:王”;请写 姓名:角色:职务": lambda _: read_people("林向东:王"),
    "读不出“临江:王”;请写 名称:角色": lambda _: read_organizations("临江:王"),
    "标题不能为空": lambda _: check_value("title", ""),
    "没有可撤销的决定": _undo,
    "页.txt:找不到出版日期;请用 --published": lambda _: _raise(MissingPublicationDate("页.txt")),
    "没有“x”这份报纸;已有:临江日报": lambda _: _raise(UnknownSource("x", ["临江日报"])),
}


@pytest.mark.parametrize("chinese", WRONG)
def test_errors_are_told_in_chinese(small_town, chinese):
    """What a person can do wrong is explained in Chinese; in English as it is raised."""
    with pytest.raises(TimelineError) as raised:
        WRONG[chinese](small_town)
    use_language("zh")
    assert error_text(raised.value).startswith(chinese)
    use_language("en")
    assert error_text(raised.value) == str(raised.value)


def test_what_nobody_foresaw_says_its_kind():
    """An error of another kind names it, and no control character gets through."""
    use_language("zh")
    assert error_text(ValueError("x\x1b[2J")) == "ValueError: x␛[2J"
