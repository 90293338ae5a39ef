"""Release stamps are recognized by their parts."""

from __future__ import annotations

import pytest

from timeline.stamps import leading_stamp, read_stamp


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("发布时间：2024-05-10 08:20", "2024-05-10", "08:20"),
        ("2024-05-10 8:20 云溪茶话 米粒", "2024-05-10", "08:20"),
        ("原创 云溪茶话 2024/5/10 08:20:11", "2024-05-10", "08:20"),
        ("10.05.2024 08:20", "2024-05-10", "08:20"),
        ("24-05-10 08:20", "2024-05-10", "08:20"),
        ("发表于2024-05-10 | 12次阅读 | 0 条评论", "2024-05-10", None),
        ("2024年5月10日 来源：云溪日报 【字号：大 中 小】 打印本页", "2024-05-10", None),
        ("发布机构：县水务局 生成日期:2024-05-10", "2024-05-10", None),
    ],
)
def test_a_day_with_company_is_a_stamp(line, day, time):
    """A day beside a label, a clock time or another known part is a stamp, whatever its tail."""
    stamp = read_stamp(line)

    assert stamp
    assert (stamp.day, stamp.time) == (day, time)


@pytest.mark.parametrize(
    "line",
    [
        "2024年5月10日,云溪县召开会议。",
        "2024年5月10日 云溪县召开会议",
        "2024年5月10日 星期五 主编：闻笛 责编：米粒",
        "今天是 2024年5月10日 星期五",
        "时间：2024年5月10日 14:30 地点：县文化馆",
        "云溪县水务局 2024年5月10日",
        "发布时间：2024-13-40 08:20",
    ],
)
def test_a_day_alone_is_none(line):
    """A sentence, a folio line, a banner, an occasion to come, a signature and an impossible day are no stamps."""
    assert read_stamp(line) is None


def test_a_stamp_before_the_lead_ends_where_the_lead_begins():
    """A stamp that runs into the lead is cut off right before it."""
    text = "来源：云溪茶话 2024-05-10 08:20 浏览次数：9 5月9日,新桥通车。"
    stamp = leading_stamp(text)

    assert stamp
    assert text[stamp.end :] == "5月9日,新桥通车。"


def test_a_sentence_that_tells_when_opens_with_no_stamp():
    """A sentence may begin with day and clock time."""
    assert leading_stamp("2024年5月10日10:20,新桥通车。") is None
    assert leading_stamp("2024年5月10日 10:20 新桥通车。") is None


def test_the_day_of_release_goes_before_the_day_of_a_change():
    """Of two days with labels the released one counts; alone, a change is told to be one."""
    both = read_stamp("更新时间：2024-06-01 发布时间：2024-05-10 08:20")
    alone = read_stamp("更新时间：2024-06-01")

    assert both is not None
    assert alone is not None
    assert (both.day, both.time, both.is_later) == ("2024-05-10", "08:20", False)
    assert (alone.day, alone.is_later) == ("2024-06-01", True)
