"""Where an event takes place, and which organizations act in it."""

import pytest

from timeline.extract import extract
from timeline.model import Article, Event


def event_of(text: str, index: int = 0) -> Event:
    return extract(Article(text, published="2024-03-15")).events[index]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月13日,全市茶产业大会在临江宾馆召开。", "临江宾馆"),
        ("3月13日,市长郑树辉在迎江楼会见远帆集团董事长江帆一行。", "迎江楼"),
        ("3月13日,全长两公里的白沙大桥正式通车。", "白沙大桥"),
        ("3月13日,春季运动会在新落成的云溪体育馆开幕。", "云溪体育馆"),
    ],
)
def test_the_place_stands_before_the_verb(text: str, place: str) -> None:
    """What stands between 在 and the verb of the occasion is its place; a facility is its own."""
    assert event_of(text).place == place


def test_stops_of_a_survey_are_kept_in_order() -> None:
    """The first stop of the most specific kind is the place; the others follow as printed."""
    event = event_of(
        "3月13日,副省长宋知远到云溪县调研春耕工作。他先后来到白沙镇农资站、青禾茶场,察看备耕情况。"
    )

    assert (event.place, *event.places_also) == ("白沙镇农资站", "云溪县", "青禾茶场")


def test_a_signing_shares_the_place_of_its_meeting() -> None:
    """An act inside an occasion takes place where the occasion does."""
    event = event_of("3月13日,产业对接会在南屏会堂举行。会上,市商务局与南屏商会签订协议。", 1)

    assert (event.type, event.place) == ("signing", "南屏会堂")


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


def test_the_body_of_a_title_does_not_act() -> None:
    """省卫健委副主任 names a person's office, not an acting body."""
    assert event_of("3月13日,省卫健委副主任方向主持召开座谈会。").organizations == ()
