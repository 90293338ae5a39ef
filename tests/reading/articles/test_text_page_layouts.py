"""Pages in the layouts of different kinds of newspapers, with their headlines and writers."""

from __future__ import annotations

import pytest

from timeline.reading.articles.text_page import read_text

COUNTY_MEDIA_CENTRE = """\
云溪融媒

云溪县融媒体中心主办  2024年5月10日  星期五  农历四月初三  第318期  本期4版
A2 综合

县委理论学习中心组举行专题学习会
何望主持并讲话

本报讯 5月8日，县委理论学习中心组举行专题学习会，县委书记何望主持并讲话。
会议强调，要把学习成果转化为工作成效。县委副书记闻笛作交流发言。（融媒记者 米粒）

青禾镇：小小灯笼点亮乡村夜经济
每到傍晚，青禾镇老街的灯笼便一盏盏亮起来。五月六日，首届灯笼夜市在这里开市，四十多家摊位把半条街摆满。
“头一晚卖了三百碗凉粉。”摊主老季说。镇里计划在暑期增设周末专场。
（贺小楼 季明）

白石滩村“田间议事会”议出幸福路
通讯员 苏半夏

“路修到哪里，先听大伙儿怎么说。”5月7日，白石滩村的田间议事会又开场了。
村支书樊老舟把图纸摊在田埂上，一处一处地比划。最后定下三公里的走向。

青山谣
○ 老樊

山还是那座山，只是路通了。
我在山脚下住了六十年，记得最早的路是一条牛道。
后来有了机耕道，再后来有了柏油路，山却一直没有变。

遗失启事

云溪县米粒茶庄遗失公章一枚，声明作废。

本版责编：闻笛    校对：季明    电话：0000-1234567
"""
"""A county paper signs at the end, in brackets, and prints essays with a marked author."""

EVENING_PAPER = """\
B03 城事

2023-08-17 星期四 编辑 | 何望 美编 | 小楼 校对 | 季明
临江晚报

老居民楼电梯“罢工”，八旬老人被困三小时
谁来为超龄电梯“养老”？
本报讯 （记者 米粒 实习生 白露）前天傍晚，家住临江市白鹭里小区的樊婆婆被困在电梯里近三个小时，
消防员到场后才脱险。昨天上午，记者来到现场看到，电梯门上贴着停用通知。

维修要花十八万
物业负责人季先生说，这台电梯用了二十一年，换一台要十八万元，账上的维修资金只够一半。

住户意见难统一
一楼住户不愿意出钱，六楼住户等不起。社区居委会前后开了四次会，仍没谈拢。

昨天傍晚，区房管局表示，将于8月21日约请物业、业主代表和电梯公司坐到一起商量。

新闻链接
电梯超过十五年应做安全评估
按照本市规定，使用年限超过十五年的住宅电梯，应当由使用单位申请安全评估。

蝉声里的旧书店
文/图 本报记者 闻笛
书店在临江路的拐角上，招牌褪了色，门口总蹲着一只猫。店主把书按颜色摆，谁来了都说找不着。
八月的午后，蝉叫得凶，店里却有一种凉。一个孩子趴在地板上翻连环画，翻完一本，换一本。

夜跑团周末邀你跑大桥
晚报讯 （记者 贺楼）8月19日晚7时，临江夜跑团将在滨江公园集合，沿大桥跑五公里，市民可免费参加。
"""
"""Kicker and headline without a blank line, intertitles, a related note, photo essays."""

ARMY_PAPER = """\
前哨报
QIANSHAO BAO
2022年11月4日 星期五 第1502期 内部刊物 注意保存

某旅“火线党课”开到训练场

本报讯 （米粒、特约通讯员闻笛报道）10月31日，寒风扑面，某旅组织的“火线党课”在训练场开讲。旅政委何望席地而坐，同官兵们讲起老连队的故事。
“课堂就在阵地上。”列兵季明说。

炊事班的“新菜谱”
■何小楼 白露

“报告班长，红烧肉出锅！”11月1日一早，某连炊事班里热气腾腾。连队炊事班推出的营养菜谱让战士们吃得开心。
司务长说，菜谱是战士们投票选出来的。

短 评

把小事办到兵心坎上

■季明

一份菜谱，看似小事，折射的却是带兵人的用心。

小事不小。把一件件小事办好，就是最好的思想工作。

图片新闻

11月2日，某旅组织新兵开展授枪仪式。图为新兵接过钢枪。
贺小楼 摄
"""
"""Names before roles, authors behind marks, a short comment, a photo story."""

