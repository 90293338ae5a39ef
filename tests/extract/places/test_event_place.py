"""Where an event takes place."""

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
        ("3月13日,苏文将在云溪美术馆作公开课。", "云溪美术馆"),
        ("3月13日,青禾县首家老年大学——云溪老年大学揭牌。", "云溪老年大学"),
        ("3月13日,县长郑树辉走访了驻白沙镇柳湾村的服务队。", "白沙镇柳湾村"),
        ("3月13日,采访团走进城关、河东等地采访。", "城关"),
        ("昨晚,“寻一个清凉的理由”推介会在云溪剧院举行。", "云溪剧院"),
        ("3月13日,由老机床厂改建的云溪工业博物馆开馆。", "云溪工业博物馆"),
        ("3月13日,惠民演出在云溪剧院、白沙镇文化站同时上演。", "云溪剧院"),
        ("3月13日,沅宁至云溪高速公路通车仪式在云溪东收费站举行。", "云溪东收费站"),
        ("3月13日,农艺师苏文在白沙村文化礼堂为茶农开展培训。", "白沙村文化礼堂"),
        ("3月13日,白沙镇柳湾隧道施工现场发生塌方。", "白沙镇柳湾隧道"),
        ("3月13日,市长郑树辉到市第一中学、市实验小学走访。", "市第一中学"),
    ],
)
def test_the_place_stands_before_the_verb(text: str, place: str) -> None:
    """What stands between 在 and the verb of the occasion is its place; a facility is its own."""
    assert event_of(text).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月13日,青禾县举行开镰仪式。", "青禾县"),
        ("3月13日10时,白沙镇柳湾村突发山火,无人员伤亡。", "白沙镇柳湾村"),
        ("3月13日,机修车间内举行消防演练。", "机修车间"),
        ("3月13日10时,城东区前街与林业路交口一处供热管道突然爆裂。", "城东区前街与林业路交口"),
        ("3月13日,“同心讲堂”第八讲在石门寺讲经堂开讲。", "石门寺讲经堂"),
        ("3月13日,青年志愿者齐聚人民广场,举行宣誓仪式。", "人民广场"),
        ("定于2024年3月16日8时至20时对云河路、东湖巷停水。", "云河路"),
    ],
)
def test_a_place_may_stand_without_a_preposition(text: str, place: str) -> None:
    """What acts or suffers, opens the clause or is gathered at is the place as well."""
    assert event_of(text).place == place


@pytest.mark.parametrize(
    "text",
    [
        "3月13日,会议接受林向东辞去云溪县人民政府县长职务的请求,任命苏晚晴为云溪县副县长。",
        "3月13日,市公安局在外地一处出租屋抓获嫌疑人6名。",
        "3月13日,市长郑树辉在扶贫攻坚座谈会上指出,要尽锐出战。",
        "3月13日,远帆集团召开职工大会。",
        "3月13日,普查员深入企业商户开展入户登记。",
        "3月13日,在市委书记林向东推动下,远帆集团召开座谈会。",
        "3月13日,市委常委会召开会议,听取全市工业经济情况汇报。",
        "3月13日,青禾县召开防火视频会议。",
        "3月13日,县委书记林向东调研,察看了老旧小区改造现场。",
        "3月13日,青禾县水利局原局长方文涉嫌受贿一案由青禾县检察院于3月13日提起公诉。",
    ],
)
def test_an_office_or_any_house_is_no_place(text: str) -> None:
    """The county of an office, and a house without a name, are not where it happened."""
    assert event_of(text).place is None


def test_two_prizes_without_a_place_share_none() -> None:
    """Of two prizes of one day, neither waits for the other's place."""
    reading = extract(
        Article(
            "3月13日,市政府表彰劳模,市工会颁奖;3月13日,市妇联授予王小明称号。",
            published="2024-03-15",
        )
    )

    assert len(reading.events) > 1
    assert not any(event.place for event in reading.events)


def test_a_show_lasts_where_it_was_opened() -> None:
    """The span of a show takes the place of its opening."""
    event = event_of("3月13日,“云上春光”摄影展在临江美术馆开幕。展览将持续至4月6日,免费开放。", 1)

    assert (event.type, event.place) == ("exhibition", "临江美术馆")


def test_stops_of_a_survey_are_kept_in_order() -> None:
    """The first stop of the most specific kind is the place; the others follow as printed."""
    event = event_of(
        "3月13日,副省长宋知远到云溪县调研春耕工作。他先后来到白沙镇农资站、青禾茶场,察看备耕情况。"
    )

    assert (event.place, *event.places_also) == ("白沙镇农资站", "云溪县", "青禾茶场")


def test_the_fuller_name_of_a_stop_wins() -> None:
    """The village of a county that the party went to is the place, not the county."""
    event = event_of("3月13日,市长郑树辉赴白沙镇督导春耕。在白沙镇柳湾村,郑树辉走进田间。")

    assert event.place == "白沙镇柳湾村"


def test_a_signing_shares_the_place_of_its_meeting() -> None:
    """An act inside an occasion takes place where the occasion does."""
    event = event_of("3月13日,产业对接会在南屏会堂举行。会上,市商务局与南屏商会签订协议。", 1)

    assert (event.type, event.place) == ("signing", "南屏会堂")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月13日,县政府在云溪宾馆玉兰厅设宴款待专家。", "云溪宾馆玉兰厅"),
        ("3月13日,青岩隧道右线打通。", "青岩隧道"),
        ("3月13日,白沙小学操场上彩旗招展,童谣大赛进行。", "白沙小学操场"),
        ("3月13日,县渔业局调研组走访渔民,登上停靠在青螺、石浦两个渔港的渔船。", "青螺"),
    ],
)
def test_halls_subjects_and_lists_of_one_class(text: str, place: str) -> None:
    """A hall belongs to its house, what is finished is the place, a class word names its list."""
    assert event_of(text).place.startswith(place)


def test_a_sentence_that_only_tells_the_venue() -> None:
    """Where a later sentence says that the ceremony was held is the place, not the town."""
    text = "3月13日,白沙区举行升旗仪式。仪式在区政府广场庄重举行。"

    assert event_of(text).place == "区政府广场"


@pytest.mark.parametrize(
    "text",
    [
        "3月13日,市总工会召开座谈会,听取职工在食堂伙食、班车线路等方面的意见。",
        "3月13日,县人大召开座谈会,代表对我县在推进茶产业工程中的做法表示肯定。",
    ],
)
def test_a_matter_or_an_effort_is_no_place(text: str) -> None:
    """What stands between 在 and 方面 or 中 behind a verb is no place."""
    assert event_of(text).place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月13日,市长郑树辉检查供热。郑树辉看了城北热源厂的锅炉,又到纺织路换热站。", "城北热源厂"),
        ("3月13日,客商实地考察了临江经济开发区、白沙镇水产加工园和云溪港码头。", "临江经济开发区"),
    ],
)
def test_the_first_stop_is_the_place(text: str, place: str) -> None:
    """Of several stops the first is the place of a survey or a visit, the others follow."""
    assert event_of(text).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月13日,县政协主席郑树辉视察云溪国家湿地公园退渔还湖工作。", "云溪国家湿地公园"),
        ("3月13日,专案组在邻省青禾县收网,抓获9人。", "青禾县"),
        ("3月13日,云溪高速白沙段K47处发生多车追尾事故。", "云溪高速白沙段K47处"),
    ],
)
def test_what_is_done_there_is_no_part_of_the_name(text: str, place: str) -> None:
    """A place is left without the deed behind its name, and with the mark of its distance."""
    assert event_of(text).place == place
