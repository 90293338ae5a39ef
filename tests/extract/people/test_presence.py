"""Who is there, who only stands behind what happens, and who stays away."""

import pytest

from timeline.extract import extract
from timeline.model import Absence, Article


def events_of(text):
    return extract(Article(text, published="2024-03-15")).events


@pytest.mark.parametrize(
    "text",
    [
        "3月14日,受县长郭远委托,常务副县长许安澜主持召开县政府常务会议。",
        "3月14日,按照县长郭远的安排,副县长许安澜到白沙镇检查防汛工作。",
        "3月14日,经县长郭远提议,副县长许安澜到白沙镇走访企业。",
        "3月14日,全县供水会议召开。副县长许安澜主持,县长郭远作出批示。",
        "3月14日,副县长许安澜主持召开会议,学习县委书记郭远在全县大会上的讲话精神。",
        "3月14日,全县茶叶大会召开,县长郭远致信祝贺,副县长许安澜出席。",
        "3月14日,副县长许安澜代表县长郭远到白沙镇看望困难群众。",
        "3月14日,县长郭远委托副县长许安澜看望困难群众。",
        "3月14日,遵照县长郭远指示,副县长许安澜到白沙镇察看水库。",
        "3月14日,副县长许安澜到白沙镇看望受灾群众,县长郭远打电话慰问。",
    ],
)
def test_who_stands_behind_an_event_takes_no_part(text):
    """In whose name, at whose wish or by whose order something is done is not there."""
    (event,) = events_of(text)

    assert [person.name for person in event.participants] == ["许安澜"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("县长郭远因公出差请假", "因公出差请假"),
        ("县长郭远缺席会议", "缺席"),
        ("县长郭远因病未能到会", "因病未能到会"),
        ("县长郭远外出招商请假", "外出招商请假"),
    ],
)
def test_who_is_excused_is_kept_as_absent(words, reason):
    """The absent stand in a list of their own, with the words that tell it."""
    (event,) = events_of(f"3月14日,县政府常务会议召开,副县长许安澜主持,{words}。")

    assert [person.name for person in event.participants] == ["许安澜"]
    assert event.absent == (Absence("郭远", "县长", reason),)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("3月14日,在县长郭远的陪同下,省长高峰到云溪县调研。", "accompany"),
        ("3月14日,省长高峰率县长郭远到白沙镇调研。", "attend"),
        ("3月14日,在县长郭远带领下,县直单位负责人到白沙镇调研。", "lead"),
    ],
)
def test_words_around_a_name_give_its_role(text, role):
    """在…陪同下 accompanies, 率… is led, 在…带领下 leads."""
    (event,) = events_of(text)

    assert [p.role for p in event.participants if p.name == "郭远"] == [role]


def test_a_list_of_the_absent_is_read_to_its_end():
    """3月14日,县人大常委会举行会议,主任高峰主持。副主任许安澜、陈立缺席。"""
    (event,) = events_of(test_a_list_of_the_absent_is_read_to_its_end.__doc__ or "")

    assert [absence.name for absence in event.absent] == ["许安澜", "陈立"]


@pytest.mark.parametrize("tail", ["副主任陈立请病假。", "副主任陈立赴外地考察,未能参会。"])
def test_the_reason_of_an_absence_may_be_a_clause(tail):
    """Who is away stays away, whether the reason is one word or a clause."""
    (event,) = events_of(f"3月14日,县人大常委会举行会议,主任高峰主持,{tail}")

    assert [absence.name for absence in event.absent] == ["陈立"]


def test_the_dead_are_no_guests():
    """Whose farewell is held takes no part in it."""
    (event,) = events_of("3月14日,原县长郭远同志遗体告别仪式举行,副县长许安澜出席。")

    assert [p.name for p in event.participants] == ["许安澜"]


def test_those_to_whom_prizes_are_handed_are_no_guests():
    """Who hands out prizes attends, who takes them home is read as the winner."""
    (event,) = events_of("3月14日,表彰大会举行,县长郭远为获奖代表许安澜、林向东颁奖。")

    assert {p.name: p.role for p in event.participants} == {
        "郭远": "attend", "许安澜": "other", "林向东": "other",
    }  # fmt: skip
