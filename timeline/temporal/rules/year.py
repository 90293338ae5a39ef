"""Rules for years, named by number or by their place beside another year."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days
from timeline.temporal.grammar.fragments import CHINESE_DIGITS, DAY, MONTH, TO, YEAR4
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Rule, Sense

if TYPE_CHECKING:
    import re

_PUBLICATION_YEARS = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "去": -1, "今年": 0, "本年": 0,
    "今": 0, "明年": 1, "来年": 1, "下一年": 1, "明": 1, "后年": 2, "大后年": 3, "这一年": 0,
}  # fmt: skip
_PREVIOUS_YEARS = {
    "同年": 0, "当年": 0, "次年": 1, "翌年": 1, "第二年": 1, "转年": 1, "前一年": -1,
    "次": 1, "翌": 1,
}  # fmt: skip


def _year(m: re.Match[str]) -> Sense | None:
    year = read_number(m["year"])
    if year is None or year >= 2200 or _counts_years(m, year):
        return None
    return Sense("Y年", "year", Given("text", year), precision="year", opens="year")


def _counts_years(m: re.Match[str], year: int) -> bool:
    """Return whether a number of years is counted (有着2000年历史), not a year named."""
    before = m.string[max(0, m.start() - 3) : m.start()]
    counted = before.endswith(
        ("距今", "约", "近", "有", "有着", "超", "逾", "过", "达", "长达", "已")
    )
    return year % 100 == 0 and year != 1900 and counted


def _short_year(m: re.Match[str]) -> Sense | None:
    number = read_number(m["year"])
    if number is None:
        return None
    century = 2000 if number < 50 else 1900
    return Sense("Y年", "year", Given("text", century + number), precision="year", opens="year")


def _impossible(_: re.Match[str]) -> Sense:
    return Sense("Y年M月D日", outcome="impossible")


def _years(m: re.Match[str]) -> Sense | None:
    first, last = read_number(m["first"]), read_number(m["last"])
    if first is None or last is None or not 1000 <= first < 2200:
        return None
    if last < 100:
        last += first // 100 * 100
    if last <= first:
        return None
    span = Days(date(first, 1, 1), date(last, 12, 31))
    return Sense("Y—Y年", "year", Given("text", first), lambda _: span, "year")


def _from_publication(m: re.Match[str]) -> Sense:
    offset = _PUBLICATION_YEARS[m["word"]]
    return Sense(m["word"], "year", Given("publication", offset), precision="year", opens="year")


def _winter(m: re.Match[str]) -> Sense:
    given = Given("publication", -1 if m["word"].startswith("去") else 0)
    return Sense(
        "去冬今春", "year", given, lambda y: Days(date(y, 12, 1), date(y + 1, 5, 31)), "approx",
        soft=True,
    )  # fmt: skip


def _from_previous(m: re.Match[str]) -> Sense:
    offset = _PREVIOUS_YEARS[m["word"]]
    return Sense(m["word"], "year", Given("previous", offset), precision="year", opens="year")


YEARS = (
    Rule("Y年M月D日", "#年", rf"(?:[0-9]{{5,9}}|0000)年{MONTH}月{DAY}日", _impossible,
         ("99999年1月1日=?", "0000年1月1日=?")),
    Rule("Y—Y年", "#-至到", rf"(?P<first>[0-9]{{4}}|[{CHINESE_DIGITS}]{{4}}){TO}(?P<last>{YEAR4}|[0-9]{{2}})年(?!级|[度]?第)",
         _years, ("2016—2020年=2016-01-01/2020-12-31", "2022-23年=2022-01-01/2023-12-31")),
    Rule("Y年", "#年", rf"(?P<year>{YEAR4})年度?(?!级|的?(?:历史|文明|窑|沧桑|积淀|岁月|风雨))", _year,
         ("2024年=2024-01-01/2024-12-31", "二○二三年=2023-01-01/2023-12-31",
          "两千零四年=2004-01-01/2004-12-31", "有着[2000年]历史=-")),
    Rule("Y年", "#年", rf"(?P<year>0[0-9]|[〇零][{CHINESE_DIGITS}])年(?!级)", _short_year,
         ("07年=2007-01-01/2007-12-31", "零八年=2008-01-01/2008-12-31")),
    Rule("Y年", "#年", rf"(?P<year>[0-9]{{2}}|[一二五六七八九][{CHINESE_DIGITS}])年(?={MONTH}月)", _short_year,
         ("18年10月=2018-10-01/2018-10-31",)),
    Rule("Y年", "#年", r"(?P<year>[0-9]{2})年(?=第?[一二三四1-4]季度|[上下]半年)", _short_year, ("97年一季度=1997-01-01/1997-03-31", "20年下半年=2020-07-01/2020-12-31")),
    Rule("Y年", "#年", rf"(?<![0-9一二三四五六七八九十百千万几数])(?P<year>[5-9][0-9]|[五六七八九][{CHINESE_DIGITS}])年(?=前后|年?[初底末](?![级中])|[春夏秋冬]|第?[一二三四1-4]季度|[上下]半年)", _short_year,
         ("五八年前后=1958-01-01/1958-12-31", "85年底=1985-12-01/1985-12-31")),
    Rule("Y—Y年", "#-至到", rf"(?<=从)(?P<first>[0-9]{{4}}){TO}(?P<last>[0-9]{{4}})(?![0-9年])", _years, ("从[2016到2018]=2016-01-01/2018-12-31",)),
    Rule("Y年", "#年", r"(?<=在)(?P<year>[1-9][0-9]{2})年(?!级|多|来|的?历史|间|内|前|后)", _year, ("在[789年]=0789-01-01/0789-12-31",)),
    Rule("Y年", "#年", rf"(?P<year>[1-9][0-9]{{2}}|[一二三四五六七八九][{CHINESE_DIGITS}]{{2}})年(?={MONTH}月{DAY}日)", _year,
         ("789年5月3日=0789-05-03",)),
    Rule("今年", "大前去上今本明来后下这",
         r"(?P<word>大前年|(?<![目以之空史生节饭])前年|(?<!过)去年|(?<![以晚早线网村身世街路头马])上一?年"
         r"|(?<!如)今年|(?<![基日成资])本年|明年|来年|下一年|这一年|(?<![今以之此最战])后年|大后年)度?"
         r"(?!本月|同月|这个月|轻|龄|纪|少|老|均|产|级|薪|货|味|画|报|会|检|审)",
         _from_publication,
         ("去年=2023-01-01/2023-12-31", "前年=2022-01-01/2022-12-31", "明年=2025-01-01/2025-12-31",
          "[如今年]轻人多了=-")),
    Rule("去冬今春", "去今", r"(?P<word>去冬今春|今冬明春)", _winter, ("去冬今春=2023-12-01/2024-05-31",)),
    Rule("今年", "今去明", r"(?P<word>今|去|明)(?=[春夏秋冬](?![天季衣装节装粮种收耕播运]))", _from_publication,
         ("去冬=2023-12-01/2024-02-29", "今夏=2024-06-01/2024-08-31")),
    Rule("同年", "同当次翌第转前",
         r"(?P<word>同年|当年|次年|翌年|第二年|转年|前一年|(?:次|翌)(?=年))(?!级|龄|代|轻|度)", _from_previous,
         ("2022年9月开工,[次年]=2023-01-01/2023-12-31", "2022年9月开工,[同年底]=2022-12-01/2022-12-31")),
)  # fmt: skip
