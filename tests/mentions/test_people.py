"""People: names, titles and who is who inside an article; every text is invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.mentions import tag_people
from timeline.model import Span, Tenure


def people(text: str, **options) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in tag_people(text, **options)]


TITLED = {
    "昨日,市委副书记、市长秦守仁来到白石镇。": ("秦守仁", "市委副书记、市长"),
    "近日,省卫健委副主任佟立夏在临江调研。": ("佟立夏", "省卫健委副主任"),
    "市委常委、常务副市长、市防汛指挥部指挥长罗小满到场致辞。": (
        "罗小满",
        "市委常委、常务副市长、市防汛指挥部指挥长",
    ),
    "前来云溪考察的青禾粮油集团总经理柳亦舟说,值得。": ("柳亦舟", "青禾粮油集团总经理"),
    "会前,市人力资源和社会保障局局长韦青禾介绍情况。": (
        "韦青禾",
        "市人力资源和社会保障局局长",
    ),
    "市民政和社会工作局局长裴景行主持。": ("裴景行", "市民政和社会工作局局长"),
    "县行政审批局(县大数据局)局长顾长风说明了来意。": (
        "顾长风",
        "县行政审批局(县大数据局)局长",
    ),
    "省委党校教授 尕藏 才让作宣讲。": ("尕藏才让", "省委党校教授"),
    "云溪县委书记欧阳雪讲话。": ("欧阳雪", "云溪县委书记"),
    "副县长令狐向前率检查组夜访工地。": ("令狐向前", "副县长"),
    "市教育局局长白 鸽握着老师的手。": ("白鸽", "市教育局局长"),
    "县长欧阳 锋一行察看水厂。": ("欧阳锋", "县长"),
    "旗委书记斯琴图雅说,牧区要通电。": ("斯琴图雅", "旗委书记"),
    "副县长阿依努尔·艾力把锦旗递给村民。": ("阿依努尔·艾力", "副县长"),
    "县长扎西顿珠与企业家座谈。": ("扎西顿珠", "县长"),
    "市体育局局长成功鸣枪发令。": ("成功", "市体育局局长"),
    "市文联主席高兴、市作协主席方向参加。": ("高兴", "市文联主席"),
    "市委书记海洋到现场调度。": ("海洋", "市委书记"),
    "市委宣传部部长长孙毅参加。": ("长孙毅", "市委宣传部部长"),
    "县水务局局长骆有才通报了水情。": ("骆有才", "县水务局局长"),
    "宣传部部长鱼贯发令,选手出发。": ("鱼贯", "宣传部部长"),
    "市作协秘书长竹青为采风团授旗。": ("竹青", "市作协秘书长"),
    "市体育局局长车左主持起跑仪式。": ("车左", "市体育局局长"),
    "市司法局副局长左冬就调解工作提出要求。": ("左冬", "市司法局副局长"),
    "冠军从市文旅局局长施武手中接过奖杯。": ("施武", "市文旅局局长"),
    "市政协副主席师长亭应邀列席。": ("师长亭", "市政协副主席"),
    "市人大常委会副主任那日图陪同。": ("那日图", "市人大常委会副主任"),
    "县法院院长法平、检察长覃思到会。": ("法平", "县法院院长"),
    "行署副盟长孟克吉日嘎拉宣布开幕。": ("孟克吉日嘎拉", "行署副盟长"),
    "考察团团长拿督罗顺发一行到访。": ("罗顺发", "考察团团长"),
    "参与救援的民警晨曦回忆。": ("晨曦", "民警"),
    "在标段工地,项目经理何为介绍说,路基已完成八成。": ("何为", "项目经理"),
    "市委常委、副市长(挂职)田 野,副县长罗小满参加。": ("田野", "市委常委、副市长"),
    "白沙村龙舟队队长何海抹着脸说。": ("何海", "白沙村龙舟队队长"),
    "县医院护工向春兰、市二院护工罗小满获表彰。": ("向春兰", "县医院护工"),
    "下午,他看望慰问驻村第一书记石磊。": ("石磊", "驻村第一书记"),
    "云溪日报记者何秋白代表采访团发言。": ("何秋白", "云溪日报记者"),
}


@pytest.mark.parametrize(("text", "expected"), TITLED.items())
def test_name_behind_title(text, expected):
    """A title printed before a name is taken whole, and the name ends where the sentence goes on."""
    assert people(text)[0] == expected


def test_character_printed_twice():
    """A character doubled between title and name belongs to the title alone."""
    assert people("市委常委、市委宣传部长长江晓峰参加。") == [("江晓峰", "市委常委、市委宣传部长")]


def test_shared_label():
    """Names in a list share the label before them."""
    text = "县领导 覃 朗、高原、令狐向前、方向(女,侗族)、孟夏参加。"

    assert people(text) == [
        (name, "县领导") for name in ("覃朗", "高原", "令狐向前", "方向", "孟夏")
    ]


def test_own_titles_inside_a_list():
    """A list with a title of its own for each name keeps them apart."""
    text = "副市长罗小满、副市长秦守仁、林向东,经开区管委会主任田野等参加。"

    assert people(text) == [
        ("罗小满", "副市长"),
        ("秦守仁", "副市长"),
        ("林向东", "副市长"),
        ("田野", "经开区管委会主任"),
    ]


def test_company_in_a_list():
    """The company that opens the next title of a list is nobody's name."""
    text = "云溪商会会长凌云志、鹏芯电子有限公司董事长罗小满发言。"

    assert people(text) == [
        ("凌云志", "云溪商会会长"),
        ("罗小满", "鹏芯电子有限公司董事长"),
    ]


