"""Which happenings of an article are events, of what type, on which day."""

import pytest

from timeline.extract import extract
from timeline.model import Article, Event

PUBLISHED = "2024-03-15"


def events_of(text: str) -> list[Event]:
    return list(extract(Article(text, published=PUBLISHED)).events)


def types_of(text: str) -> list[str]:
    return [event.type for event in events_of(text)]


def test_a_survey_and_the_meeting_after_it_are_two_events() -> None:
    """3月13日,副省长宋知远在临调研春耕工作。座谈会上,市农业农村局汇报有关情况。"""
    text = test_a_survey_and_the_meeting_after_it_are_two_events.__doc__ or ""

    assert types_of(text) == ["survey", "meeting"]


def test_a_signing_inside_a_meeting_is_an_event_of_its_own() -> None:
    """3月13日,临江产业对接会在南屏市举行。会上,市商务局与南屏商会签订合作协议。"""
    text = test_a_signing_inside_a_meeting_is_an_event_of_its_own.__doc__ or ""

    found = [
        (event.type, event.timex and event.timex.period.start_day) for event in events_of(text)
    ]

    assert found == [("meeting", "2024-03-13"), ("signing", "2024-03-13")]


def test_an_occasion_named_signing_is_one_event() -> None:
    """3月13日,云溪县项目集中签约仪式在县会展中心举行。仪式上,县商务局与远帆公司签约。"""
    text = test_an_occasion_named_signing_is_one_event.__doc__ or ""

    assert types_of(text) == ["signing"]


def test_decisions_of_a_sitting_and_the_oath_are_events() -> None:
    """3月12日,县人大常委会召开第九次会议。会议决定任命苏晚晴为副县长。随后举行宪法宣誓仪式。"""
    text = test_decisions_of_a_sitting_and_the_oath_are_events.__doc__ or ""

    assert types_of(text) == ["meeting", "appointment", "other"]


def test_the_room_of_an_oath_is_no_meeting() -> None:
    """3月12日,苏晚晴等新任命人员在县人大会议厅进行了宪法宣誓,依次领取任命书。"""
    text = test_the_room_of_an_oath_is_no_meeting.__doc__ or ""

    assert types_of(text) == ["other"]


def test_an_opening_and_the_show_that_it_starts_are_two_events() -> None:
    """3月10日,“江上春色”摄影展在市美术馆开幕。展览将持续到3月31日。"""
    text = test_an_opening_and_the_show_that_it_starts_are_two_events.__doc__ or ""

    found = [
        (event.type, event.status, event.timex and event.timex.period.ends)
        for event in events_of(text)
    ]

    assert found == [("opening", "occurred", "2024-03-10"), ("exhibition", "ongoing", "2024-03-31")]


def test_a_length_in_days_counts_from_the_opening() -> None:
    """3月13日,第三届茶叶博览会在会展中心开幕。博览会为期5天。"""
    text = test_a_length_in_days_counts_from_the_opening.__doc__ or ""

    assert events_of(text)[1].timex.period.ends == "2024-03-17"  # type: ignore[union-attr]


def test_what_will_be_held_is_planned() -> None:
    """3月14日,市体育局召开会议。3月20日,临江将举办半程马拉松比赛。"""
    text = test_what_will_be_held_is_planned.__doc__ or ""

    assert [event.status for event in events_of(text)] == ["occurred", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "该商会成立于2017年4月,拥有会员三百余家。",
        "1935年10月,红军在这里召开会议。",
        "记者3月12日走进白沙村采访,看到梨花开了。",
        "报名将于3月20日前截止。",
        "去年,全市签约项目四十一个。",
        "他说,要在6月底前召开一次现场会。",
    ],
)
def test_background_and_opinion_are_no_events(text: str) -> None:
    """History, the reporter's own visit, deadlines, statistics and wishes are left out."""
    assert types_of(text) == []


def test_a_retelling_is_the_same_event() -> None:
    """3月13日,全市安全生产大会召开。市长郑树辉讲话。会议强调,要抓好落实。此次大会开了两个小时。"""
    text = test_a_retelling_is_the_same_event.__doc__ or ""

    assert types_of(text) == ["meeting"]


