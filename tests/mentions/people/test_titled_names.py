"""Names behind a title, one or a list; every text is invented."""

from __future__ import annotations

import pytest

from timeline.mentions import tag_people


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
    "市委常委、副市长(挂职)田 野,副县长罗小满参加。": ("田野", "市委常委、副市长(挂职)"),
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


def test_dotted_name_behind_and():
    """A name and a dotted one joined by 和 are two people."""
    text = "副市长水清浅和米洛什·佩特科维奇分别签字。"

    assert [name for name, _ in people(text)] == ["水清浅", "米洛什·佩特科维奇"]


def test_title_with_an_unknown_end():
    """A title whose last word is unknown reaches up to a dotted name."""
    assert people("县教育局首席督学员阿依古丽·买买提表示,好。") == [
        ("阿依古丽·买买提", "县教育局首席督学员")
    ]


ENDINGS = {
    "市领导江帆、许敬让,市政府秘书长苏晚晴参加。": "许敬让",
    "县政协主席上官谦让列席。": "上官谦让",
    "市委副书记许达州主持会议。": "许达州",
    "村支部书记许三省说,好。": "许三省",
    "市总工会主席许清和鸣哨发令。": "许清和",
    "市建设局局长许川涉嫌受贿。": "许川",
}


@pytest.mark.parametrize(("text", "name"), ENDINGS.items())
def test_names_that_end_like_words(text, name):
    """A name that ends like a preposition or a place is whole before a stop or a verb."""
    assert name in [found for found, _ in people(text)]


JOINED = {
    "教学部党委书记兼实训学院、旅游学院院长江帆到场。": "教学部党委书记兼实训学院、旅游学院院长",
    "镇商会副会长兼秘书长江帆到场。": "镇商会副会长兼秘书长",
    "会见远帆(云溪)有限公司董事长江帆。": "远帆(云溪)有限公司董事长",
    "县长许安率县水利局局长江帆检查。": "县水利局局长",
    "街道经济和科技促进局局长江帆到场。": "街道经济和科技促进局局长",
}


@pytest.mark.parametrize(("text", "title"), JOINED.items())
def test_whole_titles(text, title):
    """A title keeps its further offices and brackets, and no verb before it."""
    assert ("江帆", title) in people(text)
