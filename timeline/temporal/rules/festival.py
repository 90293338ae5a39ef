"""Rules for festivals, holidays, solar terms and the travel season, from tables."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache

from timeline.temporal.calendar.tables import festivals, term_names
from timeline.temporal.grammar.festival_senses import (
    alternatives,
    read_double_festival,
    read_every_year,
    read_festival,
    read_sessions,
    read_term,
    read_travel_season,
)
from timeline.temporal.grammar.fragments import LUNAR, LUNAR_WORDS, PART, SMALL
from timeline.temporal.grammar.senses import Rule

_FIRM_TERMS = (
    "立春",
    "立夏",
    "立秋",
    "立冬",
    "春分",
    "秋分",
    "夏至",
    "冬至",
    "惊蛰",
    "谷雨",
    "芒种",
    "小暑",
    "大暑",
    "处暑",
    "霜降",
    "寒露",
    "小寒",
    "大寒",
    "白露",
    "小满",
)
"""The terms that are nothing else behind a year, as 大雪 and 小雪 may be."""
_COUNTED = "一二三五六七八十"
_AROUND = r"期间|假期|假日|长假|小长假|黄金周|放假|前夕|前后|前(?![往来去进期景途锋方沿身任])|后(?![来续面期方勤备者台])|当天|当日|当晚|之前|之后|之夜|以来|以前|以后|次日|翌日|第二天|将至|临近|来临|将近|到来|刚过|刚刚过|过后|时节|这天|那天|那晚|这一天|节当|[,。、;!?)]|$|至(?!今)|-"
_SPAN = r"(?P<span>(?:小?长假|假期|假日|黄金周|放假)(?:期间|里|中)?|期间)?(?P<edge>前夕|前后|来临之际|前一[天日]|前两天|次日|翌日|后一天|第二天|首日|第一天|第[二三四五六七]天|最后一天|末日)?"
_NO_NAME = "(?<![赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓单杭洪包左石崔吉龚程邢裴陆荣翁荀甄曲封段侯宓全班仰秋仲伊宫宁仇栾刘景叶司黎溥蒲邰从鄂索赖卓屠池乔闻党翟谭劳姬申冉桑桂牛边燕冀郏浦尚农温庄晏柴阎连习艾容向古易慎戈廖终暨衡步都耿满弘匡国文东欧沃利蔚越师巩聂晁勾敖融冷辛阚那简饶曾关蒯相查游竺权盖益桓公])"


@cache
def named_year_festival_rules() -> tuple[Rule, ...]:
    """Build the rules for short names that a year stands before (今年五一)."""
    short = [name for row in festivals() for name in row.short]
    return (
        Rule("节日", "",
             rf"“?(?P<name>{alternatives(short)})”?(?!月|日|届|次|路|街|广场|大道|社区|村|小学|中学|勋章|奖章|精神|运动){_SPAN}", read_festival,
             ("今年五一=2024-05-01", "去年“十一”假期=2023-09-29/2023-10-06", "去年五一假期第二天=2023-04-30"),
             (*short, "“")),
        Rule("节气", "", rf"“?(?P<term>{'|'.join(_FIRM_TERMS)})”?(?:节气|时节|当[天日]|日(?![至到-]))?(?P<edge>前夕|前后|前一[天日]|次日|翌日|第二天)?(?![节季]|会(?:议|场)|种|路|街)", read_term, ("2024年冬至=2024-12-21", "去年夏至前后=2023-06-14/2023-06-28"), (*_FIRM_TERMS, *(f"“{term}" for term in _FIRM_TERMS))),
        Rule("春运", "", rf"春运(?P<edge>首日|第一天|末日|最后一天|(?:进入)?的?第(?P<nth>{SMALL})天)?", read_travel_season, ("2024年春运=2024-01-26/2024-03-05",), ("春运",)),
        Rule("全国两会", "", r"全国“?两会”?", read_sessions, ("2023年全国两会=2023-03-04/2023-03-13",), ("全国两会", "全国“两会")),
    )  # fmt: skip


@cache
def festival_rules() -> tuple[Rule, ...]:
    """Build the rules whose words come from the tables of the lexicon."""
    firm = [name for row in festivals() for name in row.names]
    short = [name for row in festivals() for name in row.short]
    counted = [name for name in short if name[0] in _COUNTED]
    alone = [name for row in festivals() for name in row.alone]
    worded = [name for name in short if name[0] not in _COUNTED]
    inner = [f"“{n[:2]}”{n[2:]}" for n in firm if n[:2] in short and len(n) > 2]
    quoted, known = alternatives(inner), alternatives(firm)
    quotes = tuple(f"“{n}" for n in short)
    names = term_names()
    terms = "|".join(names)
    return (
        Rule("节日", "",
             rf"(?P<name>{quoted}|(?:{known})(?!十|日|号|月|路|街|大街|小区|大道|目|奏|约|快|俗|气|育|能|电|水|拍|点|文化|晚会|联欢|大舞台)){_SPAN}", read_festival,
             ("元宵节=2024-02-24", "三月三号=2023-03-03", "去年中秋节=2023-09-29", "“五一”国际劳动节=2023-05-01", "今年除夕=2024-02-09",
              "2024年春节假期=2024-02-10/2024-02-17"),
             (*inner, *firm)),
        Rule("每逢", "年岁历往每", rf"(?:年年|岁岁|历年|往年|每年|每逢|每到)的?(?:{alternatives([*firm, *worded, *names])})(?:期间|前夕|前后|前(?![往来进期])|后(?!续|勤)|当[天日晚]|假期|时节)?", read_every_year, ("年年端午=recurring", "岁岁重阳=recurring"), ("年年", "岁岁", "历年", "往年", "每年", "每逢", "每到")),
        Rule("节日", "第", rf"第(?:{SMALL})个“?(?P<name>{known})”?{_SPAN}", read_festival, ("第39个教师节=2023-09-10",)),
        Rule("节日", "", rf"(?:{LUNAR})(?P<name>{alternatives([*firm, *worded])})(?!月){_SPAN}", read_festival, ("农历小年=2024-02-02",), LUNAR_WORDS),
        Rule("节日", "",
             r"“?(?:中秋”?、?“?国庆|国庆”?、?“?中秋)”?(?:双节|两节)?(?P<span>(?:假期|长假|小长假|假日|黄金周)(?:期间)?|期间)(?P<edge>前夕|前后)?", read_double_festival,
             ("2023年中秋国庆假期=2023-09-29/2023-10-06",), ("中秋", "国庆", "“中秋", "“国庆")),
        Rule("节日", "",
             rf"{_NO_NAME}(?P<name>{alternatives(worded)})(?={_AROUND}|(?:{PART})){_SPAN}", read_festival,
             ("元旦=2024-01-01", "国庆期间=2023-09-29/2023-10-06", "[五一]路=-", "李[国庆]同志=-"), tuple(worded)),
        Rule("节日", "",
             rf"(?<![第0-9一二三四五六七八九十百千万、.])(?P<name>{alternatives(counted)})(?=期间|假期|小长假|长假|假日|黄金周|前夕|前后){_SPAN}", read_festival,
             ("五一假期=2023-04-29/2023-05-03",), tuple(counted)),
        Rule("节日", "", rf"(?:(?<=[,。;!?])|^)(?P<name>{alternatives(counted)})(?=[,]|当[天日晚])(?P<span>(?!))?(?P<edge>(?!))?", read_festival, ("[六一],孩子登台=2023-06-01",), tuple(counted)),
        Rule("节日", "", rf"^(?P<name>{alternatives([*counted, *alone])})(?P<span>(?!))?(?P<edge>(?!))?$", read_festival, ("六一=2023-06-01",), (*counted, *alone)),
        Rule("节日", "", rf"(?P<name>“(?:{alternatives(short)})”)(?={_AROUND}){_SPAN}", read_festival,
             ("“五一”假期=2023-04-29/2023-05-03",), quotes),
        Rule("节气", "",
             rf"“?{_NO_NAME}(?P<term>{terms})”?(?:节气|时节)(?:当天)?", read_term, ("立春节气=2024-02-04",), (*names, *(f"“{n}" for n in names))),
        Rule("节气", "",
             rf"(?:(?<=[,。、;!?天日是逢至到的“)\s])|^){_NO_NAME}(?P<term>立春|立夏|立秋|立冬|春分|秋分|夏至|冬至|惊蛰|谷雨|芒种|小暑|大暑|处暑|霜降|寒露|小寒|大寒|白露|小满)(?={_AROUND}|这|那|是日)(?P<edge>前夕|前后|前一[天日]|次日|翌日|第二天)?", read_term,
             ("冬至=2023-12-22", "惊蛰前后=2024-02-27/2024-03-12"), names),
        Rule("节气", "", rf"(?P<term>{terms})(?=当[天日]|节气)", read_term, ("去年大雪当天=2023-12-07",), names),
        Rule("春运", "", rf"春运(?P<edge>首日|第一天|末日|最后一天|(?:进入)?的?第(?P<nth>{SMALL})天)|春运期间", read_travel_season, ("今天是[春运第八天]=2024-02-02", "2024年春运期间=2024-01-26/2024-03-05", "2024年春运首日=2024-01-26"), ("春运",)),
        Rule("全国两会", "", r"全国“?两会”?期间", read_sessions, ("2024年全国两会期间=2024-03-04/2024-03-11",), ("全国两会", "全国“两会")),
    )  # fmt: skip
