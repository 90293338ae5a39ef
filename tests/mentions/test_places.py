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
    "民警巡逻至砖厂新村时发现险情。": ["砖厂新村"],
    "货车行驶至319国道云溪县青竹垭路段时侧滑。": ["319国道云溪县青竹垭路段"],
    "一行走访了东门环卫驿站和市儿童福利院。": ["东门环卫驿站", "市儿童福利院"],
    "一行来到白石区颐和养老中心。": ["白石区颐和养老中心"],
    "城北大道与工农路路口发生追尾。": ["城北大道与工农路路口"],
    "启动仪式在云溪古城南城楼下启动。": ["云溪古城南城楼"],
    "比赛在我县青湖体育馆开赛。": ["青湖体育馆"],
    "宣誓仪式在县政协三楼大会议室郑重举行。": ["县政协三楼大会议室"],
    "检查组赴临江市江河水库开展检查。": ["临江市江河水库"],
    "县供水公司开通云溪县首个窗口。": ["县供水公司", "云溪县"],
    "采访团走进城关、河东、溪口等地。": ["城关", "河东", "溪口"],
}


@pytest.mark.parametrize(("text", "names"), PLACES.items())
def test_places(text, names):
    """A place is taken to its whole length, in the order of the text."""
    assert [mention.text for mention in tag_places(text)] == names


NONE = (
    "走进小区和学校,来到现场。",
    "在市人大常委会副主任主持下,",
    "市民们在城市道路上跑步。",
    "全市各地区提高站位。",
)


@pytest.mark.parametrize("text", NONE)
def test_no_places(text):
    """Words for any place are no place."""
    assert tag_places(text) == ()
