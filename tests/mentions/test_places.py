"""Places: the most specific name as printed, and the stops of a visit."""

from __future__ import annotations

import pytest

from timeline.mentions import tag_places

PLACES = {
    "昨日,推介会在云溪宾馆举行。": ["云溪宾馆"],
    "首站来到白石县红柳乡前进村,抓起一把土。": ["白石县红柳乡前进村"],
    "一行先后走进金谷粮仓、白石滩湿地和东圩泵站,边走边看。": [
        "金谷粮仓",
        "白石滩湿地",
        "东圩泵站",
    ],
    "对接会在四川成都举行。": ["四川成都"],
    "省道318线鹰岭路段恢复通行。": ["省道318线鹰岭路段"],
    "书画展在市群众艺术馆展出。": ["市群众艺术馆"],
}


@pytest.mark.parametrize(("text", "names"), PLACES.items())
def test_places(text, names):
    """A place is taken to its whole length, in the order of the text."""
    assert [mention.text for mention in tag_places(text)] == names


NONE = ("走进小区和学校,来到现场。", "市民们在城市道路上跑步。", "全市各地区提高站位。")


@pytest.mark.parametrize("text", NONE)
def test_no_places(text):
    """Words for any place are no place."""
    assert tag_places(text) == ()
