"""Where the title of a page names its site alone, the headline is the line over the stamp."""

from __future__ import annotations

import pytest

from timeline.reading.web.headline_above import headline_above_stamp

LEAD = "5月9日,新桥建成通车,比计划提前了一个月。"
STAMP = "发布日期:2024-05-10 08:20"


@pytest.mark.parametrize(
    ("lines", "headline", "expected"),
    [
        (["云溪县交通局", "当前位置:首页", "云溪新桥今日通车", STAMP, LEAD], "云溪县交通局", "云溪新桥今日通车"),
        (["云溪新桥今日通车", "2024年5月10日", LEAD], "新网页 1", "云溪新桥今日通车"),
        (["云溪新桥今日通车", "一个月提前完工", STAMP, LEAD], "云溪新桥今日通车", None),
        (["今天是2024年6月20日", "首页 要闻", STAMP, "首页"], "云溪县", None),
        (["云溪日报今日要目", STAMP, "云溪新桥今日通车", LEAD], "云溪新桥今日通车", None),
    ],
)  # fmt: skip
def test_the_line_over_the_stamp(lines: list[str], headline: str, expected: str | None):
    """The header line over a stamp with text below is the headline, unless the title stands near."""
    assert headline_above_stamp(lines, headline) == expected
