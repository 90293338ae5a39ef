"""Text pages: the docstring of a test is the page; blank lines and breaks are as printed."""

from __future__ import annotations

import inspect
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import examples
from timeline.reading.articles.text_page import read_text


@pytest.fixture
def page(request):
    """Read the page that stands in the docstring of the test."""
    return read_text(inspect.cleandoc(request.function.__doc__)).articles


def test_a_column_break_is_joined(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。县长何望说,修桥是为了让对岸的孩

    子少走十里路。
    """
    assert page[0].text.endswith("让对岸的孩子少走十里路。")


def test_a_break_after_a_full_stop_is_a_paragraph(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    渡口的船停在岸边。
    """
    assert page[0].text.split("\n")[1] == "渡口的船停在岸边。"


def test_a_caption_inside_a_sentence_goes(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。老船工把缆绳



    首批车辆驶过新桥。 记者/闻笛 摄

    系在桥墩上。
    """
    assert page[0].text.endswith("老船工把缆绳系在桥墩上。")
    assert [byline.name for byline in page[0].byline] == ["米粒"]


def test_a_caption_without_a_credit_shows_by_the_white_space(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。老船工把缆绳



    首批车辆驶过新桥。

    系在桥墩上。

    渡口从此安静。
    """
    assert "首批车辆" not in page[0].text


def test_a_photo_story_is_its_caption(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    图片新闻

    稻田课堂

    5月8日,青禾小学的学生在稻田里上自然课。

    (记者 闻笛 摄)
    """
    assert page[1].headline == "稻田课堂"
    assert page[1].text.endswith("(记者 闻笛 摄)")
    assert [byline.name for byline in page[1].byline] == ["闻笛"]


def test_intertitles_go_and_their_paragraphs_stay(page):
    """普查员走进老街

    云溪日报全媒体记者/闻笛 通讯员/米粒

    5月9日,云溪县人口普查登记在老街启动,普查员何望敲开了第一扇门。

    一条老街 三种门锁

    普查员何望说,老街的住户白天多半不在家,要等到傍晚才登记得上。

    数据怎么用

    登记的数据只用于统计。普查员在老街贴了告知单。
    """
    assert len(page) == 1
    assert "三种门锁" not in page[0].text
    assert page[0].text.count("\n") == 2


def test_one_paragraph_without_a_sign_of_its_own_stays_with_the_report(page):
    """青禾茶市开秤七天

    本报记者 米粒 通讯员 闻笛

    “开秤喽——”5月9日上午,青禾镇春茶交易会在老渡口开市,副镇长何望敲响铜锣。

    一片叶子的“户口”

    每袋干叶都贴着一枚码,扫一扫,看得见是哪座山头、哪天采下。镇农技站站长石磊说,全镇半数茶园进了册。

    一杆老秤换了新砣

    5月10日,收购大户与合作社当面过磅。外地来的客商嫌秤慢,老农把砣擦了三遍才肯落笔。

    秤杆平了,市也就散了。

    春茶交易会持续到5月15日。
    """
    assert [article.headline for article in page] == ["青禾茶市开秤七天"]
    assert page[0].text.count("\n") == 4


def test_a_byline_line_under_an_article_is_its_last_line(page):
    """新桥通车

    本报讯 5月9日,白石滩新桥通车,县长何望宣布通车。

    本报记者 米粒 图/文

    渡口停摆

    本报讯(记者 闻笛) 5月10日,白石滩渡口停航。
    """
    assert page[0].text.endswith("\n本报记者 米粒 图/文")
    assert [byline.name for byline in page[0].byline] == ["米粒"]


def test_short_items_of_a_list_are_lines_of_their_own(page):
    """老渡口灯会今晚开场

    本报讯(记者 米粒) 今晚,老渡口灯会开场。

    ●时间:每周五至周日19:30—21:00

    ●地点:老渡口广场

    ●票价:免费

    快 讯

    ▲5月9日,云溪县图书馆开办“小馆员”班。(闻笛)

    ▲5月9日,青禾镇举办茶艺课。(米粒)
    """
    assert [article.headline for article in page] == ["老渡口灯会今晚开场", "快 讯"]
    assert page[0].text.split("\n")[1:] == [
        "●时间:每周五至周日19:30—21:00", "●地点:老渡口广场", "●票价:免费",
    ]  # fmt: skip


def test_a_masthead_may_stand_on_many_lines(page):
    """云溪晚报
    YUNXI EVENING NEWS
    2016年12月7日
    星期三
    农历丙申年十一月初九
    今日大雪
    03
    本埠
    编辑 关山 版式 月白

    大雪时节盼雪来

    本报讯(记者 闻笛) 今天是大雪节气,全县晴好。
    """
    assert [article.headline for article in page] == ["大雪时节盼雪来"]
    assert page[0].kicker is page[0].subheadline is None


def test_the_body_that_signs_a_notice_without_a_date_closes_it(page):
    """停水通知

    因管道碰口,5月12日22时至次日6时对老街停水。

    云溪县自来水公司

    新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。
    """
    assert [article.headline for article in page] == ["停水通知", "新桥通车"]
    assert page[0].text.endswith("\n云溪县自来水公司")
    assert page[1].kicker is None


def test_the_writer_named_after_the_last_sentence_ends_an_article(page):
    """铁市街

    铁市街不卖铁,夜深时还能听见锤声。 文/闻笛

    新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。
    """
    assert [article.headline for article in page] == ["铁市街", "新桥通车"]
    assert [byline.name for byline in page[0].byline] == ["闻笛"]


def test_a_mark_over_a_text_heads_a_column(page):
    """◆短评

    别让订单睡大觉

    □ 闻 笛

    签约时锣鼓喧天,签完后石沉大海,这样的事不少见。

    ◆来信

    编辑同志:

    小区门口的路灯坏了两个月,希望尽快修好。

    ◆简明新闻

    云溪县税务局5月9日走访企业30户。 (米粒)

    云溪一中艺术节5月8日闭幕。 (石磊)
    """
    assert [article.headline for article in page] == ["别让订单睡大觉", "◆来信", "◆简明新闻"]
    assert [byline.name for byline in page[2].byline] == ["米粒", "石磊"]


def test_a_place_over_a_headline_begins_an_article(page):
    """高温预警

    县气象台5月9日发布高温预警,请注意防暑降温。

    青禾镇:

    夜校点亮打工族

    本报讯(通讯员 米粒) 5月9日晚,青禾镇夜校开课。
    """
    assert [article.headline for article in page] == ["高温预警", "夜校点亮打工族"]
    assert page[0].text.endswith("请注意防暑降温。")


def test_an_auction_notice_is_an_article(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    拍卖公告

    本公司定于2024年5月28日上午10时在云溪宾馆公开拍卖旧渡船三艘。

    云溪公平拍卖有限公司

    2024年5月9日
    """
    assert [article.headline for article in page] == ["新桥通车", "拍卖公告"]
    assert page[1].text.endswith("2024年5月9日")


def test_three_lines_one_over_the_other_begin_an_article(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车,桥上走了头一批人。

    老渡口 新光景

    船工下船开茶铺

    一条船撑了四十年

    天不亮,白石滩的桥头已经亮了灯。船工石磊把船桨挂上墙,烧起头一壶水。
    """
    assert [article.headline for article in page] == ["新桥通车", "船工下船开茶铺"]


def test_an_essay_without_a_dateline_is_an_article(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车,县长何望宣布通车。

    渡口的灯

    灯是哪一年装上去的,已经没有人说得清。夜里走江堤的人,都认得那一点亮。
    """
    assert [article.headline for article in page] == ["新桥通车", "渡口的灯"]


def test_an_article_without_a_dateline_shows_by_its_lead(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车,县长何望宣布通车。

    何望调研春茶生产

    5月8日,县长何望到青禾镇调研春茶生产,白石滩茶场负责人陪同。
    """
    assert [article.headline for article in page] == ["新桥通车", "何望调研春茶生产"]


def test_a_dateline_without_a_headline_begins_an_article(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    本报讯(记者 闻笛) 5月8日,青禾镇图书车启动。
    """
    assert [article.headline for article in page] == ["新桥通车", None]


def test_a_note_of_the_editors_stays_with_its_article(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    茶山来信

    编者按:茶季已到,本报今起刊发一组来信。

    本报讯(记者 闻笛) 5月8日,青禾镇开园采茶。
    """
    assert page[1].text.startswith("编者按:")
    assert [byline.name for byline in page[1].byline] == ["闻笛"]


def test_a_note_before_the_headline_goes_to_its_article(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    编者按:茶季已到,本报今起刊发一组来信。

    茶山来信

    本报讯(记者 闻笛) 5月8日,青禾镇开园采茶。
    """
    assert page[0].text.endswith("新桥通车。")
    assert page[1].text.startswith("编者按:")


def test_articles_that_run_together_on_a_line_are_parted(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,新桥通车。船停在岸边。茶山开园 本报讯(记者 闻笛) 5月8日,开园采茶。
    """
    assert [article.headline for article in page] == ["新桥通车", "茶山开园"]


def test_questions_of_an_interview_are_text(page):
    """对话船长

    本报记者 米粒

    记者:第一次掌舵是哪一年?

    樊老舟:1981年。

    记者:还想再走一趟吗?

    樊老舟:想。
    """
    assert page[0].headline == "对话船长"
    assert page[0].text.count("\n") == 3


def test_briefs_without_bullets_are_one_article(page):
    """一周简讯

    5月8日,青禾镇图书车启动。

    5月9日,白石滩码头完成清淤。

    渡口的灯

    夜里走江堤的人,都认得那一点亮。
    """
    assert [article.headline for article in page] == ["一周简讯", "渡口的灯"]


def test_related_news_is_an_article_of_its_own(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    □相关新闻

    公交线路调整

    记者了解到,新桥通车后,白石滩新桥将开行两条公交线。
    """
    assert [article.headline for article in page] == ["新桥通车", "公交线路调整"]


def test_a_notice_keeps_its_short_lines(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    公 告

    各用水户

    因管网改造,5月12日城北停水。

    云溪县自来水公司

    2024年5月9日
    """
    assert page[1].headline == "公 告"
    assert page[1].text.split("\n") == [
        "各用水户",
        "因管网改造,5月12日城北停水。",
        "云溪县自来水公司",
        "2024年5月9日",
    ]


def test_a_column_of_short_items_is_one_article(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    简 讯

    ●5月8日,青禾镇图书车启动。(闻笛)

    ●5月9日,县图书馆夜间开放,

    首日来了四百人。(何望)
    """
    assert page[1].headline == "简 讯"
    assert page[1].text.split("\n") == [
        "●5月8日,青禾镇图书车启动。(闻笛)",
        "●5月9日,县图书馆夜间开放,首日来了四百人。(何望)",
    ]
    assert [byline.name for byline in page[1].byline] == ["闻笛", "何望"]


def test_advertisements_are_no_articles(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    广告

    桥头茶庄开业

    新茶八折,欢迎品尝。
    """
    assert [article.headline for article in page] == ["新桥通车"]
    assert "八折" not in page[0].text


def test_a_jump_line_joins_two_pages(page):
    """云溪日报 2024年5月10日 星期五 第1版

    新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。桥下还留(下转第2版)

    云溪日报 2024年5月10日 星期五 第2版

    新桥通车

    (上接第1版)着老渡口的石阶。
    """
    assert len(page) == 1
    assert page[0].text.endswith("桥下还留着老渡口的石阶。")


def test_a_jump_line_without_its_other_half_stays(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。桥下还留(下转第2版)

    茶山开园

    本报讯(记者 闻笛) 5月8日,青禾镇开园采茶。
    """
    assert page[0].text.endswith("(下转第2版)")
    assert page[1].headline == "茶山开园"


def test_every_article_knows_its_page(page):
    """云溪日报 2024年5月10日 星期五 第1版

    新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    云溪日报 2024年5月11日 星期六 第2版

    茶山开园

    本报讯(记者 闻笛) 5月10日,青禾镇开园采茶。
    """
    assert [(article.page_number, article.published) for article in page] == [
        ("1", "2024-05-10"),
        ("2", "2024-05-11"),
    ]


def test_a_footer_is_about_the_articles_above_it(page):
    """新桥通车

    本报讯(记者 米粒) 5月9日,白石滩新桥通车。

    云溪日报 2024年5月10日 星期五 第1版

    茶山开园

    本报讯(记者 闻笛) 5月9日,青禾镇开园采茶。

    云溪日报 2024年5月10日 星期五 第2版
    """
    assert [article.page_number for article in page] == ["1", "2"]


def test_furniture_of_a_web_copy_goes(page):
    """何望慰问夜班工人

    发布时间:2024-05-10 08:16:27    来源:云溪日报    浏览:130次

      5月9日晚,县长何望到公交场慰问夜班工人。

      【字体:大 中 小】【打印】【关闭】

    责编:闻笛
    """
    assert page[0].headline == "何望慰问夜班工人"
    assert page[0].text == "5月9日晚,县长何望到公交场慰问夜班工人。"


def test_a_text_of_short_lines_is_not_lost(page):
    """渡口
    灯火
    归舟
    """
    assert page[0].text == "渡口\n灯火\n归舟"


@given(st.text(alphabet="云溪县开会,。、:“”()0123456789月日年版第讯记者摄/ \n　□●", max_size=300))
@settings(max_examples=examples(150), deadline=None)
def test_reading_never_raises_and_invents_nothing(text: str):
    """Whatever stands there, every character of an article stood on the page."""
    for article in read_text(text).articles:
        assert set("".join(article.text.split())) <= set("".join(text.split()))


@pytest.mark.parametrize(
    "piece",
    [
        "开会\n",
        "记者 米粒\n",
        "责任编辑:米粒\n",
        "标题\n\n",
        "标题\n\n开会。\n\n",
        "标题\n本报讯(记者 米粒) 开会。\n",
        "下转\n图为甲。乙 摄\n",
        "(下转第2版)\n(上接第1版)\n",
    ],
)
def test_time_grows_with_the_text_and_not_faster(piece: str):
    """Four times the text takes some four times the time."""

    def seconds(count: int) -> float:
        start = time.process_time()
        read_text(piece * count)
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 12 * max(seconds(1000), 0.05)


def test_marks_on_one_character_cost_little():
    """Combining marks in mixed order, which sorting takes the square of, are sorted nowhere."""
    start = time.process_time()
    read_text("标题" + "\u0316\u0301\u0300" * 20_000 + "\n\n本报讯 5月9日,开会。\n")

    assert time.process_time() - start < 0.5
