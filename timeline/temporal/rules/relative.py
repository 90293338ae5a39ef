"""Rules for stretches reckoned from the day of publication: 近日, 目前, 近三年, 未来三天, 两个月后."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, months, months_later
from timeline.temporal.grammar.fragments import SMALL
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Anchor, At, Given, Rule, Sense

if TYPE_CHECKING:
    import re

    from timeline.temporal.calendar.days import Cycle

_TODAY = Given("publication", 0)
_UNIT = r"(?:个[半多]?)?(?P<unit>天|日|周|星期|礼拜|年|(?<=[个半多])月)"
_COUNT = rf"(?P<count>{SMALL}|半|几|数|多)"
_PAIRS = {"今明": (0, 1), "明后": (1, 2), "昨今": (-1, 0), "前昨": (-2, -1)}
_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}


def window(before: int, after: int) -> At:
    """Return a function from a day to the days around the day."""

    def at(ordinal: int) -> Days | None:
        first, last = ordinal - before, ordinal + after
        return Days(date.fromordinal(first), date.fromordinal(last)) if first > 0 else None

    return at


def _near(_: re.Match[str]) -> Sense:
    return Sense("近日", given=_TODAY, at=window(14, 0), precision="approx", soft=True, vague=True)


def _now(_: re.Match[str]) -> Sense:
    return Sense("目前", given=_TODAY, precision="approx", soft=True, vague=True)


def _lately(_: re.Match[str]) -> Sense:
    return Sense("近年来", given=_TODAY, precision="approx", soft=True, vague=True, bound="until")


def moved(ordinal: int, count: float, unit: str) -> date | None:
    """Return the day some days, weeks, months or years from a day."""
    if unit in _DAYS:
        return date.fromordinal(max(1, ordinal + int(count * _DAYS[unit])))
    factor = 12 if unit == "年" else 1
    start = date.fromordinal(ordinal)
    whole_months = int(count * factor)
    later = months_later(start, whole_months)
    if later is None or whole_months == count * factor:
        return later
    return date.fromordinal(later.toordinal() + (15 if count > 0 else -15))


def _number(text: str) -> float | None:
    return 0.5 if text == "半" else read_number(text)


def _past_window(m: re.Match[str]) -> Sense | None:
    count, unit = _number(m["count"]), m["unit"]
    if count is None:
        return _near(m) if unit in _DAYS else None

    def at(ordinal: int) -> Days | None:
        first = moved(ordinal, -count, unit)
        return Days(first, date.fromordinal(ordinal)) if first else None

    return Sense("近N年", given=_TODAY, at=at, precision="approx", soft=True, vague=True)


def _coming_window(m: re.Match[str]) -> Sense | None:
    count, unit = _number(m["count"]), m["unit"]
    if count is None:
        return None
    if m["word"] in ("此后", "随后", "其后"):
        return _following_window(count, unit)
    continued = m["word"].startswith("接")
    exact = unit in _DAYS and not continued

    def at(ordinal: int) -> Days | None:
        last = moved(ordinal, count, unit)
        first = ordinal if continued or not exact else ordinal + 1
        return Days(date.fromordinal(first), last) if last else None

    anchor: Anchor = "either" if continued else "publication"
    return Sense(
        "接下来N个月" if continued else "未来N天", given=Given(anchor, 0), at=at,
        precision="day" if exact else "approx", soft=not exact, vague=True,
    )  # fmt: skip


def _following_window(count: float, unit: str) -> Sense:
    """Return the sense of a span from the date told before, never from the publication (此后三年)."""
    previous = Given("previous", 0)
    if unit == "年":
        span: At = lambda year: Days(date(year, 1, 1), date(year + int(count), 12, 31))  # noqa: E731
        return Sense("此后N年", "year", previous, span, "approx", soft=True, vague=True)

    def at(ordinal: int) -> Days | None:
        last = moved(ordinal, count, unit)
        return Days(date.fromordinal(ordinal), last) if last else None

    return Sense("此后N天", given=previous, at=at, precision="approx", soft=True, vague=True)


def _offset(m: re.Match[str]) -> Sense | None:
    number = _number(m["count"])
    if number is None:
        return _near(m) if m["side"] == "前" and m["unit"] in _DAYS else None
    count = -number if m["side"] == "前" else number
    anchor: Anchor = "publication" if m["side"] == "前" else "either"
    unit = m["unit"]
    name = f"N{unit}{m['side']}"
    if unit in _DAYS:
        return Sense(name, given=Given(anchor, int(count * _DAYS[unit])))
    cycle: Cycle = "month" if unit == "月" or number == 0.5 else "year"
    steps = int(count * 12) if number == 0.5 and unit == "年" else int(count)
    if number == 0.5 and unit == "月":
        return Sense(
            name, given=Given(anchor, -15 if count < 0 else 15), soft=True, precision="approx"
        )
    return Sense(
        name,
        cycle,
        Given(anchor, steps),
        precision="month" if cycle == "month" else "year",
        opens="month" if cycle == "month" else "year",
    )


def _two(m: re.Match[str]) -> Sense:
    first, last = _PAIRS[m["pair"]]
    if m["unit"] == "年":
        span: At = lambda year: Days(date(year + first, 1, 1), date(year + last, 12, 31))  # noqa: E731
        return Sense("今明两天", "year", _TODAY, span, "year")
    return Sense("今明两天", given=_TODAY, at=window(-first, last))


def _quarter(m: re.Match[str]) -> Sense:
    offset = {"上": -1, "本": 0, "下": 1}[m["which"]]

    def at(index: int) -> Days | None:
        start = (index // 3 + offset) * 3
        year, month = start // 12, start % 12 + 1
        return months(year, month, month + 2)

    return Sense("本季度", "month", _TODAY, at, "quarter")


def _half_year(m: re.Match[str]) -> Sense:
    offset = {"上": -1, "下": 1}.get(m["which"], 0)

    def at(index: int) -> Days | None:
        start = (index // 6 + offset) * 6
        return months(start // 12, start % 12 + 1, start % 12 + 6)

    return Sense("本半年", "month", _TODAY, at, "half-year")


def _from_now(_: re.Match[str]) -> Sense:
    return Sense("即日起", given=Given("sentence", 0), precision="approx", soft=True, bound="from")


def _until_now(_: re.Match[str]) -> Sense:
    return Sense("至今", given=_TODAY, vague=True, bound="until")


def _within(m: re.Match[str]) -> Sense:
    if m["unit"] == "月":
        return Sense("月内", "month", _TODAY, precision="month")
    return Sense("年内", "year", _TODAY, precision="year")


NEAR = (
    Rule("近日", "近日最前不连这几数",
         r"近(?:日(?!点|照)来?|期|来(?!越)|些天|段时间|一段时间|一个时期以来|一段时期)|日前|最近(?!的|处|距|端|邻|一次|[一二三四五六七八九十两几0-9])|前不久|不久前|前(?:些|几|段)(?:天|日子|时间|时日|时)|连日来?|连(?:天|夜)来|这几天|这两天|这些天|前一?阶段|前一段时间",
         _near, ("近日=2023-12-31/2024-01-14", "日前=2023-12-31/2024-01-14", "前不久=2023-12-31/2024-01-14",
                 "连日来=2023-12-31/2024-01-14")),
    Rule("目前", "目当眼现如时此即",
         r"目前(?!为止)|(?<![相])当前|当下(?!来)|眼下(?!方)|眼前(?=,)|现在|如今(?=[,的已在是又,]|$)|现如今|时下|现阶段|现今(?!存)",
         _now, ("目前=2024-01-14", "现阶段=2024-01-14", "当前=2024-01-14")),
    Rule("目前", "", r"(?:本报|记者)?(?:发稿|截稿)(?:时|前|为止)?", _now, ("截至发稿时=/2024-01-14",), ("发稿", "截稿", "本报发", "本报截", "记者发", "记者截")),
    Rule("近年来", "近这多", r"近(?:些|几)?年(?:以?来)?(?![底初末关终中货])|近几年(?:以?来)?|这些年(?:来)?|(?<![0-9一二三四五六七八九十百千万许数])多年(?:以)?来",
         _lately, ("近年来=/2024-01-14",)),
    Rule("今明两天", "今明昨前", r"(?P<pair>今明|明后|昨今|前昨)(?:这)?两(?P<unit>天|日|年)", _two, ("今明两天=2024-01-14/2024-01-15", "今明两年=2024-01-01/2025-12-31")),
    Rule("本季度", "上本下", r"(?<![以晚早])(?P<which>上|本|下)(?:一个?)?季度", _quarter, ("上季度=2023-10-01/2023-12-31", "本季度=2024-01-01/2024-03-31")),
    Rule("本半年", "上本这下", r"(?<![以晚早])(?P<which>上|本|这|下)一?个半年(?!度|多)", _half_year, ("上个半年=2023-07-01/2023-12-31",)),
    Rule("即日起", "即", r"即日(?!可|内)起?", _from_now, ("即日起=2024-01-14/", "1月5日发布公告,[即日起]实行=2024-01-05/")),
    Rule("至今", "至迄", r"至今(?![年天日晚早晨夜春夏秋冬])|迄今(?:为止)?", _until_now, ("至今=/2024-01-14",)),
    Rule("近N年", "近最过前这上", rf"(?:(?<![附临邻接靠将亲])近|最近|过去|(?<![以早晚])上(?=[0-9两三四五六]{{1,2}}(?:个月|周))|(?<![目以之年节会日])前(?=[0-9]{{1,2}}周))的?这?{_COUNT}(?:多|余)?{_UNIT}(?![级代期后前]|[以之][后前])(?:时间|间)?(?:以?来)?", _past_window,
         ("近三年=2021-01-14/2024-01-14", "过去一周=2024-01-07/2024-01-14")),
    Rule("近N年", "近最", r"(?:(?<![附临邻接靠将亲])近|最近)(?P<count>[2-9]|1[0-2]|[一二两三四五六七八九十]{1,2})(?P<unit>月)(?:以?来|间)?(?![0-9一二三四五六七八九十]{1,3}[日号]|份|底|初|末|[上中下]旬)", _past_window,
         ("近三月=2023-10-14/2024-01-14", "近六月来=2023-07-14/2024-01-14")),
    Rule("近N年", "几数半#天日周星礼月年个多余半", rf"(?<![第近前后每]){_COUNT}(?:多|余)?{_UNIT}(?:以)?来(?![自到的源往回]|宾)", _past_window, ("五年来=2019-01-14/2024-01-14",)),
    Rule("未来N天", "未今接此随其往",
         rf"(?P<word>未来|今后|接下来|此后|随后|其后|往后)的?{_COUNT}(?:多|余)?{_UNIT}(?:的?时间)?(?:里|内|中|间)?", _coming_window,
         ("未来三天=2024-01-15/2024-01-17", "1月11日启动,[接下来的两个月里]=2024-01-11/2024-03-11", "2019年回村,[此后三年]=2019-01-01/2022-12-31", "1月5日开班,[随后一周]=2024-01-05/2024-01-12")),
    Rule("N天后", "半几数#天日周星礼月年个多余半", rf"(?<![第近前每约共满超逾达用])(?<!阔别)(?<!时隔)(?<!相隔)(?<!历时)(?P<count>{SMALL}|半|几|数)(?:多|余)?{_UNIT}(?:之|以)?(?P<side>后|前)(?![所往来续期景沿面提置夕三二几十])",
         _offset,
         ("三天前=2024-01-11", "2021年3月驻村,[两个月后]=2021-05-01/2021-05-31", "五年前=2019-01-01/2019-12-31",
          "1月11日签约,[三天后]=2024-01-14")),
    Rule("年内", "年月周", r"(?<![0-9一二三四五六七八九十几数半多近本全每往常当今去明百千万个上下])(?P<unit>[年])内(?!瓦|涝|容|部|蒙)", _within, ("年内=2024-01-01/2024-12-31",)),
    Rule("年内", "月", r"(?<![0-9一二三四五六七八九十几数半多近本全每往常当今去明百千万个上下])(?P<unit>[月])内", _within, ("月内=2024-01-01/2024-01-31",)),
)  # fmt: skip
