"""What looks like a date and is none: street names, medals, document numbers, people."""
# ruff: noqa: E501

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.temporal.grammar.fragments import CLOCK_ALONE


class Lookalike(NamedTuple):
    """One row: a pattern that shadows every date rule, and examples that tests run."""

    name: str
    starts: str
    pattern: str
    examples: tuple[str, ...]


_NUMERAL = "0-9〇零一二三四五六七八九十百千万两"

_SHOP = (
    "饭庄|饭馆|饭店|菜馆|餐馆|酒家|酒楼|酒馆|酒坊|茶舍|茶社|茶馆|茶楼|茶坊|茶园|书屋|书舍|书吧|书店|书院|花店|花坊|花艺|果坊|粮仓"
    "|工坊|作坊|豆坊|油坊|磨坊|咖啡馆|咖啡屋|咖啡店|咖啡|甜品|蛋糕店|烘焙|面馆|食府|小馆|小吃店|小铺|铺子|杂货铺|客栈|民宿|山庄|农庄|农场"
    "|影楼|照相馆|画廊|画室|琴行|诗社|剧社|乐队|裁缝铺|布艺|服饰|手作|理发店|药房|酒吧|茶吧|餐吧|糕点铺|糕饼铺|粥铺|饼屋|饼家|食坊|豆腐坊|染坊|布坊|木坊|陶坊|陶艺|书坊|农家乐|度假村|幼儿园|工作室|(?:文化|传媒|食品|服饰|家居|餐饮|装饰|影视|广告)(?:传播|发展|制作)?(?:有限)?公司|超市(?=的老板|搬|开了)"
)

LOOKALIKES = (
    Lookalike("文号", "0123456789", r"[0-9]{4}[〕\]】)][0-9]+号|[0-9]{4}年第?[0-9]+号(?=[文令公通])", ("政办发〔2023〕12号",)),
    Lookalike("周年", "#", rf"[{_NUMERAL}]{{1,6}}(?:个)?(?:周年|周岁|年级|年代感|年期|年制)|[{_NUMERAL}]{{1,3}}年生(?![效产活态长日育意])", ("建市60周年", "三年级", "年满18周岁")),
    Lookalike("届次", "#", rf"[{_NUMERAL}]{{1,4}}届(?![{_NUMERAL}]{{0,3}}(?:中全会)?(?:召开|以来|闭幕|之后|期间))(?:[{_NUMERAL}]{{1,3}}[次中])?", ("六届七次全会",)),
    Lookalike("比例", "#", rf"(?!{CLOCK_ALONE})[0-9]{{1,2}}[:/][0-9]{{1,2}}(?![0-9:/]| ?[ap][.]?m|-|[至到](?:明|次|翌|第二)|之前|之后|以前|以后|的时候)", ()),
    Lookalike("路名", "五八十七三六一二九", r"(?:五一|八一|十一|七一|三八|六一|五四|九一八|一二八)(?:北|南|东|西|中|大)?(?:路|街|大道|广场|社区|村|小学|中学|商圈|巷|桥|公园|乡|镇|南昌|奖章|勋章|旗|军旗|厂|纪念馆|精神|运动|口号|电影|制片)", ("八一路社区", "五一广场")),
    Lookalike("村名", "#", r"[一二三四五六七八九十]月(?![进到入下驻回返离走访在抵赴全各本])[一-龥](?:村|镇|乡|寨|屯|坪|湾|社区|街道|路|巷|桥)", ("十月坪村", "三月湾社区")),
    Lookalike("人名", "#", r"(?<=[王李张刘陈杨赵黄吴徐孙朱郭罗梁宋郑谢韩唐冯董曹袁邓沈彭吕卢蒋蔡贾魏薛潘杜戴姜姚谭廖邹熊郝崔邱侯邵尹黎乔贺赖龚])[一二三四五六七八九十]月(?=[获说介荣表和、,。及等来到])", ("唐一月获得", "李三月介绍说")),
    Lookalike("目前后", "目", r"(?<=[节项科题栏书])目前后?", ("节目前后三次",)),
    Lookalike("附近日", "近", r"(?<=附)近[日期年月]", ("附近日杂店",)),
    Lookalike("报刊名", "今", r"(?<=[“《])今日[一-龥]{2,6}[”》]", ("“今日云溪”客户端", "《今日说法》栏目")),
    Lookalike("每日报", "每", r"每日(?:新闻|电讯|邮报|商报|早报|经济新闻)", ("每日新闻社记者",)),
    Lookalike("年轻人", "上下今近去来0123456789", r"(?:[上下]半|[今近去来]|[0-9]{4})年(?:轻[人干一教医]|糕|鉴|会员)", ("上半年轻干部", "近年糕点", "2023年鉴")),
    Lookalike("周庄", "上下", r"[上下]周庄", ("上周庄",)),
    Lookalike("元宵", "元", r"(?<=[吃包煮做滚摇送品买卖尝])元宵", ("吃元宵、猜灯谜",)),
    Lookalike("店名", "#七中元端重三九五", rf"(?:[一二三四五六七八九十]{{1,2}}月(?:三|九|五|七)?|七夕|中秋|元宵|端午|重阳|元旦)的?(?:{_SHOP})(?!订单|销量|销售|预订|预定|入住|营业额|客流|价格)", ("三月三饭庄生意红火", "十月粮仓是本地品牌", "七夕花店", "九月茶舍的老板", "五月书屋搬走了")),
    Lookalike("刊名", "#", r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:[上下]半月|[上中下]旬|[特增专合])?(?:刊(?!登|发|载|出|印|播|物|首)|号(?![0-9楼线]))", ("《乡村建设》1月刊", "杂志5月号", "本刊三月号")),
    Lookalike("月名", "#", r"(?:十月革命|五月天|三月街|二月兰|六月雪|八月瓜|五月花|二月河|八月长安|[一二三四五六七八九十]月[一二三四五六七八九十]{1,2}(?=”?牌|街|路|巷|大道|广场|社区|小区|市场|公园|庙)|三月三(?=”?[牌广歌商品街路大]))", ("十月革命一声炮响",)),
)  # fmt: skip


@cache
def _by_start() -> dict[str, tuple[re.Pattern[str], ...]]:
    rows: dict[str, list[re.Pattern[str]]] = {}
    for row in LOOKALIKES:
        compiled = re.compile(row.pattern)
        for character in row.starts.replace("#", "0123456789〇零一二三四五六七八九十两廿卅"):
            rows.setdefault(character, []).append(compiled)
    return {character: tuple(found) for character, found in rows.items()}


def lookalike(text: str, at: int) -> int | None:
    """Return where a look-alike that begins here ends.

    >>> lookalike("八一路社区", 0)
    3
    """
    for pattern in _by_start().get(text[at], ()):
        found = pattern.match(text, at)
        if found:
            return found.end()
    return None
