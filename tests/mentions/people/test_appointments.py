"""Phrases that give or take an office; every text is invented."""

from __future__ import annotations

import pytest

from timeline.mentions import tag_people


def people(text: str, **options) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in tag_people(text, **options)]


APPOINTED = {
    "会议决定任命罗小满同志为云溪县副县长。": [("罗小满", "云溪县副县长")],
    "决定任命 秦 朗 为云溪县副县长。": [("秦朗", "云溪县副县长")],
    "任命欧阳 雪为云溪县副县长。": [("欧阳雪", "云溪县副县长")],
    "免去秦守仁同志的县教育局局长职务。": [("秦守仁", "县教育局局长")],
    "接受林立同志辞去云溪县人民政府县长职务的请求。": [("林立", "云溪县人民政府县长")],
    "任命明月为市水利局局长。": [("明月", "市水利局局长")],
    "田野同志任临江学院院长、党委副书记;柳亦舟同志因年龄原因不再担任临江学院院长职务。": [
        ("田野", "临江学院院长、党委副书记"),
        ("柳亦舟", "临江学院院长"),
    ],
    "决定递补刚强、其其格、仓央为旗委委员。": [
        ("刚强", "旗委委员"),
        ("其其格", "旗委委员"),
        ("仓央", "旗委委员"),
    ],
    "日前,罗小满已任云溪县委副书记。": [("罗小满", "云溪县委副书记")],
    "市水利局副局长秦守仁调任云溪县副县长。": [("秦守仁", "云溪县副县长")],
    "免去田海市审计局局长职务。": [("田海", "市审计局局长")],
    "罗小满任云溪县县长,免去林立云溪县县长职务。": [
        ("罗小满", "云溪县县长"),
        ("林立", "云溪县县长"),
    ],
    "罗小满、秦守仁被增补为县政协常委。": [("罗小满", "县政协常委"), ("秦守仁", "县政协常委")],
    "省政府任免一批干部。": [],
    "罗小满　云溪县水利局局长\n海洋（女）　县医保局副局长": [
        ("罗小满", "云溪县水利局局长"),
        ("海洋", "县医保局副局长"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), APPOINTED.items())
def test_appointment(text, expected):
    """Who is appointed or dismissed has the office given or taken as title."""
    assert people(text) == expected
