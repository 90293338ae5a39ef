"""The role that the words behind a name give."""

import pytest

from timeline.extract import extract
from timeline.model import Article


def roles_of(text: str, index: int = 0) -> dict[str, str]:
    events = extract(Article(text, published="2024-03-15")).events
    return {p.name: p.role for p in events[index].participants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月13日,市委书记林向东主持召开座谈会。", {"林向东": "host"}),
        (
            "3月13日,市长郑树辉在临江宾馆会见远帆集团董事长江帆一行。副市长苏晚晴会见时在座。",
            {"郑树辉": "host", "江帆": "attend", "苏晚晴": "attend"},
        ),
        (
            "3月13日,副省长宋知远在临调研春耕工作。副市长苏晚晴陪同。",
            {"宋知远": "lead", "苏晚晴": "accompany"},
        ),
        (
            "3月13日,全市大会召开。市委书记林向东讲话,市长郑树辉主持,副市长苏晚晴汇报工作。",
            {"林向东": "speak", "郑树辉": "host", "苏晚晴": "report"},
        ),
        (
            "3月13日,白沙大桥正式通车。市长郑树辉宣布大桥通车,副市长苏晚晴致辞。",
            {"郑树辉": "host", "苏晚晴": "speak"},
        ),
    ],
)
def test_roles_follow_the_verb_after_the_name(text: str, expected: dict[str, str]) -> None:
    """主持 is host, 陪同 accompany, 汇报 report, 讲话 speak; the subject of a survey leads."""
    assert roles_of(text) == expected


def test_a_list_shares_its_verb() -> None:
    """市领导林向东、郑树辉、苏晚晴参加: each attends, each with the shared label."""
    text = "3月13日,全市植树活动举行。市领导林向东、郑树辉、苏晚晴参加。"

    people = extract(Article(text, published="2024-03-15")).events[0].participants

    assert [(p.name, p.title, p.role) for p in people] == [
        ("林向东", "市领导", "attend"),
        ("郑树辉", "市领导", "attend"),
        ("苏晚晴", "市领导", "attend"),
    ]


def test_a_list_with_a_shared_label_has_one_part() -> None:
    """What stands behind the last of 市领导甲、乙、丙 is what each of them does."""
    text = "3月13日,市长郑树辉走访消防救援站。副市长林向东、苏晚晴、许安澜随行。"

    assert roles_of(text) == {
        "郑树辉": "lead",
        "林向东": "accompany",
        "苏晚晴": "accompany",
        "许安澜": "accompany",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月13日,白沙龙舟赛举行。副市长苏晚晴一声令下,八条龙舟离岸。", {"苏晚晴": "host"}),
        ("3月13日,全市部署会召开。云溪县县长许安澜表态。", {"许安澜": "speak"}),
        ("3月13日,全市部署会召开。市长郑树辉就值守作了安排。", {"郑树辉": "speak"}),
        ("3月13日,全市部署会召开。市水务局局长江帆提了两点建议。", {"江帆": "speak"}),
        ("3月13日,全市部署会召开。市水务局局长江帆说水位还在涨。", {"江帆": "speak"}),
        ("3月13日,市长郑树辉走访白石镇。副市长苏晚晴陪着他看水渠。",
         {"郑树辉": "lead", "苏晚晴": "accompany"}),
        ("3月13日,白石镇举行春晚。教师江帆领唱《白石谣》。", {"江帆": "other"}),
    ],
)  # fmt: skip
def test_plain_words_give_roles_as_well(text: str, expected: dict[str, str]) -> None:
    """一声令下 opens, 表态 and 说 speak, 陪着 accompanies, 领唱 performs."""
    assert roles_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月13日,青石县林果推介会在省城举行。副县长苏晚晴、省林业局副局长宋知远出席推介会。",
            {"苏晚晴": "attend", "宋知远": "attend"},
        ),
        (
            "3月13日,沙溪水厂开工仪式举行。县长郭远宣布开工,县水利局局长苏晚晴介绍项目概况,施工方代表发言。",
            {"郭远": "host", "苏晚晴": "report"},
        ),
        (
            "3月13日,产业座谈会召开。县长郭远向远帆集团董事长江帆一行表示欢迎。",
            {"郭远": "speak", "江帆": "attend"},
        ),
        (
            "3月13日,安全知识讲座举行。县消防大队工程师林若溪登台,剖析了火灾成因。",
            {"林若溪": "speak"},
        ),
        (
            "3月13日,家书捐赠仪式在县档案馆举行,退休教师苏文彬捐出家书三十封。",
            {"苏文彬": "other"},
        ),
        (
            "3月13日晚,市政府举行新春招待会。市长郑树辉与来宾欢聚。\n郑树辉致祝酒辞。",
            {"郑树辉": "speak"},
        ),
        (
            "3月13日,市民议事会在社区中心举行。“停车太难。”市人大代表苏文彬抢过话筒。",
            {"苏文彬": "speak"},
        ),
        (
            (
                "3月13日,青石县召开新闻发布会。\n出席发布会的有:县公安局副局长程立新;县商务局副局长方小满。\n"
                "两位发布人先后介绍了工作情况。"
            ),
            {"程立新": "report", "方小满": "report"},
        ),
    ],
)
def test_whose_verb_decides(text: str, expected: dict[str, str]) -> None:
    """A role is given by the verb of the person, not by a noun or by another subject's verb."""
    assert roles_of(text) == expected


def test_who_is_called_on_does_not_speak():
    """3月13日,县委书记郭远到白沙镇走访。郭远还看望了老党员石大山、困难户刘桂花,叮嘱他们保重身体。"""
    text = test_who_is_called_on_does_not_speak.__doc__ or ""
    (event,) = extract(Article(text, published="2024-03-15")).events

    assert {p.name: p.role for p in event.participants} == {
        "郭远": "lead",
        "石大山": "attend",
        "刘桂花": "attend",
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("3月13日,赠书仪式在县图书馆举行,作家何平赠送签名本百册。", "other"),
        ("3月13日,马拉松在县体育公园举行,县委副书记何平鸣枪。", "host"),
        ("3月13日,全县座谈会召开,县文旅局局长何平出席并介绍了情况。", "report"),
        ("3月13日,市长郑树辉率市直部门负责人、县长何平赴省城走访企业。", "attend"),
        ("3月13日,县政协会议举行,委员何平开门见山。", "speak"),
    ],
)
def test_roles_by_what_is_done(text, role):
    """Givers are others, starters host, who only tells of matters reports, the led attend."""
    (event,) = extract(Article(text, published="2024-03-15")).events

    assert [p.role for p in event.participants if p.name == "何平"] == [role]