def test_the_day_on_which_a_reporter_heard_it_dates_nothing_else() -> None:
    """记者3月14日从市交通局获悉,3月12日,白沙大桥正式通车。"""
    text = test_the_day_on_which_a_reporter_heard_it_dates_nothing_else.__doc__ or ""

    assert [event.timex.period.starts for event in events_of(text)] == ["2024-03-12"]  # type: ignore[union-attr]


def test_next_day_is_counted_from_the_event_before() -> None:
    """3月12日,市政府召开常务会议。会议提到2020年的洪水。次日,市长郑树辉到云溪县调研。"""
    text = test_next_day_is_counted_from_the_event_before.__doc__ or ""

    assert events_of(text)[1].timex.period.starts == "2024-03-13"  # type: ignore[union-attr]


def test_without_a_publication_date_vague_days_stay_open() -> None:
    """近日,临江新区综合管廊开工。"""
    text = test_without_a_publication_date_vague_days_stay_open.__doc__ or ""

    event = extract(Article(text)).events[0]

    assert (event.type, event.timex and event.timex.period.starts) == ("launch", None)


def test_a_dated_lead_without_a_trigger_word_is_an_event_beside_what_follows() -> None:
    """13日凌晨,白沙镇的百年老樟树被人连夜移走。

    14日上午,县林业局召开座谈会。
    """
    text = test_a_dated_lead_without_a_trigger_word_is_an_event_beside_what_follows.__doc__ or ""

    assert types_of(text) == ["other", "meeting"]


def test_a_lead_without_a_trigger_word_is_of_the_type_of_its_headline() -> None:
    """The headline names what the lead only paints."""
    article = Article(
        "3月13日,锣鼓声从云溪的山坳里传了出来。", "白沙乡村博物馆揭牌", published=PUBLISHED
    )

    assert [event.type for event in extract(article).events] == ["opening"]


def test_the_sentence_that_sums_up_several_parties_is_no_event() -> None:
    """3月12日至13日,市领导分头走访慰问困难群众。

    12日上午,市长郑树辉到白沙镇看望了两户村民。13日,副市长林向东走访了县福利院。
    """
    text = test_the_sentence_that_sums_up_several_parties_is_no_event.__doc__ or ""

    assert types_of(text) == ["visit", "visit"]


def test_a_festival_that_begins_is_an_opening() -> None:
    """3月13日晚,云溪县首届火把节在白沙草场拉开序幕。"""
    text = test_a_festival_that_begins_is_an_opening.__doc__ or ""

    assert types_of(text) == ["opening"]


def test_a_festival_that_only_names_an_occasion_does_not_date_it() -> None:
    """近日,云溪县中秋茶会在白沙镇举行。"""
    text = test_a_festival_that_only_names_an_occasion_does_not_date_it.__doc__ or ""

    assert [e.timex and e.timex.text for e in events_of(text)] == ["近日"]


def test_a_sign_off_between_brackets_dates_nothing() -> None:
    """(2024年3月14日,云溪县融媒体中心)"""
    text = test_a_sign_off_between_brackets_dates_nothing.__doc__ or ""

    assert types_of(text) == []


def test_a_further_stop_of_the_same_tour_is_no_event_of_its_own() -> None:
    """3月13日,市长郑树辉到白沙镇调研春耕工作。他还走访了两家合作社。"""
    text = test_a_further_stop_of_the_same_tour_is_no_event_of_its_own.__doc__ or ""

    assert types_of(text) == ["survey"]


def test_what_is_told_since_long_ago_is_background() -> None:
    """3月13日,县法院召开新闻发布会。三年来全县共放流鱼苗550万尾。新中国成立以后,这里开展了植树活动。"""
    text = test_what_is_told_since_long_ago_is_background.__doc__ or ""

    assert types_of(text) == ["announcement"]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("青年书画展", "exhibition"),
        ("老兵拜师礼", "other"),
        ("新书首发式", "launch"),
        ("文明家庭授牌仪式", "award"),
        ("重点工作拉练会", "meeting"),
    ],
)
def test_an_occasion_is_known_by_the_end_of_its_name(noun: str, kind: str) -> None:
    """An occasion that no list holds is known by how its name ends and which act it marks."""
    assert types_of(f"3月13日,{noun}在云溪县举行。") == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "3月15日是云溪县第三个全民植树纪念日。",
        "3月13日,县里通报情况。白沙大桥计划2025年12月建成通车。",
    ],
)
def test_what_a_day_is_and_what_ought_to_be_done_by_then_are_no_events(text: str) -> None:
    """Neither the name of a day nor a target date is something that happened."""
    assert not [t for t in types_of(text) if t != "announcement"]


