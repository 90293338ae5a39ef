"""Rules for named stretches of years: plans, congresses, turning points, reigns."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.temporal.calendar.tables import dated_names, dated_span, span_of_years
from timeline.temporal.grammar.senses import Given, Rule, Sense, run_of_years

if TYPE_CHECKING:
    import re


def _plan(m: re.Match[str]) -> Sense | None:
    days = dated_span("plans", m["plan"])
    if days is None:
        return None
    edge = m["edge"] or ""
    first, last = days.first.year, days.last.year
    if edge.startswith(("开局", "首")):
        last = first
    elif edge.startswith(("收官", "末")):
        first = last
    return run_of_years("五年规划", first, last)


def _congress(m: re.Match[str]) -> Sense | None:
    days = dated_span("congresses", m["name"])
    if days is None:
        return None
    return Sense(
        "党代会", given=Given("text", days.first.toordinal()), at=lambda _: days, festival=True
    )


def _turning_point(m: re.Match[str]) -> Sense | None:
    days = dated_span("turning_points", m["name"])
    if days is None:
        return None
    return Sense("历史节点", given=Given("text", days.first.toordinal()), at=lambda _: days)


def _dynasty(m: re.Match[str]) -> Sense | None:
    """Read the reign of an emperor or a whole dynasty (宋神宗年间, 明朝年间)."""
    table = "reigns" if m["reign"] else "dynasties"
    years = span_of_years(table, m["reign"] or m["dynasty"])
    if years is None:
        return None
    first, last = years
    if first.startswith("-"):
        return Sense("朝代", precision="approx", literal=(f"{first}-01-01", f"{last}-12-31"))
    return run_of_years("朝代", int(first), int(last), soft=True)


@cache
def plan_rules() -> tuple[Rule, ...]:
    """Build the rules whose words come from the tables of the lexicon."""
    plans = "|".join(dated_names("plans"))
    congresses = "|".join(dated_names("congresses"))
    points = "|".join(dated_names("turning_points"))
    reigns, dynasties = dated_names("reigns"), dated_names("dynasties")
    later = r"(?=以来|以后|之后|之前|以前|前(?!往|后|期|景|沿)|后(?!来|续|期)|期间|召开(?:前|后|以来|之前|之后|期间)|闭幕(?:后|以来)|开幕(?:前|后|以来))(?:召开|闭幕|开幕)?"
    return (
        Rule("五年规划", "",
             rf"“(?P<plan>{plans})”(?:(?:规划)?(?:时期|期间)(?:里)?|(?:规划)?的?(?P<edge>开局之年|收官之年|开局年|收官年|首年|末年|末)|(?=以来|前(?!瞻|期)|后(?!期)|[,。、;“至到-]|$))", _plan,
             ("“十五五”时期=2026-01-01/2030-12-31", "“十三五”期间=2016-01-01/2020-12-31", "“十四五”开局之年=2021-01-01/2021-12-31"),
             tuple(f"“{p}”" for p in dated_names("plans"))),
        Rule("五年规划", "#时期规", rf"(?P<plan>{plans})(?:(?:规划)?(?:时期|期间)|(?P<edge>开局之年|收官之年))", _plan,
             ("十四五时期=2021-01-01/2025-12-31",)),
        Rule("党代会", "#大届", rf"(?:党的|中共)?(?P<name>{congresses}){later}", _congress,
             ("党的二十大以来=2022-10-16/2024-01-14", "党的十九大期间=2017-10-18/2017-10-24"), tuple(f"{a}{n}" for a in ("党的", "中共") for n in "一二七八九十")),
        Rule("历史节点", "", rf"(?P<name>{points})(?=以来|以后|之后|后(?!来|续|期)|之前|以前|前(?![夕后沿哨列进途景期]))", _turning_point,
             ("新中国成立以来=1949-10-01/2024-01-14",), dated_names("turning_points")),
        Rule("朝代", "", rf"(?:(?P<reign>{'|'.join(reigns)})(?:年间|时期|在位(?:期间|时)?)|(?P<dynasty>{'|'.join(dynasties)})年间)(?:初|末)?", _dynasty,
             ("宋神宗年间=1067-01-01/1085-12-31", "唐太宗时期=0626-01-01/0649-12-31", "明朝年间=1368-01-01/1644-12-31"), (*reigns, *dynasties)),
    )  # fmt: skip
