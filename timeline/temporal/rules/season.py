"""Rules for seasons that the calendar gives by count: dog days, the cold nines, school terms."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, run_of_months
from timeline.temporal.calendar.lunar import lunar_day
from timeline.temporal.calendar.tables import solar_term
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Rule, Sense

if TYPE_CHECKING:
    import re

    from timeline.temporal.grammar.senses import At

_TERMS = {"上": -1, "本": 0, "这": 0, "新": 0, "下": 1}
_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
_NO_COUNT = r"(?<![0-9〇零一二三四五六七八九十百千万亿几多数余半来两今明去前后当同本每往近新常中壮幼青老少成丰上这那哪全学周财该次翌早晚历头末首隔整某单双童许个满逐逾约超第度长])"
_DAY = timedelta(1)
_GENG = 2
"""Remainder by ten of the ordinal of a day whose stem is 庚, after which the dog days are counted."""


def _geng_day(after: date, number: int) -> date:
    first = after + timedelta((_GENG - after.toordinal()) % 10)
    return first + timedelta(10 * (number - 1))


def _dog_days(name: str, year: int) -> Days | None:
    solstice, autumn = solar_term("夏至", year), solar_term("立秋", year)
    if solstice is None or autumn is None:
        return None
    first, middle = _geng_day(solstice.first, 3), _geng_day(solstice.first, 4)
    last = _geng_day(autumn.first, 1)
    spans = {
        "头伏": Days(first, middle - _DAY), "中伏": Days(middle, last - _DAY),
        "末伏": Days(last, last + 9 * _DAY), "入伏": Days(first, first),
        "出伏": Days(last + 10 * _DAY, last + 10 * _DAY),
    }  # fmt: skip
    return spans.get(name) or Days(first, last + 9 * _DAY)


_ALIASES = {"初伏": "头伏", "二伏": "中伏"}


def _dog(m: re.Match[str]) -> Sense:
    name = _ALIASES.get(m["name"], m["name"])
    single = name in ("入伏", "出伏")
    return Sense(
        "三伏", "year", at=lambda year: _dog_days(name, year), precision="day" if single else "approx",
        festival=True, nearest=True, soft=not single,
    )  # fmt: skip


def _nines(m: re.Match[str]) -> Sense | None:
    number = read_number(m["nine"]) if m["nine"] else None

    def at(year: int) -> Days | None:
        solstice = solar_term("冬至", year)
        if solstice is None:
            return None
        first = solstice.first + 9 * ((number or 1) - 1) * _DAY
        return Days(first, first + (9 if number else 81) * _DAY - _DAY)

    return Sense("数九", "year", at=at, precision="approx", festival=True, nearest=True, soft=True)


def _term_of(offset: int) -> At:
    def at(ordinal: int) -> Days:
        today = date.fromordinal(ordinal)
        autumn = today.month >= 8 or today.month == 1
        number = 2 * (today.year - (today.month == 1)) + autumn + offset
        year = number // 2
        if number % 2:
            return Days(date(year, 9, 1), date(year + 1, 1, 31))
        return Days(date(year, 2, 1), date(year, 7, 31))

    return at


def _term(m: re.Match[str]) -> Sense:
    return Sense(
        "本学期", given=Given("publication", 0), at=_term_of(_TERMS[m["which"]]), precision="approx",
        soft=True, vague=True,
    )  # fmt: skip


def _year_of_school(m: re.Match[str]) -> Sense:
    """Read a school year, which begins in September; 新学年 in July and August is the next."""
    offset = _TERMS[m["which"]]

    def at(ordinal: int) -> Days:
        today = date.fromordinal(ordinal)
        year = today.year - (today.month < 7) + offset
        return Days(date(year, 9, 1), date(year + 1, 8, 31))

    return Sense(
        "本学年", given=Given("publication", 0), at=at, precision="approx", soft=True, vague=True
    )


def _coming_of(m: re.Match[str]) -> Sense:
    month = _SEASONS[m["season"]]
    return Sense(
        "入季", "year", at=lambda y: run_of_months(y, month, (month + 1) % 12 + 1), precision="approx",
        soft=True, vague=True,
    )  # fmt: skip


def _new_year(_: re.Match[str]) -> Sense:
    """Read 年 as 春节 in 年前 and 年后."""
    return Sense("年", "year", at=lambda y: lunar_day(y, 1, 1), festival=True, nearest=True)


SEASONS = (
    Rule("三伏", "", r"(?P<name>三伏|头伏|初伏|中伏|末伏|二伏|入伏|出伏)(?!贴|灸|茶|面|面条|羊|汤|膏)(?:天|期间)?", _dog,
         ("三伏天=2023-07-11/2023-08-19", "头伏=2023-07-11/2023-07-20", "末伏=2023-08-10/2023-08-19", "[三伏]贴=-"),
         ("三伏", "头伏", "初伏", "中伏", "末伏", "二伏", "入伏", "出伏")),
    Rule("数九", "", r"(?:(?P<nine>[一二三四五六七八九])九|数九)(?:寒?天|时节)", _nines,
         ("三九天=2024-01-09/2024-01-17", "数九天=2023-12-22/2024-03-11"), ("数九", *(f"{n}九" for n in "一二三四五六七八九"))),
    Rule("本学期", "", r"(?P<which>上|本|这|下|新)(?:一个?|个)?学期", _term,
         ("本学期=2023-09-01/2024-01-31", "下学期=2024-02-01/2024-07-31"),
         ("上学", "上个学", "上一", "本学", "这学", "这个学", "下学", "下个学", "下一", "新学")),
    Rule("本学年", "", r"(?P<which>上|本|这|下|新)(?:一个?|个)?学年(?!度)", _year_of_school, ("本学年=2023-09-01/2024-08-31",),
         ("上学", "上个学", "上一", "本学", "这学", "这个学", "下学", "下个学", "下一", "新学")),
    Rule("入季", "", r"(?:进?入|开)(?P<season>[春夏秋冬])(?:季)?(?=以来)", _coming_of, ("入冬以来=2023-12-01/2024-01-14",),
         ("入春", "入夏", "入秋", "入冬", "进入", "开春")),
    Rule("年", "", rf"{_NO_COUNT}过?年(?=前(?![所往来去进后期景途锋方沿身任言台线夫程端几一二三四五六两半0-9夕列天年晚])|后(?![来续面期方勤备者台代卫天半排劲果院年补世]))", _new_year,
         ("力争[年前]完工=/2024-02-09", "工程[年后]复工=2024-02-11/", "三年前=2021-01-01/2021-12-31"), ("年前", "年后", "过年前", "过年后")),
)  # fmt: skip