def test_a_festival_about_to_come_makes_nothing_planned() -> None:
    """3月15日下午,在植树节即将来临之际,市长郑树辉到白沙镇看望了护林员。"""
    text = test_a_festival_about_to_come_makes_nothing_planned.__doc__ or ""

    assert [event.status for event in events_of(text)] == ["occurred"]


def test_the_conference_and_what_was_heard_there_are_two_events() -> None:
    """记者从昨日召开的马拉松新闻发布会上获悉,赛事定于4月20日上午在云溪体育场鸣枪开跑。"""
    text = test_the_conference_and_what_was_heard_there_are_two_events.__doc__ or ""

    assert types_of(text) == ["announcement", "other"]


def test_a_vote_during_a_long_session_is_the_appointment_not_another_meeting() -> None:
    """3月12日至14日,县政协全会在县城举行。14日上午举行的全体会议上,委员们进行选举。"""
    text = test_a_vote_during_a_long_session_is_the_appointment_not_another_meeting.__doc__ or ""

    assert types_of(text) == ["meeting", "appointment"]


def test_the_length_of_a_show_gives_its_span() -> None:
    """3月13日,云溪县春茶博览会在县会展中心开幕。本届博览会展期4天。"""
    text = test_the_length_of_a_show_gives_its_span.__doc__ or ""

    assert [(e.type, e.timex and e.timex.period.end_day) for e in events_of(text)] == [
        ("opening", "2024-03-13"),
        ("exhibition", "2024-03-16"),
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3月12日,为期三天的春耕培训班在云溪县开班。", "2024-03-12", "2024-03-14"),
        ("历时两天半的县政协会议于3月14日中午闭幕。", "2024-03-12", "2024-03-14"),
        ("经过两天角逐,职工技能大赛昨日在白沙镇落下帷幕。", "2024-03-13", "2024-03-14"),
    ],
)
def test_an_occasion_lasts_as_long_as_it_says(text: str, start: str, end: str) -> None:
    """What begins on the named day goes on from it; what ends on it went before it."""
    timex = events_of(text)[0].timex

    assert timex is not None
    assert (timex.period.start_day, timex.period.end_day) == (start, end)


def test_a_show_that_moves_on_is_counted_from_the_day_of_the_move() -> None:
    """3月10日,云溪县少年画展在县美术馆开幕。展览12日移至市少年宫展出,为期十天。"""
    text = test_a_show_that_moves_on_is_counted_from_the_day_of_the_move.__doc__ or ""

    spans = [(e.timex.period.start_day, e.timex.period.end_day) for e in events_of(text) if e.timex]

    assert spans[-1] == ("2024-03-12", "2024-03-21")


def test_the_end_of_an_accident_is_told_of_the_same_one() -> None:
    """3月12日下午,白沙镇后山发生山火。13日6时许,明火全部扑灭,无人受伤。"""
    text = test_the_end_of_an_accident_is_told_of_the_same_one.__doc__ or ""

    assert types_of(text) == ["incident"]


def test_advice_to_the_reader_is_no_happening() -> None:
    """昨夜降温,不少人家的白菜冻成了冰坨,您可别急着扔。"""
    text = test_advice_to_the_reader_is_no_happening.__doc__ or ""

    assert types_of(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("3月10日至20日,云溪县春茶博览会在县会展中心举行。", "ongoing"),
        ("3月15日至20日,县农业农村局将在全县开展种子检查。", "ongoing"),
        ("3月12日至14日,云溪县春茶博览会在县会展中心举行。", "occurred"),
        ("3月20日至22日,云溪县春茶博览会将在县会展中心举行。", "planned"),
    ],
)
def test_what_lasts_over_the_publication_is_under_way(text: str, status: str) -> None:
    """The days of an event and the day of publication say whether it is over."""
    assert [event.status for event in events_of(text)] == [status]


@pytest.mark.parametrize("day", ["公元1年1月1日", "公元前221年3月1日", "9999年12月31日"])
def test_a_length_at_the_end_of_the_calendar_is_left_alone(day: str) -> None:
    """No count of days leaves the calendar."""
    text = f"{day},历时三百天的大会闭幕。{day},为期三百天的大会召开。"

    assert extract(Article(text)).article.text == text


