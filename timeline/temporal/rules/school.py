"""Rules for school years, terms and holidays, and for financial years."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days
from timeline.temporal.grammar.fragments import YEAR4
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Rule, Sense, run_of_years

if TYPE_CHECKING:
    import re


def _school_year(m: re.Match[str]) -> Sense | None:
    first = read_number(m["first"])
    if first is None or not 1900 < first < 2200:
        return None
    term = m["term"]
    spans = {"上": (date(first, 9, 1), date(first + 1, 1, 31)), "下": (date(first + 1, 2, 1), date(first + 1, 7, 31)),
             None: (date(first, 9, 1), date(first + 1, 8, 31))}  # fmt: skip
    key = None if not term else "上" if term in ("上", "第一", "秋季") else "下"
    days = Days(*spans[key])
    return Sense("学年", "year", Given("text", first), lambda _: days, "approx", soft=True)


def _term(m: re.Match[str]) -> Sense:
    spring = m["season"] in "春下"

    def at(year: int) -> Days:
        if spring:
            return Days(date(year, 2, 1), date(year, 7, 31))
        return Days(date(year, 9, 1), date(year + 1, 1, 31))

    return Sense("学期", "year", at=at, precision="approx", soft=True)


def _holidays(m: re.Match[str]) -> Sense:
    summer = m["which"].startswith("暑")

    def at(year: int) -> Days:
        return (
            Days(date(year, 7, 1), date(year, 8, 31))
            if summer
            else Days(date(year, 1, 15), date(year, 2, 28))
        )

    return Sense("寒暑假", "year", at=at, precision="approx", soft=True, nearest=True)


def _fiscal(m: re.Match[str]) -> Sense | None:
    year = read_number(m["year"])
    return run_of_years("财年", year, year) if year and 1900 < year < 2200 else None


SCHOOL = (
    Rule("学期", "春秋", r"(?P<season>[春秋])季?(?:新?学期|开学季)", _term, ("2024年秋季学期=2024-09-01/2025-01-31", "2024年春季学期=2024-02-01/2024-07-31")),
    Rule("寒暑假", "暑寒", r"(?P<which>暑假|寒假|暑期)(?:期间)?(?!工|作业|班|档|实践|生活|社会|托管|夏令营|学校|兴趣|培训|旅游|经济|消费|安全|[一-龥]{0,3}班)", _holidays,
         ("2023年暑假=2023-07-01/2023-08-31",)),
)  # fmt: skip

SCHOOL_YEARS = (
    Rule("学年", "#年-至到/学", rf"(?P<first>{YEAR4})年?(?:[-至到/](?P<last>[0-9]{{2,4}}|{YEAR4})年?)?学年度?(?:(?P<term>上|下|第一|第二|秋季|春季)学期)?", _school_year,
         ("2023—2024学年=2023-09-01/2024-08-31", "2023—2024学年第二学期=2024-02-01/2024-07-31")),
    Rule("财年", "#年财", r"(?P<year>[0-9]{4})(?:年)?财(?:政年度|年)", _fiscal, ("2024财年=2024-01-01/2024-12-31",)),
)  # fmt: skip
