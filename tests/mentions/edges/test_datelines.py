"""Datelines and bylines inside the text."""

from __future__ import annotations

import pytest

from timeline.mentions import dateline_spans

LINES = {
    "临江日报讯(全媒体记者/田小雨 通讯员/丁一) 1月12日,会议召开。": "临江日报讯(全媒体记者/田小雨 通讯员/丁一)",
    "本报云溪6月7日讯(记者田小雨)6月6日,签约。": "本报云溪6月7日讯(记者田小雨)",
    "临江新闻网4月18日讯 (记者 田小雨) 昨日下午,会见。": "临江新闻网4月18日讯 (记者 田小雨)",
    "新华社北京1月12日电 今天,发布。": "新华社北京1月12日电",
    "(编辑:童小谣 值班主任:毕小胜)": "(编辑:童小谣 值班主任:毕小胜)",
    "来源:云溪网": "来源:云溪网",
    "□记者 田小雨 报道": "□记者 田小雨 报道",
}


@pytest.mark.parametrize(("text", "dateline"), LINES.items())
def test_datelines(text, dateline):
    """A dateline ends before the sentence that it opens."""
    assert [span.of(text) for span in dateline_spans(text)] == [dateline]


def test_no_dateline():
    """A sentence that speaks of reporters or news stays."""
    assert dateline_spans("昨日,记者从会上了解到,通讯公司的电话已恢复。") == ()


def test_a_stamp_is_skipped_like_a_dateline():
    """A release stamp, alone on its line or right before the lead, is no text to extract from."""
    text = "新桥通车\n发布时间：2024-05-10 08:20\n来源：云溪网 2024-05-10 08:20 5月9日,新桥通车。"

    assert [span.of(text) for span in dateline_spans(text)] == [
        "发布时间：2024-05-10 08:20",
        "来源：云溪网 2024-05-10 08:20 ",
    ]