WITHOUT_DATELINES = """\
春潮乍起风光好
——云溪县推进农田水利建设见闻
本报记者 米粒 通讯员 闻笛

四月的云溪，渠水潺潺。走进青禾镇，机器声此起彼伏，一派忙碌景象。

渠通了，田活了

在白石滩灌区，4月11日刚通水的新渠把三千亩旱地变成水田。县水利局局长季明说，今年还要再修八公里。

人勤了，地宝了

种粮大户樊老舟流转了六百亩地，眼下正忙着育秧。他算过账，一亩能多收两百斤。

云溪县与临江大学签订校地合作协议

4月10日，云溪县与临江大学在县宾馆签订校地合作协议。县长何望、临江大学副校长白露出席签约仪式。

根据协议，双方将共建茶叶研究所，为期五年。

致全县养蜂户的一封信

各位养蜂户：

近期我县油菜进入盛花期，请各养蜂户按规定摆放蜂箱。

云溪县农业农村局

2021年4月12日

县图书馆闭馆通知

因馆舍维修，县图书馆定于4月15日至4月20日闭馆。

云溪县图书馆

2021年4月12日

谷雨茶

□闻笛

母亲说，谷雨前后的茶最经泡。

我不懂茶，只记得小时候家里那把紫砂壶，壶嘴缺了一角。

云溪日报 2021年4月13日 星期二 第3版 责任编辑：贺楼
"""
"""Only header lines part the articles; notices sign off; the masthead is at the end."""

TWO_PAGES = """\
云溪日报 2024年3月12日 星期二 第1版

我县召开春季造林动员会

本报讯（记者 米粒）3月11日，我县召开春季造林动员会，县长何望出席并讲话。

会议要求，三月底前完成造林一万亩。

又讯 3月11日下午，何望率队到白石滩林场检查苗木准备情况。

县妇联走访困难母亲

3月8日，县妇联主席白露带队走访慰问12户困难母亲，送去米面油等物资。

“有你们惦记，心里暖和。”青禾镇的季大姐说。

云溪日报 2024年3月12日 星期二 第2版

一封迟到三十年的信

本报记者 闻笛

三月的一个早晨，县档案馆的工作人员在一只旧铁箱里发现一封没有寄出的信。

信写于1994年，收信人叫樊老舟。

新闻故事

马灯照过的山路

老邮差季明走了二十六年山路，一盏马灯换过三回玻璃。

乡亲们说，听见铃声就知道信来了。

编读往来

读者白露来信说，青禾桥头的路灯坏了一个月。本报已转县城管局处理。
"""
"""Two pages in one file."""

BILINGUAL_REGION = """\
草原晨报
ТАЛЫН ӨГЛӨӨ
2020年9月11日\u3000星期五\u3000庚子年七月廿四\u3000总第2204期\u3000\u3000汉文版 蒙文版 同步出版
本版编辑：苏合\u3000\u3000校对：那仁

全旗教育大会隆重召开
巴图孟和讲话\u3000其其格主持\u3000乌恩宣读表彰决定

本报讯（记者\u3000苏合）9月10日上午，全旗教育大会在旗影剧院隆重召开。旗委书记巴图孟和出席会议并讲话，旗委副书记、旗长其其格主持会议，旗人大常委会主任乌恩宣读表彰决定。
大会表彰了30名优秀教师和10个先进集体。巴图孟和指出，草原上的孩子走得多远，要看讲台上的老师站得多稳。他要求把偏远苏木的教师周转房在入冬前建好，让老师住得暖、留得下。
会前，与会领导参观了教育成果展。

乡村学校里的“四点半课堂”

每天下午四点半，哈日淖尔中心校的铃声响过，教室里却更热闹了。摔跤、马头琴、剪纸，三十个孩子分成五组，跟着老师学自己喜欢的本事。
“以前放学就骑马回家，现在舍不得走。”四年级学生阿木尔说。
9月7日，这个课堂迎来了第一位校外老师——退休的马头琴手朝鲁。（斯琴\u3000萨仁）

旗红十字会开展急救培训

近日，旗红十字会走进四个社区开展应急救护培训，200余名居民参加，现场学习了心肺复苏和包扎。（那顺）

■牧野随笔

敖包下的石头

路过敖包的人总要添一块石头。爷爷说，石头不在大小，在你是不是停下来过。
我离开草原那年十七岁，往敖包上放了一块鸡蛋大的白石。二十年后再去，早找不见了。
可我总觉得，它还在最底下托着后来的那些。

招聘启事

因工作需要，旗乌兰牧骑面向社会公开招聘舞蹈演员2名，报名截止9月20日。

旗乌兰牧骑
2020年9月9日

光影草原

9月8日，牧民在乌兰布拉格打草场上捆扎秋草。今年全旗预计储草12万吨。\u3000那仁\u3000摄
"""
"""The name in two scripts, bare names in brackets, a marked column, a photo column."""