def test_deed_behind_a_name():
    """What somebody does is no title of the next word: 高强代表驻县部队."""
    text = "县人武部政委高强到会。高强代表驻县部队表示感谢。"

    assert people(text) == [("高强", "县人武部政委"), ("高强", None)]


def test_label_behind_the_list():
    """A label after 等 belongs to every name before it."""
    text = "会上,海洋、罗小满、欧阳雪等3位企业家代表围绕融资、用工、物流发言。"

    assert people(text) == [(name, "企业家代表") for name in ("海洋", "罗小满", "欧阳雪")]


def test_winners_without_titles():
    """A list of names that does something is one of people even without any title."""
    text = "“云溪工匠”罗小满、白 鸽、热依扎·买买提等三人受到表彰。"

    assert people(text) == [("罗小满", None), ("白鸽", None), ("热依扎·买买提", None)]


def test_long_name_in_a_list():
    """A long name of known parts is one item of a list, whole."""
    text = "阿不都热依木、罗小满、巴图尔等三人受到表彰。"

    assert [name for name, _ in people(text)] == ["阿不都热依木", "罗小满", "巴图尔"]


def test_dotted_name_behind_and():
    """A name and a dotted one joined by 和 are two people."""
    text = "副市长水清浅和米洛什·佩特科维奇分别签字。"

    assert [name for name, _ in people(text)] == ["水清浅", "米洛什·佩特科维奇"]


def test_name_before_title():
    """A full name may stand before its title."""
    assert people("郑树辉局长当场答复。")[0] == ("郑树辉", "局长")


def test_family_name_with_title():
    """A family name with a title stands for the person named before."""
    mentions = tag_people("副市长郑树辉到会。郑市长说,抓紧办。")

    assert mentions[1].person == "郑树辉"
    assert (mentions[1].name, mentions[1].title) == ("郑", "市长")


def test_later_mentions():
    """A later mention by name alone has no title."""
    text = "市长罗小满主持会议。罗小满强调,要快。会后罗小满到水厂。"

    assert people(text) == [("罗小满", "市长"), ("罗小满", None), ("罗小满", None)]


def test_headline_run_together():
    """Names that the text knows are told apart where print runs them together."""
    text = "秦守仁欧阳雪白鸽参加\n市领导秦守仁、欧阳雪、白鸽参加。"

    assert people(text)[:3] == [("秦守仁", None), ("欧阳雪", None), ("白鸽", None)]


