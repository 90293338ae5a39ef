"""Acts that a story tells without a date, an 任命 or a holding verb, and what is no act at all."""

import pytest

from timeline.extract import extract
from timeline.model import Article

PUBLISHED = "2024-03-15"


def kinds_of(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return type, first and last day of every event."""
    events = extract(Article(text, published=PUBLISHED)).events
    days = [e.timex.period if e.timex else None for e in events]
    return [
        (e.type, p.start_day if p else None, p.end_day if p else None)
        for e, p in zip(events, days, strict=True)
    ]


def types_of(text: str) -> list[str]:
    return [kind for kind, _, _ in kinds_of(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "3月13日,全市重点项目联动开工活动在青石县举行。随后,我县分别举行沙溪水厂、东岭泵站开工仪式。",
            ["launch", "launch"],
        ),
        (
            "3月13日,省林业局副局长宋知远一行来青石县调研。调研组还看望慰问了驻村工作队员。",
            ["survey", "visit"],
        ),
        (
            "3月13日,县人大常委会举行第九次会议。会议审议通过了有关任免事项。",
            ["meeting", "appointment"],
        ),
        ("3月13日,青石商会年会在临江宾馆举行。会上,十家企业获颁诚信奖牌。", ["meeting", "award"]),
        (
            "3月13日,市长郑树辉出席全市旅游工作座谈会。随后,郑树辉参加了桃花节开幕式。",
            ["meeting", "opening"],
        ),
    ],
)
def test_acts_without_a_date(text, types):
    """What a story goes on to is an event of its own, though only the lead has a date."""
    assert sorted(types_of(text)) == sorted(types)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("3月13日,全县消防会议召开。会议结束后,县里要求各乡镇立即开展专项检查。", ["meeting"]),
        ("近日,县文旅局印发通知,公布名单。青石县图书馆寒假免费开放。", ["announcement"]),
        ("3月13日晚8时,环城路一辆货车侧翻。3月14日凌晨1时,清障结束,道路恢复通行。", ["incident"]),
        ("近日,家住沙溪社区的吴阿姨来到便民站,办好了社保卡。", []),
    ],
)
def test_what_is_no_event(text, types):
    """Demands, standing offers, the end of an accident and errands of citizens are no events."""
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (
            "3月14日,全县桥梁普查正式启动。40名队员将用三个月左右的时间逐座测量。",
            ("2024-03-14", "2024-06-14"),
        ),
        (
            "3月14日,全省青年羽毛球赛在青石县开赛。比赛到3月19日决出冠军。",
            ("2024-03-14", "2024-03-19"),
        ),
        ("3月14日,全省青年羽毛球赛在青石县开幕,到3月19日收官。", ("2024-03-14", "2024-03-19")),
    ],
)
def test_a_span_told_by_its_length_or_its_end(text, span):
    """What goes on is an event of its own, counted from the day on which it began."""
    assert span in [(first, last) for _, first, last in kinds_of(text)]


def test_a_show_announced_at_a_press_conference():
    """What is said to be held on a coming day is a planned event with its own place."""
    text = (
        "青石县政府新闻办3月14日举行新闻发布会,县文旅局负责人说,第三届梨花节将于4月2日至6日"
        "在沙溪镇梨园举办。"
    )
    told, show = extract(Article(text, published=PUBLISHED)).events

    assert (told.type, told.place, told.status) == ("announcement", None, "occurred")
    assert (show.place, show.status) == ("沙溪镇梨园", "planned")
    assert show.timex is not None
    assert show.timex.period.end_day == "2024-04-06"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3月14日,青石县古井普查野外作业正式开始。", "launch"),
        ("青石县校车安全排查3月14日全面展开。", "launch"),
        ("3月14日,沙溪社区在老街举办百家宴。", "other"),
        ("3月14日晚,市政府举行新春晚宴,款待外籍专家。", "reception"),
        ("沙溪镇第三届“水上迎春会”于3月1日至4月5日举办。", "other"),
        ("3月14日,在县职工拔河赛闭幕式上,县总工会为优胜队颁发了奖品。", "award"),
        ("3月14日,断航三月的青石渡口恢复通航。", "opening"),
    ],
)
def test_the_type_comes_from_what_happens(text, kind):
    """A noun beside the trigger, or the last character of a name, decides nothing."""
    assert types_of(text)[:1] == [kind]


def test_items_of_a_round_up_are_events_of_their_own():
    """Each bulleted item tells of its own party, in the same words or not."""
    text = (
        "本报讯 各地走访慰问老党员。\n●青石县3月12日走访慰问了12位老党员。\n"
        "●北湖区四套班子领导3月12日分五路走访慰问了40位老党员。\n"
        "●泽川市民政局近日走访慰问了30位老人。"
    )

    assert types_of(text) == ["visit"] * 3


def test_a_line_about_who_was_there_is_no_event():
    """参加今天…的有 only says who was there."""
    text = "3月13日,沙溪水厂开工仪式举行。\n参加今天开工仪式的有各乡镇负责人。"

    assert types_of(text) == ["launch"]


def test_a_plan_bounded_by_a_festival():
    """What will go on until a festival is planned, with an end alone."""
    text = "3月12日,县宣讲团在沙溪村开展宣讲。\n下一步,宣讲团将在清明节前到8个村开展宣讲。"

    assert kinds_of(text) == [
        ("lecture", "2024-03-12", "2024-03-12"),
        ("lecture", None, "2024-04-03"),
    ]


def test_those_who_inspect_may_also_call_on_people():
    """还专程到…看望 is a visit of its own day, not a further stop."""
    text = (
        "3月12日至13日,省林业局副局长宋知远带队来青石县督导。\n"
        "13日上午,督导组还专程到沙溪村,看望了驻村工作队员。"
    )

    assert types_of(text) == ["survey", "visit"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "3月13日,省委决定,苏晚晴任青石县委书记,免去许安澜青石县委书记职务。",
            ["appointment"],
        ),
        ("日前,许安澜辞去青石县副县长职务。", ["appointment"]),
        (
            "3月13日,青石县召开干部大会,宣布市委决定:苏晚晴任县委书记。",
            ["appointment", "meeting"],
        ),
        ("3月13日,青石县人大常委会举行新任职人员宪法宣誓,主任方向监誓。", ["other"]),
        (
            "3月13日,副市长苏晚晴一行来青石县调研。当日下午的座谈会由副县长方向主持。",
            ["meeting", "survey"],
        ),
        ("3月13日,县二中与青石学院共建签约暨揭牌仪式在县二中举行。", ["signing"]),
        (
            "3月13日,专家义诊在白沙镇举行。义诊间隙,县医院主任医师许安澜上了一堂健康课。",
            ["lecture", "other"],
        ),
        ("3月13日,青石县人民法院对县粮食局原副局长方向受贿案作出一审判决。", ["discipline"]),
        (
            "3月12日至13日,白沙镇人代会第一次会议召开。3月13日下午,镇里召开人大主席团第一次会议。",
            ["meeting", "meeting"],
        ),
    ],
)
def test_acts_by_what_is_done(text, types):
    """Offices taken, oaths, presided talks, joined ceremonies and verdicts are events."""
    assert sorted(types_of(text)) == types


def test_a_festival_that_is_near_dates_nothing():
    """春节将至,全县各级工会开展送温暖活动。3月13日,县总工会走访慰问了困难职工。"""
    told = kinds_of(test_a_festival_that_is_near_dates_nothing.__doc__ or "")

    assert told == [("visit", "2024-03-13", "2024-03-13")]


def test_what_follows_then_lies_ahead():
    """3月18日,全县古桥普查正式启动。届时,队员将用两个月时间逐座测量。"""
    told = kinds_of(test_what_follows_then_lies_ahead.__doc__ or "")

    assert told[0] == ("launch", "2024-03-18", "2024-03-18")


def test_a_festival_in_a_name_is_no_anchor():
    """3月13日,清明节诗会在青石县举行。9:00,县长方向到白沙镇调研。"""
    told = kinds_of(test_a_festival_in_a_name_is_no_anchor.__doc__ or "")

    assert ("survey", "2024-03-13", "2024-03-13") in told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "3月11日至13日,宋知远率督导组来青石县督查。13日,督导组还专程到沙溪村看望了驻村队员。",
            ["survey", "visit"],
        ),
        (
            "3月11日至13日,林向东率代表团赴海泽县考察。13日,林向东一行还到海泽商会看望老乡。",
            ["visit", "visit"],
        ),
        (
            "3月13日,全县职工运动会在县体育场开幕。裁判员代表何平、运动员代表田海先后宣誓。",
            ["opening"],
        ),
        (
            "3月13日,学院党委书记林向东来校区巡察指导工作,并参加座谈会。",
            ["meeting", "survey"],
        ),
    ],
)
def test_acts_of_a_tour_or_a_contest(text, types):
    """Who is called on besides is visited apart; the oath of athletes opens their contest."""
    assert sorted(types_of(text)) == types


def test_a_look_back_is_no_anchor():
    """3月13日,县人大常委会举行会议。此前一天下午,主任会议召开。闭会后,常委会召开党组扩大会议。"""
    told = kinds_of(test_a_look_back_is_no_anchor.__doc__ or "")

    assert sorted(first or "" for _, first, _ in told) == ["2024-03-12", "2024-03-13", "2024-03-13"]
