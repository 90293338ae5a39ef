"""Names printed before their title; every text is invented."""

from __future__ import annotations

import pytest

from timeline.mentions import tag_people


def people(text: str, **options) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in tag_people(text, **options)]


def test_name_before_title():
    """A full name may stand before its title."""
    assert people("郑树辉局长当场答复。")[0] == ("郑树辉", "局长")


def test_family_name_with_title():
    """A family name with a title stands for the person named before."""
    mentions = tag_people("副市长郑树辉到会。郑市长说,抓紧办。")

    assert mentions[1].person == "郑树辉"
    assert (mentions[1].name, mentions[1].title) == ("郑", "市长")


BEHIND_BODIES = {
    "县农业局苏晚晴局长讲话。": [("苏晚晴", "局长")],
    "随我院许清和副院长、市疾控中心江帆主任到社区义诊。": [("许清和", "副院长"), ("江帆", "主任")],
    "座谈中,许一林校长讲述了办学情况。": [("许一林", "校长")],
    "县水利局局长江帆、县粮油公司许安澜经理参加。": [("江帆", "县水利局局长"), ("许安澜", "经理")],
    "青禾集团许安澜副总裁、云溪茶业总经理江帆到场。": [
        ("许安澜", "副总裁"),
        ("江帆", "云溪茶业总经理"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), BEHIND_BODIES.items())
def test_name_between_body_and_title(text, expected):
    """A full name between a body and an office is read, and parts the titles around it."""
    assert people(text) == expected


@pytest.mark.parametrize(
    "text", ["市委农办主任到会。", "县供销社项目经理到会。", "谭笑向客人赠书。"]
)
def test_words_before_a_title(text):
    """A piece of a body, an everyday word and a preposition before a title are no name."""
    assert [p for p in people(text) if p[1]] == []


def test_a_name_that_ends_like_a_body_stands_behind_its_body():
    """区环卫公司陈知行总经理: 知行 ends no body."""
    people = tag_people("副局长和区环卫公司陈知行总经理到会。")

    assert [(p.name, p.title) for p in people] == [("陈知行", "总经理")]
