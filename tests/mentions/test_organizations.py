"""Bodies: where their names begin and end, and which names mean one body."""

from __future__ import annotations

import pytest

from timeline.mentions import fold_organization, tag_organizations

BODIES = {
    "会上,市发改、市财政局、市编办以及云溪相关医院作了发言。": [
        "市发改",
        "市财政局",
        "市编办",
        "云溪相关医院",
    ],
    "近日,共青团云溪县委办公室公布名单。": ["共青团云溪县委办公室"],
    "云溪县人民政府与青禾粮油集团签署协议。": ["云溪县人民政府", "青禾粮油集团"],
    "活动由市文旅局、市融媒体中心联合主办。": ["市文旅局", "市融媒体中心"],
    "市水利局、市气象局负责人发言。": ["市水利局", "市气象局"],
    "市司法局联合市妇联举办宣传活动。": ["市司法局", "市妇联"],
    "云溪县公安局东亭派出所民警巡逻归来。": ["云溪县公安局东亭派出所"],
    "旗林业和草原局发布通告。": ["旗林业和草原局"],
    "活动由市收藏家协会主办。": ["市收藏家协会"],
    "云溪县第五届人民代表大会常务委员会开会。": ["云溪县第五届人民代表大会常务委员会"],
    "团委、学生处负责人发言。": ["团委", "学生处"],
    "市委第三巡察组巡察市教育局党组。": ["市委第三巡察组", "市教育局党组"],
}


@pytest.mark.parametrize(("text", "names"), BODIES.items())
def test_bodies(text, names):
    """A body's name runs from behind the verb or 、 before it to its last word."""
    assert [mention.text for mention in tag_organizations(text)] == names


NONE = ("有关部门要求各单位落实。", "座谈会上大家发言,格局打开。", "市教育局局长罗小满讲话。")


@pytest.mark.parametrize("text", NONE)
def test_no_bodies(text):
    """General words, occasions and the body inside a title are no bodies that act."""
    assert tag_organizations(text) == ()


def test_folding():
    """Short and long forms of one body fold to the same; different bodies do not."""
    assert fold_organization("省卫健委") == fold_organization("省卫生健康委")
    assert fold_organization("市人社局") == fold_organization("市人力资源和社会保障局")
    assert fold_organization("市教育局") != fold_organization("县教育局")
