"""Which organizations act in an event."""

import pytest

from timeline.extract import extract
from timeline.model import Article, Event


def event_of(text: str, index: int = 0) -> Event:
    return extract(Article(text, published="2024-03-15")).events[index]


@pytest.mark.parametrize(
    ("text", "index", "bodies"),
    [
        ("3月13日,县总工会在职工之家举办技能比赛。", 0, ["县总工会"]),
        ("3月13日,市司法局联合市妇联在东湖公园举办普法游园会。", 0, ["市司法局", "市妇联"]),
        ("近日,省农业农村厅公布了示范农场名单。", 0, ["省农业农村厅"]),
        (
            "3月13日,产业对接会在南屏会堂举行。会上,市商务局与南屏商会签订协议。",
            1,
            ["市商务局", "南屏商会"],
        ),
        ("市气象台3月13日16时发布寒潮预警信号。", 0, ["市气象台"]),
        (
            "3月13日,市商务局与远帆精工、云岭生物签订投资协议。",
            0,
            ["市商务局", "远帆精工", "云岭生物"],
        ),
        ("3月16日,组委会将在灯塔公园举办亲子欢乐跑。", 0, ["组委会"]),
        ("3月16日,市文明办将联合团市委在月牙湾举办净滩活动。", 0, ["市文明办", "团市委"]),
        (
            "县工会、县妇联定于3月16日(星期六,农历二月初七)在体育场举办招聘会。",
            0,
            ["县工会", "县妇联"],
        ),
        (
            "3月13日,“云上春光”摄影展在美术馆开幕。展览由县文联、县文化馆主办。",
            0,
            ["县文联", "县文化馆"],
        ),
        ("3月13日,副市长苏晚晴率市政府代表团赴青禾市考察。", 0, ["市政府代表团"]),
        (
            "3月13日,市政府召开常务会议。会议听取了市民政局、市教育局的情况汇报。",
            0,
            ["市政府", "市民政局", "市教育局"],
        ),
        (
            "3月13日,云河大学与青禾县人民政府合作协议签字仪式在县政务中心举行。",
            0,
            ["云河大学", "青禾县人民政府"],
        ),
        (
            "3月13日,市长郑树辉主持召开座谈会。市财政局、市水利局作了发言。",
            0,
            ["市财政局", "市水利局"],
        ),
    ],
)
def test_bodies_are_subjects_of_telling_verbs(text: str, index: int, bodies: list[str]) -> None:
    """Who organizes, issues, signs or speaks acts; who is visited or cited does not."""
    assert [body.name for body in event_of(text, index).organizations] == bodies


def test_a_visited_body_does_not_act() -> None:
    """The company that a mayor looks at takes no part as an organization."""
    assert event_of("3月13日,市长郑树辉到远帆公司调研。").organizations == ()


def test_the_body_whose_parts_act_does_not_act() -> None:
    """Eight branches of an association sign, not the association."""
    event = event_of(
        "3月13日,对接会在南屏会堂举行。会上,云河大学8个地方校友会与市商务局签订合作协议。", 1
    )

    assert [body.name for body in event.organizations] == ["市商务局"]


def test_names_are_given_as_printed() -> None:
    """Wide letters stay in the names of bodies."""
    event = event_of("3月13日,市商务局与远帆ＡＩ科技签订投资协议。")

    assert [body.name for body in event.organizations] == ["市商务局", "远帆ＡＩ科技"]


def test_a_verb_before_a_body_is_no_part_of_it() -> None:
    """听取了市应急管理局汇报 names 市应急管理局."""
    event = event_of("3月13日,市政府召开专题会议。会议听取了市应急管理局、市民政局汇报。")

    assert [body.name for body in event.organizations] == ["市政府", "市应急管理局", "市民政局"]


def test_the_body_of_a_title_does_not_act() -> None:
    """省卫健委副主任 names a person's office, not an acting body."""
    assert event_of("3月13日,省卫健委副主任方向主持召开座谈会。").organizations == ()