APPOINTED = {
    "会议决定任命罗小满同志为云溪县副县长。": [("罗小满", "云溪县副县长")],
    "决定任命 秦 朗 为云溪县副县长。": [("秦朗", "云溪县副县长")],
    "任命欧阳 雪为云溪县副县长。": [("欧阳雪", "云溪县副县长")],
    "免去秦守仁同志的县教育局局长职务。": [("秦守仁", "县教育局局长")],
    "接受林立同志辞去云溪县人民政府县长职务的请求。": [("林立", "云溪县人民政府县长")],
    "任命明月为市水利局局长。": [("明月", "市水利局局长")],
    "田野同志任临江学院院长、党委副书记;柳亦舟同志因年龄原因不再担任临江学院院长职务。": [
        ("田野", "临江学院院长、党委副书记"),
        ("柳亦舟", "临江学院院长"),
    ],
    "决定递补刚强、其其格、仓央为旗委委员。": [
        ("刚强", "旗委委员"),
        ("其其格", "旗委委员"),
        ("仓央", "旗委委员"),
    ],
    "罗小满　云溪县水利局局长\n海洋（女）　县医保局副局长": [
        ("罗小满", "云溪县水利局局长"),
        ("海洋", "县医保局副局长"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), APPOINTED.items())
def test_appointment(text, expected):
    """Who is appointed or dismissed has the office given or taken as title."""
    assert people(text) == expected


NOBODY = (
    "让广大客商进得来、留得住、发展好。",
    "推动全县政协委员知责、履责、尽责。",
    "市委书记工作会议昨日召开。",
    "各位局长任务艰巨,方面军集结。",
    "二十名志愿者代表庄严宣誓,党员代表郑重承诺。",
    "最后一任船工要第一个走过去,第三任厂长、每一任校长都来了。",
    "企业高质量发展,何时见效,白发老人说不准。",
    "局长负责制写进章程,市长热线接到来电。",
    "方案指出,要提高效率。全会强调团结。",
    "临江日报讯(全媒体记者/罗小满 通讯员/秦守仁) 天气转冷。",
    "(编辑:罗小满 值班主任:秦守仁)",
    "来源:云溪网 作者:罗小满",
    "□记者 罗小满 报道",
    "安全、和平、文明是主题。",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text):
    """Words that only look like names, and those who report, are no people of the news."""
    assert people(text) == []


def test_winners_with_their_body():
    """A winner's body stands for the title where no title is printed."""
    text = "县人民医院食堂 罗小满 、河湾镇中心小学白芷若获二等奖。"

    assert people(text) == [("罗小满", "县人民医院食堂"), ("白芷若", "河湾镇中心小学")]


def test_title_with_an_unknown_end():
    """A title whose last word is unknown reaches up to a dotted name."""
    assert people("县教育局首席督学员阿依古丽·买买提表示,好。") == [
        ("阿依古丽·买买提", "县教育局首席督学员")
    ]


def test_roster_names():
    """A name that the roster holds is found without any title."""
    roster = (Tenure("蔚蓝海", "市长", None, "2024-01-01", "2024-02-01"),)

    assert people("随后蔚蓝海去了码头。", roster=roster) == [("蔚蓝海", None)]


def test_skipped_stretches():
    """Nobody is found inside a stretch to skip."""
    text = "市长罗小满讲话。"

    assert people(text, skip=(Span(0, len(text)),)) == []


def test_organization_of_title():
    """The body in a title is given apart."""
    mention = tag_people("省卫健委副主任佟立夏讲话。")[0]

    assert (mention.organization, mention.title_span) == ("省卫健委", Span(0, 7))


@given(st.text(alphabet="市县长书记局、和与王李阿·的说 (),。\n12日在任命为等位名“”", max_size=60))
def test_spans_hold_what_they_say(text):
    """Every mention's span covers its printed name, its title span the title; nothing raises."""
    for mention in tag_people(text):
        assert "".join(mention.span.of(text).split()) == mention.name
        assert mention.title is None or mention.title_span.of(text) == mention.title


def test_every_broadcast_is_read():
    """All items of the shared corpus pass, and no two people overlap."""
    corpus = Path(__file__).parents[3] / "shared" / "corpus" / "broadcast.jsonl"
    if not corpus.exists():
        pytest.skip("no shared corpus beside the repository")
    for line in corpus.read_text("utf-8").splitlines()[::40]:
        ends = 0
        for mention in tag_people(json.loads(line)["text"]):
            assert mention.span.start >= ends
            ends = mention.span.end