CITY_PAPER = """\
临江日报 2021年6月4日 星期五 要闻 01

市政府召开第98次常务会议

本报讯 (首席记者 白露) 6月3日，市长何望主持召开市政府第98次常务会议，研究防汛备汛和高考保障工作。
会议听取了市水利局关于水库除险加固情况的汇报。会议指出，入汛以来我市雨量偏多三成，十二座小型水库还带病运行，必须抢在主汛期前把险情排掉，责任落实到人。
会议要求，高考期间全市建筑工地夜间一律停工，公交车免费接送考生。
会议还研究了其他事项。

贺小楼会见东港集团客人

本报讯 (记者 季明) 6月2日，市委书记贺小楼在临江宾馆会见东港集团董事长樊舟一行，双方就港口物流项目深入交流。副市长米粒参加会见。

“六一”，他们把课堂搬进了消防站

“这根水带有多重？”“戴上面罩能看清吗？”6月1日上午，临江路消防救援站里来了四十多位小客人，他们是市实验幼儿园大班的孩子。
消防员闻笛把孩子们分成三队，一队试水带，一队爬云梯车，一队穿战斗服。最小的可可穿上战斗服只露出一双眼睛，逗得大家直乐。

“原来灭火要跑这么快”

中班老师白雪说，孩子们回去之后画了一墙的红色卡车。

临江路消防救援站站长季川表示，今后每个月的第一个周六向市民开放。

十二座水库的“体检单”

——小型水库除险加固一线观察

本报记者 季明 通讯员 何小舟

清晨五点，青禾水库的坝顶上已经亮起了灯。技术员老秦提着水尺，一格一格地往下量。这座建于上世纪七十年代的水库，坝脚有两处渗水，
是今年全市要“动手术”的十二座水库之一。
“渗水像漏风的门，看着不大，越拖越坏。”老秦说。

摸清家底

从去年十月开始，市水利局组织四个技术组，对全市一百三十七座小型水库逐一体检，建起一库一档。

对症下药

青禾水库的坝脚打了两百多根高压旋喷桩，渗水量降了九成。白石滩水库则换了启闭机，从前要四个人摇，如今按一下电钮。

老秦把每天的读数记在一个蓝皮本子上。他说，水库和人一样，得天天有人问寒暖。

今日导读

我市高考考点公布  2版
龙舟邀请赛周末开赛  4版
"""
"""A scene with an intertitle, a feature with two, and a table of contents."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            COUNTY_MEDIA_CENTRE,
            [
                ("县委理论学习中心组举行专题学习会", ["米粒"]),
                ("青禾镇：小小灯笼点亮乡村夜经济", ["贺小楼", "季明"]),
                ("白石滩村“田间议事会”议出幸福路", ["苏半夏"]),
                ("青山谣", []),
                ("遗失启事", []),
            ],
            id="county media centre",
        ),
        pytest.param(
            EVENING_PAPER,
            [
                ("谁来为超龄电梯“养老”？", ["米粒", "白露"]),
                ("电梯超过十五年应做安全评估", []),
                ("蝉声里的旧书店", ["闻笛"]),
                ("夜跑团周末邀你跑大桥", ["贺楼"]),
            ],
            id="evening paper",
        ),
        pytest.param(
            ARMY_PAPER,
            [
                ("某旅“火线党课”开到训练场", ["米粒", "闻笛"]),
                ("炊事班的“新菜谱”", ["何小楼", "白露"]),
                ("把小事办到兵心坎上", []),
                ("图片新闻", ["贺小楼"]),
            ],
            id="army paper",
        ),
        pytest.param(
            WITHOUT_DATELINES,
            [
                ("春潮乍起风光好", ["米粒", "闻笛"]),
                ("云溪县与临江大学签订校地合作协议", []),
                ("致全县养蜂户的一封信", []),
                ("县图书馆闭馆通知", []),
                ("谷雨茶", []),
            ],
            id="without datelines",
        ),
        pytest.param(
            TWO_PAGES,
            [
                ("我县召开春季造林动员会", ["米粒"]),
                ("县妇联走访困难母亲", []),
                ("一封迟到三十年的信", ["闻笛"]),
                ("马灯照过的山路", []),
                ("编读往来", []),
            ],
            id="two pages",
        ),
        pytest.param(
            BILINGUAL_REGION,
            [
                ("全旗教育大会隆重召开", ["苏合"]),
                ("乡村学校里的“四点半课堂”", ["斯琴", "萨仁"]),
                ("旗红十字会开展急救培训", ["那顺"]),
                ("敖包下的石头", []),
                ("招聘启事", []),
                ("光影草原", ["那仁"]),
            ],
            id="bilingual region",
        ),
        pytest.param(
            CITY_PAPER,
            [
                ("市政府召开第98次常务会议", ["白露"]),
                ("贺小楼会见东港集团客人", ["季明"]),
                ("“六一”，他们把课堂搬进了消防站", []),
                ("十二座水库的“体检单”", ["季明", "何小舟"]),
            ],
            id="city paper",
        ),
    ],
)
def test_articles_of_a_layout(text: str, expected: list[tuple[str, list[str]]]):
    """Each kind of newspaper is cut into its articles."""
    found = read_text(text).articles

    assert [(article.headline, [b.name for b in article.byline]) for article in found] == expected


@pytest.mark.parametrize("text", [COUNTY_MEDIA_CENTRE, EVENING_PAPER, CITY_PAPER])
def test_a_layout_without_blank_lines_is_cut_alike(text: str):
    """Blank lines help, but what the lines say decides."""
    bare = "\n".join(line for line in text.split("\n") if line)

    assert [a.headline for a in read_text(bare).articles] == [
        a.headline for a in read_text(text).articles
    ]


def test_a_continuation_goes_on_though_short_items_stand_before_it():
    """上接 begins what it continues, also right under a column without a headline between."""
    page = (
        "桥通了\n\n本报讯 5月9日,新桥通车。县长何望到场。(下转第3版)\n\n"
        "简讯\n\n▲5月8日,青禾镇开园采茶。\n\n▲县图书馆5月20日闭馆。\n\n"
        "(上接第1版)\n\n通车后,两岸车程缩至六分钟。\n"
    )

    bridge, briefs = read_text(page).articles

    assert bridge.text.endswith("县长何望到场。\n通车后,两岸车程缩至六分钟。")
    assert briefs.text == "▲5月8日,青禾镇开园采茶。\n▲县图书馆5月20日闭馆。"


def test_a_contact_line_belongs_to_its_notice_and_to_no_report():
    """Where to ask is text of a notice; under a report the same line is furniture."""
    contact = "联系电话:0000-1234567"
    notice = f"征稿启事\n\n本报征集散文,字数不超过一千字。\n\n{contact}\n"
    report = f"桥通了\n\n本报讯 5月9日,新桥通车。\n\n{contact}\n"

    assert read_text(notice).articles[0].text.endswith(contact)
    assert contact not in read_text(report).articles[0].text


def test_a_service_column_is_an_article_of_its_own():
    """Weather and power cuts go on no report."""
    page = "桥通了\n\n本报讯 5月9日,新桥通车。\n\n天气\n\n今天白天:晴,最高气温20℃。\n"

    assert [a.headline for a in read_text(page).articles] == ["桥通了", "天气"]


@pytest.mark.parametrize("name", ["云溪日报 YUNXI RIBAO", "云溪日报 要闻 02", "云 溪 日 报"])
def test_what_stands_beside_the_name_of_the_paper_is_no_headline(name: str):
    """A Latin name, the title and the number of the page belong to the masthead."""
    page = f"{name}\n\n2024年5月10日 星期五 今日4版\n\n桥通了\n\n本报讯 5月9日,新桥通车。\n"

    (article,) = read_text(page).articles

    assert (article.headline, article.kicker) == ("桥通了", None)


def test_a_headline_stays_though_its_text_begins_with_a_list():
    """Two characters and a comma of lists at the beginning of a text continue no header line."""
    page = (
        "桥通了\n\n本报讯 5月8日,新桥通车。\n\n"
        "茶为媒 水为约\n\n第十届采茶节明日启幕\n\n采青、揉捻、烘焙,热闹又要来了。采茶节明天开幕。\n"
    )

    assert [a.headline for a in read_text(page).articles] == ["桥通了", "第十届采茶节明日启幕"]


def test_service_information_with_a_headline_is_no_advertisement():
    """便民信息 heads news for readers; what stands under 遗失声明 is none."""
    page = (
        "桥通了\n\n本报讯 5月8日,新桥通车。\n\n"
        "便民信息\n\n明起气温骤降\n\n预计明后两天降温8摄氏度。\n\n"
        "遗失声明\n\n云溪县米粒茶庄遗失公章一枚,声明作废。\n"
    )

    assert [a.headline for a in read_text(page).articles] == ["桥通了", "明起气温骤降"]


def test_the_company_that_signs_a_notice_is_no_masthead():
    """国网 is no newspaper: the body and the day under a notice are its text."""
    page = (
        "停电预告\n\n因更换电缆,定于5月24日对江岸路停电检修,请相关用户提前做好准备。\n\n"
        "国网云溪供电公司 2024年5月17日\n"
    )

    (notice,) = read_text(page).articles

    assert notice.text.endswith("国网云溪供电公司 2024年5月17日")
