"""Header lines: which is kicker, headline, subheadline, column tag."""

from __future__ import annotations

import pytest

from timeline.reading.headlines.headers import read_header

STACKS = [
    (["老街的春天"], "老街的春天"),
    (["何望在青禾镇调研时强调", "守住一座山 做好一杯茶"], "守住一座山 做好一杯茶"),
    (["云溪名茶对接会在湾城举行", "米长青作产业推介"], "云溪名茶对接会在湾城举行"),
    (["云溪读书会第8期开讲", "听船长讲江上四十年"], "听船长讲江上四十年"),
    (["守住一座山 做好一杯茶", "何望汇报茶山改造情况"], "守住一座山 做好一杯茶"),
    (["春茶下山 乡亲增收", "全县39个茶场开采"], "春茶下山 乡亲增收"),
    (["修好一条路、守住一片林、留住一批人", "青禾镇今年要办“三件事”"], "青禾镇今年要办“三件事”"),
    (["千人进村送技术 同心携手促发展", "茶技小分队 住进茶场"], "茶技小分队 住进茶场"),
    (["等了九年", "白石滩大桥通了!"], "白石滩大桥通了!"),
    (["何望会见海澜物流客人", "双方签订合作协议"], "何望会见海澜物流客人"),
    (["跨江再添通道", "白石滩大桥通车", "两岸车程缩至六分钟"], "白石滩大桥通车"),
    (["新春走基层", "头班渡船 今晨开航", "七十名学生坐船回校"], "头班渡船 今晨开航"),
    (["图片新闻", "稻田里的课堂"], "稻田里的课堂"),
    (["青禾街道", "楼门口添了歇脚凳"], "楼门口添了歇脚凳"),
    (["县林业局", "关于开展春季检疫的公告"], "关于开展春季检疫的公告"),
    (["茶山换新", "技术员进山手把手教剪枝"], "技术员进山手把手教剪枝"),
    (["县教育局 县文旅局", "送戏进校园开了头场"], "送戏进校园开了头场"),
    (["山水相连 茶路相通", "云溪—临江茶业座谈会举行"], "云溪—临江茶业座谈会举行"),
    (["老手艺 新生意", "“茶筒子”市集昨起开张"], "“茶筒子”市集昨起开张"),
    (["三处渡口并成一处", "白石滩大桥昨日通车"], "白石滩大桥昨日通车"),
    (["全县茶业发展大会举行", "何望主持 米长青讲话 石磊通报情况"], "全县茶业发展大会举行"),
    (["暴雨夜 三百米积水路段", "他把公交车开成“摆渡船”"], "他把公交车开成“摆渡船”"),
    (["茶乡美 日子甜", "青禾茶农搬进新茶坊"], "青禾茶农搬进新茶坊"),
    (["云溪新报3例确诊病例", "青禾镇调整为防范区"], "云溪新报3例确诊病例"),
    (["本报评论员", "账本要让大家看得懂"], "账本要让大家看得懂"),
    (["老师傅的工具箱", "三十年修好一千八百台水泵"], "老师傅的工具箱"),
    (
        ["全县项目开工", "打桩声里过新年", "何望宣布开工 米长青致辞", "总投资3亿元 涉及7个项目"],
        "打桩声里过新年",
    ),
]


@pytest.mark.parametrize(("stack", "headline"), STACKS, ids=[h for _, h in STACKS])
def test_the_headline_of_a_stack(stack: list[str], headline: str):
    """What lines say and how they stand tells the headline."""
    assert read_header(stack).headline == headline


def test_kicker_and_subheadline_stand_above_and_below():
    """Lines over the headline are its kicker, lines under it its subheadline."""
    header = read_header(["跨江再添通道", "白石滩大桥通车", "两岸车程缩至六分钟"])

    assert (header.kicker, header.subheadline) == ("跨江再添通道", "两岸车程缩至六分钟")


def test_a_label_over_several_articles_is_a_tag():
    """A line that the page prints twice is a column tag, not a kicker."""
    header = read_header(["奋战一季度", "新桥开工", "何望致辞"], labels={"奋战一季度"})

    assert (header.tag, header.headline, header.kicker) == ("奋战一季度", "新桥开工", None)


def test_the_line_over_the_date_of_a_web_copy_is_the_headline():
    """Above the release stamp stands the headline, under it further lines."""
    header = read_header(["何望慰问夜班工人", "灯火可亲"], stamped_at=1)

    assert (header.headline, header.subheadline) == ("何望慰问夜班工人", "灯火可亲")


def test_a_repeated_line_is_the_headline():
    """Title and headline of a web copy are the same line twice."""
    header = read_header(["何望慰问夜班工人", "何望慰问夜班工人", "灯火可亲"])

    assert (header.headline, header.subheadline) == ("何望慰问夜班工人", "灯火可亲")


def test_a_line_glued_under_another_is_its_subheadline():
    """Where blank lines part all others, the line right below belongs to the one above."""
    header = read_header(["县人大举行会议", "通过一批任免事项"], glued={"通过一批任免事项"})

    assert header.headline == "县人大举行会议"


def test_a_bare_tag_is_the_headline():
    """图片新闻 without a line of its own is all the headline there is."""
    assert read_header(["图片新闻"]).headline == "图片新闻"


def test_what_was_said_is_the_headline():
    """A line that is all in quotes is the headline, above or below the other."""
    assert read_header(["夜班医生跪地救人", "“换谁都会停下来”"]).headline == "“换谁都会停下来”"
    assert read_header(["“换谁都会停下来”", "夜班医生跪地救人"]).headline == "“换谁都会停下来”"


def test_a_dash_begins_the_subheadline():
    """The headline stands right above the line with the dash."""
    header = read_header(["山里的毕业典礼", "——云溪师范送走第三十届学生", "青禾镇"])
    assert header.headline == "山里的毕业典礼"


def test_the_author_of_an_essay_is_no_headline():
    """A name under the headline is not taken for it where no dateline follows."""
    assert read_header(["渡口的那盏灯", "米粒"], reported=False).headline == "渡口的那盏灯"
    assert (
        read_header(["渡口的那盏灯", "船厂机修车间 米粒"], reported=False).headline
        == "渡口的那盏灯"
    )
