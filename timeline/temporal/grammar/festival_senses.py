"""What festivals, their holidays, solar terms and the travel season mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, day
from timeline.temporal.calendar.lunar import lunar_day, lunar_in_gregorian_year, new_years_eve
from timeline.temporal.calendar.tables import Festival, dated_span, festivals, solar_term
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Sense

if TYPE_CHECKING:
    from collections.abc import Callable

_WEEK = timedelta(7)
_DAY = timedelta(1)


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


def alternatives(names: list[str]) -> str:
    """Write the names as alternatives of a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def read_festival(m: re.Match[str]) -> Sense:
    """Read a festival, its holiday or a day beside them (春节假期, 中秋前夕)."""
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


def read_every_year(_: re.Match[str]) -> Sense:
    """Read a festival that comes round every year (年年端午)."""
    return Sense("每逢", outcome="recurring", precision="day")


def read_double_festival(m: re.Match[str]) -> Sense:
    """Read the holiday that two festivals share (中秋国庆假期)."""
    sense = Sense("假期", "year", festival=True, nearest=True)
    return _spread(sense, lambda year: dated_span("holidays", "国庆", year), "假期期间", m["edge"])


def read_term(m: re.Match[str]) -> Sense:
    """Read a solar term (惊蛰前后)."""
    name = m["term"]
    sense = Sense(
        "节气", "year", at=lambda year: solar_term(name, year), festival=True, nearest=True
    )
    return _spread(sense, sense.days, None, m.groupdict().get("edge"))


def read_travel_season(m: re.Match[str]) -> Sense:
    """Read the travel season: forty days from the fifteenth before 春节, noticed since 2004."""

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


def read_sessions(_: re.Match[str]) -> Sense:
    """Read the yearly sessions of the nation (全国两会)."""
    return Sense(
        "全国两会", "year", at=lambda year: dated_span("sessions", "全国两会", year),
        precision="approx", festival=True, nearest=True, soft=True,
    )  # fmt: skip