@pytest.mark.parametrize(
    ("text", "index", "bodies"),
    [
        (
            "3月13日,青禾县召开恳谈会。县税务局、县住建局主要负责同志当场回答提问。",
            0,
            ["青禾县", "县税务局", "县住建局"],
        ),
        (
            "3月13日,县图书馆联合县作家协会、云溪书院等单位,在东湖公园举办读书会。",
            0,
            ["县图书馆", "县作家协会", "云溪书院"],
        ),
        ("3月13日,灯会开幕式在东湖公园举行。活动由县委、县政府举办。", 0, ["县委", "县政府"]),
        (
            "3月13日,集中开工仪式在产业园举行。主办方:青禾县政府,承办方:云岭路桥公司。",
            0,
            ["青禾县政府", "云岭路桥公司"],
        ),
        ("3月13日,市水利局第三督察组到青禾县督察河道。", 0, ["市水利局第三督察组"]),
        ("3月13日,市长郑树辉与远帆集团就扩大合作举行会谈。", 0, ["远帆集团"]),
        ("3月13日,云岭学院与远帆机械公司合作办学签约仪式举行。", 0, ["云岭学院", "远帆机械公司"]),
        (
            "3月13日,青禾县第一中学与云岭学院合作协议签字仪式举行。",
            0,
            ["青禾县第一中学", "云岭学院"],
        ),
        ("3月13日,青禾县公安局在东湖公园集中返还被骗资金。", 0, ["青禾县公安局"]),
        ("历时一天半的青禾县十届人大常委会第八次会议于3月13日闭幕。", 0, ["青禾县十届人大常委会"]),
        (
            "3月13日,青禾县生态环境局联合县教育局、县青少年中心,在东湖公园举办环保市集。",
            0,
            ["青禾县生态环境局", "县教育局", "县青少年中心"],
        ),
        (
            "3月13日,云岭学院座谈会召开。团委、学生处负责人作了汇报。",
            0,
            ["云岭学院", "团委", "学生处"],
        ),
        (
            "3月13日,青禾县水利局原局长方文涉嫌违法,接受青禾县纪委监委审查调查。",
            0,
            ["青禾县纪委监委"],
        ),
    ],
)
def test_who_acts_without_a_person(text: str, index: int, bodies: list[str]) -> None:
    """A body acts by its spokesman, with joint organizers, under a label, as a party or team."""
    assert [o.name for o in event_of(text, index).organizations] == bodies


def test_who_held_a_ceremony_may_stand_behind_the_next_event() -> None:
    """仪式由…主办 names who held the only ceremony, even where a later stage is told between."""
    text = "3月12日,电梯普查启动仪式在云溪社区举行。3月13日,入户登记正式启动。仪式由县市监局主办。"
    first, second = extract(Article(text, published="2024-03-15")).events

    assert [body.name for body in first.organizations] == ["县市监局"]
    assert second.organizations == ()


@pytest.mark.parametrize(
    "text",
    [
        "3月13日,副区长苏文率队,赴柳湾街道、北关街道检查环境整治。",
        "3月13日,县长苏文到白沙镇调研春耕。傍晚,调研组在镇政府召开座谈会。",
    ],
)
def test_what_is_visited_and_a_team_without_a_body(text: str) -> None:
    """A visited street office and a team whose body is not told act in nothing."""
    events = extract(Article(text, published="2024-03-15")).events

    assert [o.name for event in events for o in event.organizations] == []


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "3月13日,协议签约仪式举行。县长林向东代表云溪县、县长郑树辉代表青棠县签约。",
            ["云溪县", "青棠县"],
        ),
        ("3月13日,防汛会议召开。县长林向东代表云溪县作典型发言。", ["云溪县"]),
        ("3月13日,市委副书记林向东代表市委、市政府看望老党员。", []),
    ],
)
def test_a_region_acts_by_who_signs_or_speaks_for_it(text: str, bodies: list[str]) -> None:
    """In whose name somebody signs or speaks acts; in whose name somebody visits does not."""
    assert [body.name for body in event_of(text).organizations] == bodies
