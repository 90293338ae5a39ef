"""Who takes part in an event, with what title and in which role."""

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


def test_signers_belong_to_the_signing_alone() -> None:
    """Who only signs is no participant of the meeting around it."""
    text = (
        "3月13日,两地协作会议在临江饭店举行,市委书记林向东主持。"
        "会上,云溪县副县长苏晚晴与白沙县副县长许安澜签署框架协议。"
    )

    assert roles_of(text) == {"林向东": "host"}
    assert roles_of(text, 1) == {"苏晚晴": "sign", "许安澜": "sign"}


def test_the_party_of_a_survey_is_the_party_of_the_meeting_after_it() -> None:
    """People of the lead take part in the meeting that follows without a date of its own."""
    text = (
        "3月13日,副省长宋知远在临调研春耕工作,市长郑树辉参加。\n"
        "座谈会上,市农业农村局汇报有关情况。宋知远指出,要不误农时。"
    )

    assert roles_of(text, 1) == {"宋知远": "speak", "郑树辉": "attend"}


def test_a_voice_without_an_office_takes_no_part() -> None:
    """市民何某 who gives an opinion is no participant."""
    text = "3月13日,白沙大桥正式通车。副市长苏晚晴致辞。“以后上班快了。”市民何守成说。"

    assert list(roles_of(text)) == ["苏晚晴"]


def test_the_more_specific_title_is_kept() -> None:
    """A group label gives way to the office printed elsewhere."""
    text = "3月13日,全市大会召开。市领导林向东、苏晚晴参加。副市长苏晚晴发言。"

    people = extract(Article(text, published="2024-03-15")).events[0].participants

    assert {p.name: p.title for p in people}["苏晚晴"] == "副市长"


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


def test_who_attends_a_meeting_is_not_carried_into_the_next() -> None:
    """A list of those at a meeting is tied to it; another event of that day has its own people."""
    text = (
        "3月13日上午,全市治水大会召开,市长郑树辉主持。副市长苏晚晴、许安澜出席。\n"
        "当天下午,市委书记林向东到白沙河调研。"
    )

    assert "苏晚晴" in roles_of(text)
    assert "苏晚晴" not in roles_of(text, 1)


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


def test_who_tells_of_an_event_is_not_in_it() -> None:
    """甲介绍,…将于…开幕: the event to come has not yet anybody."""
    text = "市水务局局长江帆介绍,3月20日,白沙水厂将正式启用。"

    assert roles_of(text) == {}


def test_who_hands_out_the_office_is_not_appointed() -> None:
    """Who gives the newly appointed their papers belongs to the sitting."""
    text = (
        "3月13日,市人大常委会举行第十次会议。会议决定任命苏晚晴为副市长。"
        "市人大常委会主任江帆为新任命人员颁发任命书。"
    )
    events = extract(Article(text, published="2024-03-15")).events
    appointed = next(e for e in events if e.type == "appointment")

    assert [p.name for p in appointed.participants] == ["苏晚晴"]


def test_who_sits_in_a_meeting_does_not_go_out() -> None:
    """Only the company of a survey or a ceremony is carried into a survey after it."""
    text = (
        "3月13日,校地合作座谈会召开,市委书记林向东出席,副市长苏晚晴主持。\n"
        "会前,林向东一行考察了实验中心。"
    )

    assert roles_of(text, 1) == {"林向东": "lead"}


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


def test_who_witnesses_signs_nothing() -> None:
    """见证 makes nobody a party of a signing inside an occasion."""
    text = (
        "3月13日,市委书记林向东在临江宾馆会见远帆集团总经理江帆一行。"
        "会见后,双方签署合作协议。副市长苏晚晴与远帆集团副总经理许安澜代表双方签约,林向东、江帆见证。"
    )

    assert roles_of(text, 1) == {"苏晚晴": "sign", "许安澜": "sign"}


def test_a_closing_list_of_the_whole_story_is_there_every_day() -> None:
    """参加上述活动 holds for the days before, too."""
    text = (
        "3月11日至12日,市委书记林向东到云溪县调研。11日下午,林向东看望慰问驻村干部石磊。\n"
        "12日上午,林向东主持召开座谈会。\n副市长苏晚晴、郑树辉参加上述活动。"
    )

    events = extract(Article(text, published="2024-03-15")).events

    assert [e.type for e in events] == ["survey", "visit", "meeting"]
    assert all({"苏晚晴", "郑树辉"} <= {p.name for p in e.participants} for e in events)


def test_the_company_of_one_tour_is_not_that_of_another_party() -> None:
    """Who went along with the secretary did not go along with the mayor the same afternoon."""
    text = (
        "3月13日,市委书记林向东到消防大队走访慰问。副市长苏晚晴参加慰问。\n"
        "同日下午,市长郑树辉到白沙镇看望退役老兵江远。"
    )

    assert roles_of(text, 1) == {"郑树辉": "lead", "江远": "attend"}


def test_the_company_of_a_survey_sits_in_the_meeting_that_its_leader_holds() -> None:
    """Who went along for two days is there when the same leader calls a meeting on the second."""
    text = (
        "3月12日至13日,市委书记林向东到云溪县调研。副市长苏晚晴、郑树辉参加。\n"
        "13日上午,林向东主持召开座谈会。镇长罗小满发了言。"
    )

    assert roles_of(text, 1) == {
        "林向东": "host", "罗小满": "speak", "苏晚晴": "attend", "郑树辉": "attend",
    }  # fmt: skip


def test_two_of_one_name_in_one_list_are_two() -> None:
    """市长张伟、市公安局局长张伟: two people; what one of them does later goes by the office."""
    text = (
        "1月12日,全市安全生产工作会议召开。市长张伟、市公安局局长张伟、副市长林向东出席。"
        "市公安局局长张伟汇报工作。张伟讲话。"
    )
    (event,) = extract(Article(text, published="2024-01-13")).events

    assert [(p.name, p.title, p.role) for p in event.participants] == [
        ("张伟", "市长", "speak"),
        ("张伟", "市公安局局长", "report"),
        ("林向东", "副市长", "attend"),
    ]


def test_one_person_named_again_is_one() -> None:
    """The same name with a part of the office, or in another sentence, is the same person."""
    text = "1月12日,市委副书记、市长张伟主持召开全市安全生产工作会议。市长张伟强调,要压实责任。"
    (event,) = extract(Article(text, published="2024-01-13")).events

    assert [(p.name, p.title) for p in event.participants] == [("张伟", "市委副书记、市长")]
