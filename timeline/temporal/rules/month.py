"""Rules for months reckoned from an anchor, and for days inside a month."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, day, days_in_month, months, whole
from timeline.temporal.grammar.fragments import DAY, SMALL, TO, WEEKDAY, weekday_number
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Rule, Sense

if TYPE_CHECKING:
    import re

    from timeline.timex import Precision

_MONTHS = {
    "上上个月": ("publication", -2), "上个月": ("publication", -1), "上月": ("publication", -1),
    "本月": ("publication", 0), "这个月": ("publication", 0), "下个月": ("publication", 1),
    "下月": ("publication", 1), "下下个月": ("publication", 2), "当月": ("previous", 0),
    "同月": ("previous", 0), "次月": ("previous", 1), "翌月": ("previous", 1),
}  # fmt: skip
_TEN_DAYS = {"上": (1, 10), "中": (11, 20), "下": (21, 31), "上中": (1, 20), "中下": (11, 31)}
_EDGES = {"初": (1, 10), "中": (11, 20), "底": (21, 31), "末": (21, 31)}


def _month(m: re.Match[str]) -> Sense:
    anchor, offset = _MONTHS[m["word"]]
    given = Given("previous" if anchor == "previous" else "publication", offset)
    return Sense(m["word"], "month", given, precision="month", opens="month")


def _bare_edge(m: re.Match[str]) -> Sense:
    first, last = _EDGES[m["edge"]]
    part = _stretch("月" + m["edge"], first, last, "approx")
    return Sense("本月", "month", Given("publication", 0)).refined(part)


def _month_of_year(m: re.Match[str]) -> Sense:
    offset = {"去年": -12, "前年": -24, "明年": 12}[m["year"]]
    return Sense(
        "去年本月", "month", Given("publication", offset), precision="month", opens="month"
    )


def _bare_half(m: re.Match[str]) -> Sense:
    return Sense("本月", "month", Given("publication", 0)).refined(_half(m))


def _bounded(index: int, first: int, last: int) -> Days | None:
    year, month = index // 12, index % 12 + 1
    if not (1 <= year <= 9998 and 1 <= month <= 12):
        return None
    return Days(date(year, month, first), date(year, month, min(last, days_in_month(year, month))))


def _stretch(name: str, first: int, last: int, precision: Precision) -> Sense:
    return Sense(
        name, "month", at=lambda index: _bounded(index, first, last), precision=precision,
        soft=precision == "approx",
    )  # fmt: skip


def _ten_days(m: re.Match[str]) -> Sense:
    first, last = _TEN_DAYS[m["which"]]
    return _stretch(m["which"] + "旬", first, last, "ten-day")


def _month_span(m: re.Match[str]) -> Sense | None:
    first, last = (
        int(m[year]) * 12 + int(m[month]) - 1 for year, month in (("first", "from"), ("last", "to"))
    )
    if last <= first:
        return None
    start, end = (
        months(first // 12, first % 12 + 1, first % 12 + 1),
        months(last // 12, last % 12 + 1, last % 12 + 1),
    )
    if start is None or end is None:
        return None
    span = Days(start.first, end.last)
    return Sense("YYYY.M—YYYY.M", "year", Given("text", int(m["first"])), lambda _: span, "month")


MONTHS = (
    Rule("YYYY.M—YYYY.M", "#-./",
         r"(?P<first>(?:19|20)[0-9]{2})(?P<s>[./])(?P<from>0?[1-9]|1[0-2])-(?P<last>(?:19|20)[0-9]{2})(?P=s)(?P<to>0?[1-9]|1[0-2])(?![0-9]|(?P=s)[0-9])",
         _month_span, ("2023.12-2024.1=2023-12-01/2024-01-31",)),
    Rule("旬", "", r"(?:(?<=[,。;!?“\s])|^)(?P<which>上中|中下|上|中|下)旬", _ten_days, ("中旬=2024-01-11/2024-01-20", "下旬=2023-12-21/2023-12-31"), ("上旬", "中旬", "下旬", "上中", "中下")),
    Rule("本月", "上本这下当同次翌",
         r"(?P<word>上上个月|上个月|(?<![以晚村线天])上月|(?<![基日成])本月|这个月|下下个月|下个月|(?<![天以之地水线乡部名])下月|(?<!应|相)当月|同月|次月|翌月)(?!球|薪|亮|票|饼|刊)",
         _month, ("本月=2024-01-01/2024-01-31", "上个月12日=2023-12-12", "下月初=2024-02-01/2024-02-10")),
    Rule("去年本月", "去前明", r"(?P<year>去年|前年|明年)(?P<word>本月|同月|这个月)", _month_of_year, ("去年本月10日=2023-01-10",)),
    Rule("半月", "上下", r"(?<![以晚早])(?P<half>上|下)半月(?!刊|板)", _bare_half, ("上半月=2024-01-01/2024-01-15",)),
    Rule("月底", "月", r"(?<![0-9一二三四五六七八九十元正腊冬本上下当同次翌每个数多几蜜半满])月(?P<edge>底|初(?![一二三四五六七八九十])|末|中(?=旬|[,。]))", _bare_edge,
         ("月底=2024-01-21/2024-01-31",)),
)  # fmt: skip


def _exact(index: int, first: int, last: int) -> Days | None:
    year, month = index // 12, index % 12 + 1
    start = day(year, month, first)
    if first == last:
        return start
    end = day(year, month, last)
    return Days(start.first, end.last) if start and end and first <= last else None


def _day(m: re.Match[str]) -> Sense | None:
    number = read_number(m["day"])
    if number is None:
        return None
    return Sense("D日", "month", at=lambda index: _exact(index, number, number), number=number)


def _days(m: re.Match[str]) -> Sense | None:
    first, last = read_number(m["first"]), read_number(m["last"])
    if first is None or last is None:
        return None
    return Sense("D—D日", "month", at=lambda index: _exact(index, first, last))


def _neighbours(m: re.Match[str]) -> Sense | None:
    first, last = read_number(m["first"]), read_number(m["last"])
    return _days(m) if first is not None and last == first + 1 else None


def _edge(m: re.Match[str]) -> Sense:
    first, last = _EDGES[m["edge"]]
    return _stretch("月" + m["edge"], first, last, "approx")


def _half(m: re.Match[str]) -> Sense:
    first, last = (1, 15) if m["half"] == "上" else (16, 31)
    return _stretch(m["half"] + "半月", first, last, "approx")


def _week(m: re.Match[str]) -> Sense | None:
    number = read_number(m["week"])
    if number is None or not 1 <= number <= 5:
        return None

    def at(index: int) -> Days | None:
        month = whole("month", index)
        if month is None:
            return None
        monday = month.first + timedelta(-month.first.weekday() % 7 + 7 * (number - 1))
        return Days(monday, monday + timedelta(6))

    return Sense("第N周", "month", at=at, precision="week")


def _edge_day(m: re.Match[str]) -> Sense:
    last = m["which"].startswith("最后")

    def at(index: int) -> Days | None:
        month = whole("month", index)
        return Days(month[last], month[last]) if month else None

    return Sense("第N天", "month", at=at)


def _nth_weekday(m: re.Match[str]) -> Sense | None:
    number = None if m["nth"] == "最后一" else read_number(m["nth"].removeprefix("第"))
    weekday = weekday_number(m["weekday"])

    def at(index: int) -> Days | None:
        month = whole("month", index)
        if month is None:
            return None
        found = month.first + timedelta((weekday - month.first.weekday()) % 7)
        last = (month.last - found).days // 7
        found += timedelta(7 * (last if number is None else number - 1))
        return Days(found, found) if found <= month.last else None

    return Sense("第N个周X", "month", at=at)


IN_MONTH = (
    Rule("D—D日", "#-至到", rf"(?P<first>{DAY}){TO}(?P<last>{DAY})[日号](?!楼|线)", _days,
         ("1月5-7日=2024-01-05/2024-01-07", "上月5至7日=2023-12-05/2023-12-07")),
    Rule("D—D日", "#、和", rf"(?P<first>{DAY})[、和](?P<last>{DAY})[日号](?!楼|线)", _neighbours,
         ("1月5、6日=2024-01-05/2024-01-06",)),
    Rule("D日", "#日号", rf"(?P<day>{DAY})[日号](?!楼|线|院|公馆)", _day, ("1月12日=2024-01-12", "1月12号=2024-01-12")),
    Rule("D日", "#", r"(?P<day>十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十一)(?=[,。、;上下早晚凌中午]|$)", _day, ("一月二十三=2023-01-23",)),
    Rule("旬", "上中下", r"(?P<which>上中|中下|上|中|下)旬", _ten_days,
         ("12月下旬=2023-12-21/2023-12-31", "本月中旬=2024-01-11/2024-01-20")),
    Rule("月底", "月初底末中", r"月?(?P<edge>初(?![一二三四五六七八九十级中])|底|末(?!梢)|中(?![国共央心期小学考华秋]))", _edge,
         ("12月底=2023-12-21/2023-12-31", "本月初=2024-01-01/2024-01-10")),
    Rule("半月", "上下", r"(?P<half>上|下)半月(?!刊|板)", _half, ("12月上半月=2023-12-01/2023-12-15",)),
    Rule("第N周", "第首", rf"第(?P<week>{SMALL})个?(?:周|星期)(?![一二三四五六日天年])", _week, ("10月的第一周=2023-10-02/2023-10-08",)),
    Rule("第N天", "第最头", r"(?P<which>第一|头一|首|最后一)天", _edge_day, ("三月的第一天=2023-03-01", "去年5月最后一天=2023-05-31")),
    Rule("第N个周X", "第最", rf"(?P<nth>第[一二三四五]|最后一)个{WEEKDAY}", _nth_weekday,
         ("5月第二个星期日=2023-05-14", "去年5月最后一个周一=2023-05-29")),
)  # fmt: skip
