"""Who belongs to every event of the day."""

from timeline.extract import extract
from timeline.model import Article


def roles_of(text: str, index: int = 0) -> dict[str, str]:
    events = extract(Article(text, published="2024-03-15")).events
    return {p.name: p.role for p in events[index].participants}


def test_the_party_of_a_survey_is_the_party_of_the_meeting_after_it() -> None:
    """People of the lead take part in the meeting that follows without a date of its own."""
    text = (
        "3月13日,副省长宋知远在临调研春耕工作,市长郑树辉参加。\n"
        "座谈会上,市农业农村局汇报有关情况。宋知远指出,要不误农时。"
    )

    assert roles_of(text, 1) == {"宋知远": "speak", "郑树辉": "attend"}


def test_who_attends_a_meeting_is_not_carried_into_the_next() -> None:
    """A list of those at a meeting is tied to it; another event of that day has its own people."""
    text = (
        "3月13日上午,全市治水大会召开,市长郑树辉主持。副市长苏晚晴、许安澜出席。\n"
        "当天下午,市委书记林向东到白沙河调研。"
    )

    assert "苏晚晴" in roles_of(text)
    assert "苏晚晴" not in roles_of(text, 1)


def test_who_sits_in_a_meeting_does_not_go_out() -> None:
    """Only the company of a survey or a ceremony is carried into a survey after it."""
    text = (
        "3月13日,校地合作座谈会召开,市委书记林向东出席,副市长苏晚晴主持。\n"
        "会前,林向东一行考察了实验中心。"
    )

    assert roles_of(text, 1) == {"林向东": "lead"}


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


def test_the_head_of_a_team_led_what_the_team_did() -> None:
    """3月13日,省水利厅督导组到云溪县督导。座谈会上,督导组组长高峰指出,要补齐短板。"""
    text = test_the_head_of_a_team_led_what_the_team_did.__doc__ or ""
    events = extract(Article(text, published="2024-03-15")).events

    assert [[(p.name, p.role) for p in event.participants] for event in events] == [
        [("高峰", "lead")],
        [("高峰", "speak")],
    ]


def test_the_party_of_a_tour_goes_along_on_each_day():
    """The head of a party that is meant without a name leads; who came along comes along."""
    text = (
        "3月11日至13日,省林业局副局长宋知远率督导组来青石县督查,副县长苏晚晴陪同。"
        "13日上午,督导组还专程到沙溪村看望了驻村队员。"
    )
    visit = next(
        e for e in extract(Article(text, published="2024-03-15")).events if e.type == "visit"
    )

    assert {p.name: p.role for p in visit.participants} == {"宋知远": "lead", "苏晚晴": "accompany"}


def test_a_reception_that_names_its_company_has_no_other():
    """推介会前,… 会见了…,… 参加会见: others of the lead were not there."""
    text = (
        "3月13日,招商推介会在临江宾馆举行。市长郑树辉致辞,副市长苏晚晴、秘书长许安澜出席。"
        "推介会前,郑树辉会见了远帆集团董事长江帆,苏晚晴参加会见。"
    )
    events = extract(Article(text, published="2024-03-15")).events
    reception = next(e for e in events if e.type == "reception")

    assert {p.name for p in reception.participants} == {"郑树辉", "江帆", "苏晚晴"}


def test_who_comes_along_on_a_tour_closes_its_party() -> None:
    """Those of the ceremony before do not go along where the company is printed in a sentence."""
    text = (
        "3月13日,云溪大桥通车仪式举行,市长郑树辉主持,副市长苏晚晴出席。\n"
        "仪式结束后,副省长宋知远一行察看了云溪大桥。郑树辉陪同。"
    )

    assert "苏晚晴" not in roles_of(text, 1)


def test_who_sets_out_before_an_occasion_goes_without_its_guests() -> None:
    """仪式前 somebody calls on workers: those of the ceremony are not there."""
    text = (
        "3月13日,产业园开工仪式举行,市长郑树辉出席,副市长苏晚晴主持。\n"
        "仪式前,郑树辉一行来到生产车间,看望慰问一线员工。"
    )

    assert set(roles_of(text, 1)) == {"郑树辉"}