def kinds_of(text: str, published: str = "2024-03-15") -> list[tuple[str, str | None]]:
    events = extract(Article(text, published=published)).events
    return [(e.type, e.timex.period.start_day if e.timex else None) for e in events]


def test_a_body_that_organizes_is_no_occasion() -> None:
    """市人大常委会组织代表视察 is a survey; the meeting after it is an event of its own."""
    text = (
        "3月13日,市人大常委会组织部分代表,对水源地保护工作进行集中视察。主任林向东带队。"
        "视察结束后,召开了情况汇报会。市水务局局长罗小满汇报工作。"
    )

    assert kinds_of(text) == [("survey", "2024-03-13"), ("meeting", "2024-03-13")]


def test_a_verb_before_science_is_a_verb_all_the_same() -> None:
    """签订科技协议 signs something; 签订科 would be an office."""
    text = "3月13日,工作站揭牌仪式举行。仪式上,副县长苏晚晴与校长许安澜签订科技合作协议。"

    assert kinds_of(text) == [("opening", "2024-03-13"), ("signing", "2024-03-13")]


def test_a_launch_that_a_scene_leads_up_to_has_the_day_of_the_scene() -> None:
    """3月13日8时,汽笛长鸣。…航线正式复航: the opening is on that day."""
    text = "3月13日上午8时,“云溪7”号客轮拉响汽笛。停航两年的白沙航线正式复航,首班船载着客人出港。"

    assert kinds_of(text) == [("opening", "2024-03-13")]


def test_a_meeting_reached_after_a_survey() -> None:
    """在随后召开的…通报会上 names a meeting of the same day."""
    text = (
        "3月13日,县政协主席林向东率委员视察供暖工作,察看了城西热源厂。"
        "在随后召开的情况通报会上,副局长罗小满汇报了准备情况。"
    )

    assert kinds_of(text) == [("survey", "2024-03-13"), ("meeting", "2024-03-13")]


def test_what_came_up_on_an_earlier_day_is_no_event_of_that_day() -> None:
    """对3月6日检查中发现的问题进行了询问 tells of no happening on the sixth."""
    text = (
        "3月13日,县人大常委会举行第八次会议,主任林向东主持。"
        "会议就3月6日执法检查中发现的问题进行了专题询问。"
    )

    assert kinds_of(text) == [("meeting", "2024-03-13")]


def test_a_vote_in_the_words_of_its_meeting_is_an_appointment_too() -> None:
    """会议表决通过…,决定任命… names a meeting told before, and the appointment."""
    text = (
        "3月12日至13日,县人大常委会举行第八次会议,主任林向东主持。"
        "13日下午,会议表决通过人事事项,决定任命陆上行为云溪县副县长。"
    )

    events = extract(Article(text, published="2024-03-15")).events

    assert [e.type for e in events] == ["meeting", "appointment"]
    assert [(p.name, p.title) for p in events[1].participants] == [("陆上行", "云溪县副县长")]


def test_an_empty_place_that_is_filled_is_no_appointment() -> None:
    """Who moves up on a list of applicants takes no office."""
    text = "3月13日,县人社局公布招聘名单。因放弃产生的空缺,3月20日前依次递补一次。"

    assert [kind for kind, _ in kinds_of(text)] == ["announcement"]


def test_a_list_of_appointments_has_the_day_of_its_sitting() -> None:
    """(3月13日…会议通过) under the headline dates the appointments of the list."""
    text = (
        "(2024年3月13日云溪县人大常委会第八次会议通过)\n任命:\n罗小满为云溪县财政局局长;\n"
        "免去:\n秦守仁的云溪县财政局局长职务。\n"
    )
    article = Article(text, headline="云溪县人大常委会任免名单", published="2024-03-15")

    events = extract(article).events

    assert [(e.type, e.timex and e.timex.period.start_day) for e in events] == [
        ("appointment", "2024-03-13")
    ]
    assert {p.name for p in events[0].participants} == {"罗小满", "秦守仁"}


def test_today_in_an_essay_is_no_news() -> None:
    """Without dateline and reporter, 今天 of a text that tells of no happening dates nothing."""
    text = "今天天不亮,后河沿的铺门口就排起了队。剃头匠把毛巾往肩上一搭,手上的活没停过。"

    assert kinds_of(text) == []
