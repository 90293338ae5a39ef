"""Rules for months, quarters, halves and edges inside a year, named or not."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, day, months, run_of_months, whole
from timeline.temporal.grammar.fragments import DAY, MONTH, SMALL, TO
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Rule, Sense, month_run

if TYPE_CHECKING:
    import re

_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "末": 4}


def _month(m: re.Match[str]) -> Sense | None:
    number = 1 if m["month"] in ("元", "首") else read_number(m["month"])
    if number is None:
        return None
    return Sense(
        "M月", "year", at=lambda y: months(y, number, number), precision="month",
        month=number, opens="month",
    )  # fmt: skip


def _months(m: re.Match[str]) -> Sense | None:
    first, last = read_number(m["first"]), read_number(m["last"])
    if first is None or last is None or not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    return month_run(first, last)


def _neighbours(m: re.Match[str]) -> Sense | None:
    found = _months(m)
    first, last = read_number(m["first"]), read_number(m["last"])
    return found if first is not None and last == first + 1 else None


def _first_months(m: re.Match[str]) -> Sense | None:
    count = read_number(m["count"])
    if count is None or not 1 <= count <= 12:
        return None
    return Sense(
        "前N个月", "year", at=lambda y: months(y, 1, count), precision="month", closed=True
    )


def _last_months(m: re.Match[str]) -> Sense | None:
    count = read_number(m["count"])
    if count is None or not 1 <= count <= 12:
        return None
    return Sense("最后N个月", "year", at=lambda y: months(y, 13 - count, 12), precision="month")


def _nth_month(m: re.Match[str]) -> Sense | None:
    number = read_number(m["nth"])
    if number is None:
        return None
    return Sense("第N个月", "year", at=lambda y: months(y, number, number), precision="month")


def _quarter_number(text: str) -> int:
    return _QUARTERS.get(text) or int(text)


def _quarters(first: int, last: int, *, closed: bool = False) -> Sense:
    return Sense(
        "季度", "year", at=lambda y: months(y, 3 * first - 2, 3 * last), precision="quarter",
        closed=closed,
    )  # fmt: skip


def _quarter(m: re.Match[str]) -> Sense:
    number = _quarter_number(m["quarter"] or m["edge"])
    if m["last"]:
        return Sense(
            "季度末", "year", at=lambda y: months(y, 3 * number, 3 * number), precision="approx",
            soft=True,
        )  # fmt: skip
    return _quarters(number, number)


def _quarter_run(m: re.Match[str]) -> Sense:
    return _quarters(
        _quarter_number(m["first"]), _quarter_number(m["last"]), closed=m["first"] in "一1"
    )


def _first_quarters(m: re.Match[str]) -> Sense | None:
    count = read_number(m["count"])
    return _quarters(1, count, closed=True) if count and count <= 4 else None


def _half(m: re.Match[str]) -> Sense:
    first = 1 if m["half"] in "上前" else 7
    return Sense("半年", "year", at=lambda y: months(y, first, first + 5), precision="half-year")


def _year_edge(m: re.Match[str]) -> Sense:
    month = {"初": 1, "首": 1, "中": 6}.get(m["edge"][0], 12)
    last = 7 if month == 6 else month
    return Sense(
        "年底" if month == 12 else "年初" if month == 1 else "年中", "year",
        at=lambda y: months(y, month, last), precision="approx", soft=True, closed=False,
    )  # fmt: skip


def _season(m: re.Match[str]) -> Sense:
    month = _SEASONS[m["season"]]
    return Sense(
        f"{m['season']}季", "year", at=lambda y: run_of_months(y, month, (month + 1) % 12 + 1),
        precision="approx", soft=True, late="winter" if month == 12 else "",
    )  # fmt: skip


def _week_of_year(m: re.Match[str]) -> Sense | None:
    number = read_number(m["week"])
    if number is None or not 1 <= number <= 53:
        return None

    def at(year: int) -> Days | None:
        start = (date(year, 1, 4).toordinal() - 1) // 7
        return whole("week", start + number - 1)

    return Sense("第N周", "year", at=at, precision="week")


def _edge_days(m: re.Match[str]) -> Sense | None:
    count = read_number(m["count"])
    if not count or count > 300:
        return None
    weeks, first = m["unit"] == "周", m["side"] == "前"

    def at(year: int) -> Days:
        if first:
            start = date(year, 1, 4) if weeks else date(year, 1, 1)
            start -= timedelta(start.weekday() if weeks else 0)
            return Days(start, start + timedelta(count * (7 if weeks else 1) - 1))
        end = date(year, 12, 31)
        if weeks:
            end -= timedelta((end.weekday() + 1) % 7)
        return Days(end - timedelta(count * (7 if weeks else 1) - 1), end)

    return Sense("前N天", "year", at=at, precision="day")


def _edge_day(m: re.Match[str]) -> Sense:
    last = m["which"].startswith("最后")
    return Sense("第N天", "year", at=lambda y: day(y, 12, 31) if last else day(y, 1, 1))


def _bare_edge(m: re.Match[str]) -> Sense:
    sense = _year_edge(m)
    return sense._replace(coming=sense.name == "年底")


def _all_year(_: re.Match[str]) -> Sense:
    return Sense("全年", "year", precision="year")


def _same_period(_: re.Match[str]) -> Sense:
    return Sense("同期", "year", precision="year", same_period=True)


IN_YEAR = (
    Rule("M—M月", "#-至到", rf"(?P<first>{MONTH}){TO}(?P<last>{MONTH})月份?(?!{DAY}[日号])", _months,
         ("1—8月=2023-01-01/2023-08-31", "2023年3至5月=2023-03-01/2023-05-31")),
    Rule("M—M月", "#、", rf"(?P<first>{MONTH})、(?P<last>{MONTH})月份?(?!{DAY}[日号])", _neighbours,
         ("去年七、八月=2023-07-01/2023-08-31",)),
    Rule("M月", "元#月", rf"(?<!将近)(?P<month>{MONTH})月份?(?!刊(?![登发载出印播物首])|号(?!召)|[饼球薪租嫂子季革氏光亮牙桂票供卡考台龄嫩》]|酒店|宾馆|天[^气]|号楼|的?[一-龥]{{1,4}}》)", _month,
         ("11月份=2023-11-01/2023-11-30", "元月=2024-01-01/2024-01-31", "[十月革]命=-")),
    Rule("首月", "首", r"(?<=年)(?P<month>首)月(?!份|[饼球薪租])", _month, ("2005年首月=2005-01-01/2005-01-31",)),
    Rule("前N个月", "前头首", rf"(?:前|头)(?P<count>{SMALL})个?月(?!前)", _first_months,
         ("前11个月=2023-01-01/2023-11-30", "今年前两个月=2024-01-01/2024-02-29")),
    Rule("季度", "前", r"前(?P<count>[二两三23])个?季度?(?!节)", _first_quarters, ("前三季度=2023-01-01/2023-09-30",)),
    Rule("季度", "#-至到、", rf"(?P<first>[一二三四1-4])(?:{TO}|、)(?P<last>[一二三四1-4])季度", _quarter_run,
         ("一至三季度=2023-01-01/2023-09-30", "三、四季度=2023-07-01/2023-12-31")),
    Rule("季度", "第首末#季个", r"第?(?P<quarter>[一二三四1-4首末])个?季度(?!假)(?P<last>末(?!班))?|(?P<edge>首|末)季(?![节中稻后以])", _quarter,
         ("首季=2024-01-01/2024-03-31", "去年第四季度=2023-10-01/2023-12-31")),
    Rule("半年", "上下前后", r"(?P<half>(?<![以晚早网线])上|下|前|后)半年度?(?!多|来)", _half,
         ("去年上半年=2023-01-01/2023-06-30", "2024年下半年=2024-07-01/2024-12-31")),
)  # fmt: skip

IN_NAMED_YEAR = (
    Rule("同期", "同", r"同期", _same_period, ("去年同期=2023-01-01/2023-12-31", "前11个月增长,高于[去年同期]=2022-01-01/2022-11-30", "今年以来增长,[去年同期]=2023-01-01/2023-01-14")),
    Rule("年底", "年初底末中岁", r"年?(?P<edge>初(?![一二三四五六七八九十中高级])|底(?!下|[^前])|底|末|终|(?:(?<=年年)|(?=中期?(?:[,。、;:)前后将以至到]|$)))中(?!旬)期?)", _year_edge,
         ("2023年底=2023-12-01/2023-12-31", "今年初=2024-01-01/2024-01-31", "去年年底=2023-12-01/2023-12-31")),
    Rule("季节", "春夏秋冬", r"(?P<season>[春夏秋冬])[天季]?(?![学节季招运耕收播种粮衣游装晚训送茶奥残达])", _season,
         ("2023年春=2023-03-01/2023-05-31", "去年冬天=2023-12-01/2024-02-29")),
    Rule("第N周", "第", rf"第(?P<week>{SMALL})个?(?:周|星期)(?!年)", _week_of_year, ("2021年第一周=2021-01-04/2021-01-10",)),
    Rule("前N天", "前最", r"(?P<side>前|最后)(?P<count>[0-9]{1,3}|[一二三四五六七八九十两]{1,3})(?P<unit>天|周)", _edge_days,
         ("去年的前10天=2023-01-01/2023-01-10", "2021年的前2周=2021-01-04/2021-01-17", "2019年最后3周=2019-12-09/2019-12-29")),
    Rule("第N天", "第最头首", r"(?P<which>第一|头一|首|最后一)天", _edge_day, ("去年第一天=2023-01-01", "2023年的最后一天=2023-12-31")),
    Rule("第N个月", "第", rf"第(?P<nth>{SMALL})个月", _nth_month, ("2021年第三个月=2021-03-01/2021-03-31",)),
    Rule("最后N个月", "最", rf"最后(?P<count>{SMALL})个月", _last_months, ("2021年最后4个月=2021-09-01/2021-12-31",)),
    Rule("全年", "全", r"全年度?", _all_year, ("去年全年=2023-01-01/2023-12-31",)),
)  # fmt: skip

BARE_EDGES = (
    Rule("年底", "年岁", r"(?<![今去前明后来当同每本往近新常中壮幼青老多数百千万几周半少成丰上这余0-9〇零一二三四五六七八九十两])(?:年|岁)(?P<edge>初(?![一二三四五六七八九十])|底|末|终(?!奖|决|岁|结|止|端)|中(?![国共央心期考旬华学秋]))",
         _bare_edge, ("年底=2023-12-01/2023-12-31", "年初=2024-01-01/2024-01-31")),
)  # fmt: skip
