"""What lunar dates, lunar New Year days and cyclic years mean."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from timeline.temporal.calendar.days import Days
from timeline.temporal.calendar.lunar import lunar_day, lunar_month, new_years_eve
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Sense

if TYPE_CHECKING:
    import re

_DAY = timedelta(1)
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"


_LATE = ("冬", "腊", "十一", "十二")


def _last_eve(year: int) -> Days | None:
    """Return the last day of a lunar year; where the last month has 29 days, that is its 三十."""
    return new_years_eve(year + 1)


def read_lunar(m: re.Match[str]) -> Sense | None:
    """Read a lunar day or month (农历三月初三)."""
    groups = m.groupdict()
    late: Literal["", "lunar"] = "lunar" if m["month"] in _LATE else ""
    month = {"正": 1, "冬": 11, "腊": 12}.get(m["month"]) or read_number(m["month"])
    leap = groups.get("leap") is not None
    if month is None:
        return None
    if not groups.get("day"):
        return Sense("农历M月", "year", at=lambda y: lunar_month(y, month, leap=leap),
                     precision="month", lunar=True, nearest=True, late=late)  # fmt: skip
    number = read_number(m["day"].removeprefix("初"))
    if number is None:
        return None
    if (month, number) == (12, 30):
        return Sense("农历M月D日", "year", at=_last_eve, lunar=True, nearest=True, late=late)
    return Sense(
        "农历M月D日", "year", at=lambda y: lunar_day(y, month, number, leap=leap), lunar=True,
        nearest=True, late=late,
    )  # fmt: skip


def read_lunar_of_year(m: re.Match[str]) -> Sense | None:
    """Read a lunar date with its year."""
    sense, year = read_lunar(m), read_number(m["year"])
    if sense is None or year is None:
        return None
    return sense._replace(name="农历Y年M月D日", given=Given("text", year))


def read_new_year(m: re.Match[str]) -> Sense | None:
    """Read a day of the lunar New Year (大年初三, 年廿八)."""
    number = read_number(m["day"].removeprefix("初"))
    if number is None:
        return None
    month = 1 if m["day"].startswith("初") else 12
    before = 0 if month == 1 else 1
    return Sense(
        "大年初N",
        "year",
        at=lambda y: lunar_day(y - before, month, number),
        lunar=True,
        nearest=True,
        festival=True,
    )


def read_sexagenary(m: re.Match[str]) -> Sense | None:
    """Read a year of the sixty-year cycle (甲辰年)."""
    stem, branch = STEMS.index(m["stem"]), BRANCHES.index(m["branch"])
    numbers = [n for n in range(60) if n % 10 == stem and n % 12 == branch]
    return _cyclic("干支年", 60, numbers[0]) if numbers else None


def read_animal(m: re.Match[str]) -> Sense:
    """Read a year by its animal (龙年)."""
    return _cyclic("生肖年", 12, ANIMALS.index(m["animal"]))


def _cyclic(name: str, period: int, number: int) -> Sense:
    def at(year: int) -> Days | None:
        if (year - 4) % period != number:
            return None
        first, following = lunar_day(year, 1, 1), lunar_day(year + 1, 1, 1)
        return Days(first.first, following.first - _DAY) if first and following else None

    return Sense(name, "year", at=at, precision="year", lunar=True, nearest=True, opens="year")
