"""Rules for festivals, holidays, solar terms, lunar dates and the travel season, from tables."""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, day
from timeline.temporal.calendar.lunar import lunar_day, lunar_in_gregorian_year, new_years_eve
from timeline.temporal.calendar.tables import (
    Festival,
    dated_span,
    festivals,
    solar_term,
    term_names,
)
from timeline.temporal.grammar.fragments import MONTH, PART, SMALL, YEAR4
from timeline.temporal.grammar.lunar_senses import (
    ANIMALS,
    BRANCHES,
    STEMS,
    read_animal,
    read_lunar,
    read_lunar_of_year,
    read_new_year,
    read_sexagenary,
)
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Rule, Sense

if TYPE_CHECKING:
    from collections.abc import Callable

_COUNTED = "一二三五六七八十"
_WEEK = timedelta(7)
_DAY = timedelta(1)
_LUNAR_DAY = r"初[一二三四五六七八九十]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十[一二三四五六七八九]?"
_LUNAR = r"农历|阴历|旧历|夏历"
_AROUND = r"期间|假期|假日|长假|小长假|黄金周|放假|前夕|前后|前(?![往来去进期景途锋方沿身任])|后(?![来续面期方勤备者台])|当天|当日|当晚|之前|之后|之夜|以来|以前|以后|次日|翌日|第二天|将至|临近|来临|将近|到来|刚过|刚刚过|过后|时节|这天|那天|那晚|这一天|节当|[,。、;!?)]|$|至(?!今)|-"
_SPAN = r"(?P<span>(?:小?长假|假期|假日|黄金周|放假)(?:期间|里|中)?|期间)?(?P<edge>前夕|前后|来临之际|前一[天日]|前两天|次日|翌日|后一天|第二天|首日|第一天|第[二三四五六七]天|最后一天|末日)?"
_NO_NAME = "(?<![赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓单杭洪包左石崔吉龚程邢裴陆荣翁荀甄曲封段侯宓全班仰秋仲伊宫宁仇栾刘景叶司黎溥蒲邰从鄂索赖卓屠池乔闻党翟谭劳姬申冉桑桂牛边燕冀郏浦尚农温庄晏柴阎连习艾容向古易慎戈廖终暨衡步都耿满弘匡国文东欧沃利蔚越师巩聂晁勾敖融冷辛阚那简饶曾关蒯相查游竺权盖益桓公])"


def _festival_day(row: Festival, year: int) -> Days | None:
    if row.day:
        return day(year, *row.day)
    if row.lunar == (12, 30):
        return new_years_eve(year)
    if row.lunar:
        return lunar_in_gregorian_year(year, *row.lunar)
    if row.term:
        return solar_term(row.term, year)
    return _nth_weekday(year, *row.nth) if row.nth else None


def _nth_weekday(year: int, month: int, number: int, weekday: int) -> Days:
    first = date(year, month, 1)
    found = first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    return Days(found, found)


def _holiday(row: Festival, year: int) -> Days | None:
    listed = dated_span("holidays", row.holiday, year) if row.holiday else None
    return listed or _festival_day(row, year)


@cache
def _named() -> dict[str, Festival]:
    return {name: row for row in festivals() for name in (*row.names, *row.short, *row.alone)}


