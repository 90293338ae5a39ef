"""Who takes part, and who only looks on or speaks."""

import pytest

from timeline.extract import extract
from timeline.model import Article


def roles_of(text: str, index: int = 0) -> dict[str, str]:
    events = extract(Article(text, published="2024-03-15")).events
    return {p.name: p.role for p in events[index].participants}


def test_a_voice_without_an_office_takes_no_part() -> None:
    """市民何某 who gives an opinion is no participant."""
    text = "3月13日,白沙大桥正式通车。副市长苏晚晴致辞。“以后上班快了。”市民何守成说。"

    assert list(roles_of(text)) == ["苏晚晴"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月13日,市长郑树辉走访白石镇。随后,郑树辉来到老党员许安澜家中,拉起家常。",
            {"郑树辉": "lead", "许安澜": "attend"},
        ),
        (
            "3月13日,全市教师座谈会召开,市长郑树辉主持。体育教师许安澜说,操场要留足。",
            {"郑树辉": "host", "许安澜": "speak"},
        ),
        (
            "3月13日,全市教师座谈会召开,市长郑树辉主持。门外的家长许安澜说,盼了很久。",
            {"郑树辉": "host"},
        ),
        (
            "3月13日,白沙大桥通车,副市长苏晚晴致辞。建桥工人许安澜代表工友发言。",
            {"苏晚晴": "speak", "许安澜": "speak"},
        ),
        (
            "3月13日凌晨,白石镇一间民房起火。护林员许安澜冲进屋里背出老人。",
            {"许安澜": "attend"},
        ),
    ],
)
def test_callings_take_part_by_what_they_do(text: str, expected: dict[str, str]) -> None:
    """Whom visitors meet, who speaks at a talk and who acts in an accident belong to it."""
    assert roles_of(text) == expected


def test_a_roll_that_is_announced_has_its_people() -> None:
    """Who stands on a published list belongs to the announcement; candidates do not."""
    text = (
        "3月13日,县总工会公布十佳工匠名单。\n罗小满　云溪县医院护士长\n许安澜　白石镇中心小学校长"
    )

    assert roles_of(text) == {"罗小满": "other", "许安澜": "other"}
    assert roles_of("县里拟表彰罗小满等10名同志。\n" + text) == {}


def test_winners_belong_to_the_award() -> None:
    """Who takes a prize home is in the award, also where another sentence says so."""
    text = (
        "3月12日至13日,全市职工技能大赛在市技师学院举行。\n"
        "13日下午的颁奖仪式上,副市长苏晚晴为获奖选手颁奖。焊工许安澜获焊工项目一等奖。"
    )
    award = next(
        e for e in extract(Article(text, published="2024-03-15")).events if e.type == "award"
    )

    assert {p.name: p.role for p in award.participants} == {"苏晚晴": "attend", "许安澜": "other"}


def test_one_of_the_crowd_is_nobody_of_the_show() -> None:
    """葛大爷 who only tells what he thinks takes no part."""
    text = "3月13日,白石镇春晚开锣,副镇长苏晚晴致辞。市民岳女士说,她想起了奶奶。"

    assert roles_of(text) == {"苏晚晴": "speak"}


def test_who_is_only_quoted_beside_a_result_takes_no_part() -> None:
    """7日上午,白沙大桥主塔封顶。项目经理郭远介绍,这座桥建了两年。"""
    text = test_who_is_only_quoted_beside_a_result_takes_no_part.__doc__ or ""
    (event,) = extract(Article(text, published="2024-03-15")).events

    assert event.participants == ()


def test_who_is_quoted_before_an_event_is_not_in_the_event() -> None:
    """云溪县图书馆将于5月18日开馆。县图书馆馆长郭远介绍,老馆会改成书房。"""
    text = test_who_is_quoted_before_an_event_is_not_in_the_event.__doc__ or ""
    (event,) = extract(Article(text, published="2024-03-15")).events

    assert event.participants == ()


def test_candidates_belong_to_their_notice():
    """Who is introduced with particulars belongs to the notice, wherever its day stands."""
    text = (
        "现将拟任职干部公示如下:\n田海,男,1979年5月生,现任县民政局副局长,拟任县民政局局长。\n"
        "公示时间:2024年3月14日至3月20日。"
    )
    (notice,) = extract(Article(text, published="2024-03-14")).events

    assert [(p.name, p.title, p.role) for p in notice.participants] == [
        ("田海", "县民政局副局长", "other")
    ]