def _alternatives(names: list[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _festival(m: re.Match[str]) -> Sense:
    row = _named()[m["name"].replace("”", "").replace("“", "")]
    sense = Sense(
        "节日", "year", at=lambda year: _festival_day(row, year), festival=True, nearest=True
    )
    return _spread(sense, lambda year: _holiday(row, year), m["span"], m["edge"])


_BESIDE = {
    "前一天": (-1, -1), "前一日": (-1, -1), "前两天": (-2, -1), "次日": (1, 1), "翌日": (1, 1),
    "后一天": (1, 1), "第二天": (1, 1),
}  # fmt: skip
_NTH = "一二三四五六七"
_AT_EDGE = {"首日": 0, "第一天": 0, "最后一天": 1, "末日": 1}


def _beside(days: Days | None, first: int, last: int) -> Days | None:
    """Return the days that lie some days before the first or after the last of others."""
    if days is None:
        return None
    edge = days.first if first < 0 else days.last
    return Days(edge + _DAY * first, edge + _DAY * last)


def _nth(days: Days | None, number: int) -> Days | None:
    """Return one day of a holiday, counted from 0."""
    if days is None or days.first + _DAY * number > days.last:
        return None
    return Days(days.first + _DAY * number, days.first + _DAY * number)


def _edge_day(days: Days | None, which: int) -> Days | None:
    return Days(days[which], days[which]) if days else None


def _spread(
    sense: Sense, holiday: Callable[[int], Days | None], span: str | None, edge: str | None
) -> Sense:
    if span:
        sense = sense._replace(
            name="假期", at=holiday, precision="approx" if "期间" in span else "day"
        )
        sense = sense._replace(soft=sense.precision == "approx")
    if not edge:
        return sense
    inner = sense.at
    if span and edge.startswith("第") and edge not in _AT_EDGE:
        number = _NTH.index(edge[1])
        return sense._replace(
            name=sense.name + edge, at=lambda year: _nth(sense.days(year), number)
        )
    if edge in _AT_EDGE:
        name, which = sense.name + edge, _AT_EDGE[edge]
        return sense._replace(name=name, at=lambda year: _edge_day(sense.days(year), which))
    if edge in _BESIDE or edge[0] == "第":
        first, last = _BESIDE.get(edge) or (_NTH.index(edge[1]),) * 2
        return sense._replace(
            name=sense.name + edge, at=lambda year: _beside(sense.days(year), first, last)
        )

    def around(year: int) -> Days | None:
        days = inner(year) if inner else None
        if days is None:
            return None
        return Days(days.first - _WEEK, days.last + _WEEK if edge == "前后" else days.first - _DAY)

    return sense._replace(name=sense.name + edge, at=around, precision="approx", soft=True)


def _double(m: re.Match[str]) -> Sense:
    sense = Sense("假期", "year", festival=True, nearest=True)
    return _spread(sense, lambda year: dated_span("holidays", "国庆", year), "假期期间", m["edge"])


def _term(m: re.Match[str]) -> Sense:
    name = m["term"]
    sense = Sense(
        "节气", "year", at=lambda year: solar_term(name, year), festival=True, nearest=True
    )
    return _spread(sense, sense.days, None, m.groupdict().get("edge"))


def _travel(m: re.Match[str]) -> Sense:
    """春运 runs for forty days from the fifteenth day before 春节 (yearly notices since 2004)."""

    def at(year: int) -> Days | None:
        festival = lunar_day(year, 1, 1)
        if festival is None or year < 2004:
            return None
        first = festival.first - timedelta(15)
        return Days(first, first + timedelta(39))

    def edge(year: int) -> Days | None:
        days = at(year)
        if days is None:
            return None
        number = read_number(m["nth"]) if m["nth"] else None
        if number:
            return _nth(days, number - 1)
        return _edge_day(days, 0 if m["edge"] in ("首日", "第一天") else 1)

    precise = m["edge"] is not None
    return Sense(
        "春运", "year", at=edge if precise else at, precision="day" if precise else "approx",
        festival=True, nearest=True, soft=not precise,
    )  # fmt: skip


def _sessions(_: re.Match[str]) -> Sense:
    return Sense(
        "全国两会", "year", at=lambda year: dated_span("sessions", "全国两会", year),
        precision="approx", festival=True, nearest=True, soft=True,
    )  # fmt: skip


@cache
def named_year_festival_rules() -> tuple[Rule, ...]:
    """Build the rules for short names that a year stands before (今年五一)."""
    short = [name for row in festivals() for name in row.short]
    return (
        Rule("节日", "",
             rf"“?(?P<name>{_alternatives(short)})”?(?!月|日|届|次|路|街|广场|大道|社区|村|小学|中学|勋章|奖章|精神|运动){_SPAN}", _festival,
             ("今年五一=2024-05-01", "去年“十一”假期=2023-09-29/2023-10-06", "去年五一假期第二天=2023-04-30"),
             (*short, "“")),
        Rule("春运", "", rf"春运(?P<edge>首日|第一天|末日|最后一天|(?:进入)?的?第(?P<nth>{SMALL})天)?", _travel, ("2024年春运=2024-01-26/2024-03-05",), ("春运",)),
        Rule("全国两会", "", r"全国“?两会”?", _sessions, ("2023年全国两会=2023-03-04/2023-03-13",), ("全国两会", "全国“两会")),
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
    quoted, known = _alternatives(inner), _alternatives(firm)
    quotes = tuple(f"“{n}" for n in short)
    names = term_names()
    lunar = (*_LUNAR.split("|"), "闰")
    terms = "|".join(names)
    return (
        Rule("节日", "",
             rf"(?P<name>{quoted}|(?:{known})(?!十|日|月|路|街|大街|小区|大道|目|奏|约|快|俗|气|育|能|电|水|拍|点|文化|晚会|联欢|大舞台)){_SPAN}", _festival,
             ("元宵节=2024-02-24", "去年中秋节=2023-09-29", "“五一”国际劳动节=2023-05-01", "今年除夕=2024-02-09",
              "2024年春节假期=2024-02-10/2024-02-17"),
             (*inner, *firm)),
        Rule("节日", "第", rf"第(?:{SMALL})个“?(?P<name>{known})”?{_SPAN}", _festival, ("第39个教师节=2023-09-10",)),
        Rule("节日", "", rf"(?:{_LUNAR})(?P<name>{_alternatives([*firm, *worded])})(?!月){_SPAN}", _festival, ("农历小年=2024-02-02",), lunar),
        Rule("节日", "",
             r"“?(?:中秋”?、?“?国庆|国庆”?、?“?中秋)”?(?:双节|两节)?(?P<span>(?:假期|长假|小长假|假日|黄金周)(?:期间)?|期间)(?P<edge>前夕|前后)?", _double,
             ("2023年中秋国庆假期=2023-09-29/2023-10-06",), ("中秋", "国庆", "“中秋", "“国庆")),
        Rule("节日", "",
             rf"{_NO_NAME}(?P<name>{_alternatives(worded)})(?={_AROUND}|(?:{PART})){_SPAN}", _festival,
             ("元旦=2024-01-01", "国庆期间=2023-09-29/2023-10-06", "[五一]路=-", "李[国庆]同志=-"), tuple(worded)),
        Rule("节日", "",
             rf"(?<![第0-9一二三四五六七八九十百千万、.])(?P<name>{_alternatives(counted)})(?=期间|假期|小长假|长假|假日|黄金周|前夕|前后){_SPAN}", _festival,
             ("五一假期=2023-04-29/2023-05-03",), tuple(counted)),
        Rule("节日", "", rf"(?:(?<=[,。;!?])|^)(?P<name>{_alternatives(counted)})(?=[,]|当[天日晚])(?P<span>(?!))?(?P<edge>(?!))?", _festival, ("[六一],孩子登台=2023-06-01",), tuple(counted)),
        Rule("节日", "", rf"^(?P<name>{_alternatives([*counted, *alone])})(?P<span>(?!))?(?P<edge>(?!))?$", _festival, ("六一=2023-06-01",), (*counted, *alone)),
        Rule("节日", "", rf"(?P<name>“(?:{_alternatives(short)})”)(?={_AROUND}){_SPAN}", _festival,
             ("“五一”假期=2023-04-29/2023-05-03",), quotes),
        Rule("节气", "",
             rf"“?{_NO_NAME}(?P<term>{terms})”?(?:节气|时节)(?:当天)?", _term, ("立春节气=2024-02-04",), (*names, *(f"“{n}" for n in names))),
        Rule("节气", "",
             rf"(?:(?<=[,。、;!?天日是逢至到的“)\s])|^){_NO_NAME}(?P<term>立春|立夏|立秋|立冬|春分|秋分|夏至|冬至|惊蛰|谷雨|芒种|小暑|大暑|处暑|霜降|寒露|小寒|大寒|白露|小满)(?={_AROUND}|这|那|是日)(?P<edge>前夕|前后|前一[天日]|次日|翌日|第二天)?", _term,
             ("冬至=2023-12-22", "惊蛰前后=2024-02-27/2024-03-12"), names),
        Rule("节气", "", rf"(?P<term>{terms})(?=当[天日]|节气)", _term, ("去年大雪当天=2023-12-07",), names),
        Rule("春运", "", rf"春运(?P<edge>首日|第一天|末日|最后一天|(?:进入)?的?第(?P<nth>{SMALL})天)|春运期间", _travel, ("今天是[春运第八天]=2024-02-02", "2024年春运期间=2024-01-26/2024-03-05", "2024年春运首日=2024-01-26"), ("春运",)),
        Rule("全国两会", "", r"全国“?两会”?期间", _sessions, ("2024年全国两会期间=2024-03-04/2024-03-11",), ("全国两会", "全国“两会")),
        Rule("农历Y年M月D日", "", rf"(?:{_LUNAR})(?P<year>{YEAR4})年(?P<leap>闰)?(?P<month>正|冬|腊|{MONTH})月(?:(?P<day>{_LUNAR_DAY}|[0-9]{{1,2}})(?:日|号)?)?", read_lunar_of_year,
             ("农历2023年腊月初八=2024-01-18", "农历二〇二三年正月=2023-01-22/2023-02-19"), lunar),
        Rule("农历M月D日", "", rf"(?:{_LUNAR})(?:的)?(?P<leap>闰)?(?P<month>正|冬|腊|{MONTH})月(?P<day>{_LUNAR_DAY}|[0-9]{{1,2}})(?:日|号)?", read_lunar,
             ("农历三月初三=2023-04-22", "农历腊月初八=2024-01-18"), lunar),
        Rule("农历M月", "", rf"(?:{_LUNAR})(?P<leap>闰)?(?P<month>正|冬|腊|{MONTH})月", read_lunar, ("农历正月=2024-02-10/2024-03-09",), lunar),
        Rule("农历M月D日", "", rf"(?P<leap>闰)?(?P<month>正|冬|腊|(?<=闰){MONTH})月(?P<day>{_LUNAR_DAY})(?:日|号)?(?![0-9个多名])", read_lunar,
             ("正月十五=2024-02-24", "腊月廿三=2024-02-02"), ("正月", "腊月", "冬月", "闰")),
        Rule("农历M月D日", "#月", rf"(?P<month>{MONTH})月(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?)(?:日)?", read_lunar,
             ("三月初三=2023-04-22", "九月初九=2023-10-23")),
        Rule("农历M月D日", "#月", r"(?<![0-9〇零一二三四五六七八九十千]年)(?P<month>[二三五六七八九])月(?P<day>十[一二三四五六七八九]|二十[一二三四五六七八九]?)(?![日号个多名人项家万千百点时分年.0-9一二三四五六七八九])", read_lunar,
             ("八月十五=2023-09-29",)),
        Rule("农历M月", "", r"(?P<month>正|冬|腊)月(?!初|十|二|廿|三|梅|寒风|子)", read_lunar, ("腊月=2024-01-11/2024-02-09",), ("正月", "腊月", "冬月")),
        Rule("大年初N", "", r"(?:(?<=农历)|大年|(?<![今去前明后当来同全本半近往每])年|过年)(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]|二十[七八九])", read_new_year,
             ("大年初三=2024-02-12", "年廿八=2024-02-07"), ("大年", "年初", "年廿", "年二", "过年")),
        Rule("大年初N", "初", r"(?<=[至到-])(?P<day>初[一二三四五六七八九十])(?![中级高年班学])", read_new_year, ("大年初一至初七=2024-02-10/2024-02-16",)),
        Rule("干支年", "", rf"(?:农历)?(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])(?:[{ANIMALS}])?年", read_sexagenary,
             ("甲辰年=2024-02-10/2025-01-28", "甲辰年正月初一=2024-02-10"),
             (*(s + b for s in STEMS for b in BRANCHES), "农历")),
        Rule("生肖年", "", rf"(?P<animal>[{ANIMALS}])年(?=春节|正月|大年|除夕|元宵|新春|腊月)", read_animal, ("龙年春节=2024-02-10",), tuple(f"{a}年" for a in ANIMALS)),
    )  # fmt: skip
