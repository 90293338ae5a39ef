"""Rules for named stretches of years: five-year plans, congresses, school years, eras, centuries."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal

from timeline.temporal.calendar.days import Days
from timeline.temporal.calendar.tables import dated_names, dated_span
from timeline.temporal.grammar.fragments import CHINESE_DIGITS, DAY, MONTH, YEAR4
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Rule, Sense

if TYPE_CHECKING:
    import re

_ERAS = {
    "民国": 1912, "宣统": 1909, "光绪": 1875, "同治": 1862, "咸丰": 1851, "道光": 1821, "嘉庆": 1796,
    "乾隆": 1736, "雍正": 1723, "康熙": 1662, "顺治": 1644, "崇祯": 1628, "天启": 1621, "万历": 1573,
    "隆庆": 1567, "嘉靖": 1522, "正德": 1506, "弘治": 1488, "成化": 1465, "天顺": 1457, "景泰": 1450,
    "正统": 1436, "宣德": 1426, "永乐": 1403, "洪武": 1368, "神龙": 705, "开元": 713, "天宝": 742,
    "贞观": 627, "大历": 766, "元和": 806, "至元": 1264, "熙宁": 1068, "元丰": 1078, "绍兴": 1131,
    "淳熙": 1174, "庆历": 1041, "嘉祐": 1056, "政和": 1111, "宣和": 1119,
}  # fmt: skip
_MING, _REPUBLIC = 1368, 1912
_PARTS = {
    "初": (0, 3), "初期": (0, 3), "前期": (0, 4), "中": (3, 6), "中期": (3, 6), "末": (7, 9), "末期": (7, 9),
    "后期": (5, 9), "中后期": (4, 9), "中叶": (4, 6),
}  # fmt: skip


def _years(
    name: str, first: int, last: int, *, soft: bool = False, anchor: Given | None = None
) -> Sense:
    span = Days(date(first, 1, 1), date(last, 12, 31))
    return Sense(
        name, "year", anchor or Given("text", first), lambda _: span, "approx" if soft else "year",
        soft=soft,
    )  # fmt: skip


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
    return _years("五年规划", first, last)


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


def _era(m: re.Match[str]) -> Sense | None:
    number = 1 if m["year"] == "元" else read_number(m["year"])
    if number is None or not 1 <= number <= 130:
        return None
    year = _ERAS[m["era"]] + number - 1
    if m["month"]:
        return Sense("年号", "year", Given("text", year), precision="approx", soft=True)
    opens: Literal["", "year"] = "year" if m["era"] == "民国" else ""
    return Sense("年号", "year", Given("text", year), precision="year", opens=opens)


def _reign(m: re.Match[str]) -> Sense:
    """Mean a whole reign of Ming or Qing: up to the year before the next begins."""
    first = _ERAS[m["era"]]
    last = min(year for year in _ERAS.values() if year > first) - 1
    return _years("年号", first, last, soft=True)


def _common_era(m: re.Match[str]) -> Sense | None:
    number = read_number(m["year"])
    if number is None or not 1 <= number <= 9999:
        return None
    if m["bc"]:
        text = f"-{number - 1:04}" if number > 1 else "0000"
        return Sense("公元前Y年", precision="year", literal=(f"{text}-01-01", f"{text}-12-31"))
    return Sense("Y年", "year", Given("text", number), precision="year", opens="year")


def _ancient_century(m: re.Match[str]) -> Sense | None:
    number = read_number(m["century"])
    if not number:
        return None
    first, last = -(100 * number - 1), -(100 * (number - 1))
    return Sense(
        "公元前N世纪",
        precision="year",
        literal=(f"{_signed(first)}-01-01", f"{_signed(last)}-12-31"),
    )


def _signed(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _century(m: re.Match[str]) -> Sense | None:
    word = m["century"]
    anchor: Given | None = None
    if word in ("上", "上个", "本", "这个"):
        century = 20 if word.startswith("上") else 21
        anchor = Given("publication", 0)
    else:
        number = read_number(word)
        if not number or number > 22:
            return None
        century = number
    return _in_century(m, century, anchor)


def _in_century(m: re.Match[str], century: int, anchor: Given | None) -> Sense | None:
    base = (century - 1) * 100
    if m["decade"]:
        found = _decades(m, base)
        if found is None:
            return None
        return _years("世纪年代", *found, anchor=anchor)
    edge = m["edge"] or ""
    thirds = {"初": (0, 9), "初期": (0, 9), "末": (90, 99), "末期": (90, 99), "中叶": (40, 60), "中期": (40, 60),
              "上半叶": (1, 50), "前半叶": (1, 50), "下半叶": (51, 100), "后半叶": (51, 100), "前期": (0, 30), "后期": (70, 99)}  # fmt: skip
    first, last = thirds.get(edge, (1, 100))
    return _years("世纪", base + first, base + last, soft=bool(edge), anchor=anchor)


def _decades(m: re.Match[str], base: int) -> tuple[int, int] | None:
    text = m["decade"]
    if text.isdigit() or (text.endswith("十") and len(text) == 2):
        numbers = [read_number(text)]
    else:
        numbers = [read_number(c + "十") for c in text.rstrip("十")]
    if any(n is None or n % 10 or n > 90 for n in numbers):
        return None
    tens = [n for n in numbers if n is not None]
    first, last = base + tens[0], base + tens[-1] + 9
    part = m["part"]
    if part and len(tens) == 1:
        low, high = _PARTS[part]
        first, last = first + low, first + high
    return first, last


def _bare_decade(m: re.Match[str]) -> Sense | None:
    found = _decades(m, 1900)
    if found is None or found[0] < 1930:
        return None
    return _years("年代", *found, anchor=Given("publication", 0))


def _year_decade(m: re.Match[str]) -> Sense | None:
    number = read_number(m["year"])
    if number is None or number % 10 or not 1000 <= number < 2100:
        return None
    low, high = _PARTS[m["part"]] if m["part"] else (0, 9)
    return _years("年代", number + low, number + high)


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
    return _years("财年", year, year) if year and 1900 < year < 2200 else None


SCHOOL = (
    Rule("学期", "春秋", r"(?P<season>[春秋])季?(?:新?学期|开学季)", _term, ("2024年秋季学期=2024-09-01/2025-01-31", "2024年春季学期=2024-02-01/2024-07-31")),
    Rule("寒暑假", "暑寒", r"(?P<which>暑假|寒假|暑期)(?:期间)?(?!工|作业|班|档|实践|生活|社会|托管|夏令营|学校|兴趣|培训|旅游|经济|消费|安全|[一-龥]{0,3}班)", _holidays,
         ("2023年暑假=2023-07-01/2023-08-31",)),
)  # fmt: skip


@cache
def plan_rules() -> tuple[Rule, ...]:
    """Build the rules whose words come from the tables of the lexicon."""
    plans = "|".join(dated_names("plans"))
    congresses = "|".join(dated_names("congresses"))
    points = "|".join(dated_names("turning_points"))
    eras = "|".join(_ERAS)
    reigns = "|".join(era for era, first in _ERAS.items() if _MING <= first < _REPUBLIC)
    later = r"(?=以来|以后|之后|之前|以前|前(?!往|后|期|景|沿)|后(?!来|续|期)|期间|召开(?:前|后|以来|之前|之后|期间)|闭幕(?:后|以来)|开幕(?:前|后|以来))(?:召开|闭幕|开幕)?"
    decade = r"(?P<decade>[1-9]0|[一二三四五六七八九]{1,2}十)年代(?P<part>中后期|初期|前期|中期|末期|后期|初|中|末)?"
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
        Rule("公元Y年", "", rf"(?:公元|西元)(?P<bc>前)?(?P<year>[0-9]{{1,4}}|[{CHINESE_DIGITS}十百千]{{1,6}})年", _common_era,
             ("公元前221年=-0220-01-01/-0220-12-31", "公元789年=0789-01-01/0789-12-31"), ("公元", "西元")),
        Rule("公元前N世纪", "", r"公元前(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪", _ancient_century,
             ("公元前3世纪=-0299-01-01/-0200-12-31",), ("公元前",)),
        Rule("年号", "", rf"(?:(?:清|明|宋|唐|元|北宋|南宋)[代朝]?)?(?P<era>{eras})(?P<year>元|[0-9]{{1,3}}|[一二三四五六七八九十]{{1,4}})年(?P<month>(?<!民国.年)(?<!民国..年)(?<!民国...年)(?<!民国....年)闰?(?:正|冬|腊|{MONTH})月(?:初?{DAY}日?)?)?", _era,
             ("民国三年=1914-01-01/1914-12-31", "光绪二十四年=1898-01-01/1898-12-31", "康熙三年五月=1664-01-01/1664-12-31", "民国31年5月=1942-05-01/1942-05-31", "清光绪三年=1877-01-01/1877-12-31"),
             (*_ERAS, *(f"{d}{c}{e}" for e in _ERAS for d in ("清", "明", "宋", "唐", "元", "北宋", "南宋") for c in ("", "代", "朝")))),
        Rule("年号", "", rf"(?:[清明][代朝]?)?(?P<era>{reigns})(?:年间|时期)(?:初|末)?", _reign,
             ("清道光年间=1821-01-01/1850-12-31", "万历年间=1573-01-01/1620-12-31"), tuple(f"{d}{e}" for e in reigns.split("|") for d in ("", "清", "明", "清代", "明代", "清朝", "明朝"))),
        Rule("世纪", "#世", rf"(?:公元)?(?P<century>上个?|本|这个|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})世纪(?:的?{decade}|的?(?P<edge>初期|末期|中叶|中期|上半叶|前半叶|下半叶|后半叶|前期|后期|初|末)|(?!之交|广场|大道|花园|公园|城|金源|大厦|联华|回眸|工程|大酒店|佳缘))", _century,
             ("上世纪80年代=1980-01-01/1989-12-31", "二十世纪五十年代=1950-01-01/1959-12-31", "20世纪末=1990-01-01/1999-12-31",
              "上世纪八九十年代=1980-01-01/1999-12-31", "本世纪初=2000-01-01/2009-12-31"), ("上世", "上个世", "本世", "这个世", "公元")),
        Rule("年代", "#年", rf"(?P<year>{YEAR4})年代(?P<part>初期|中期|末期|后期|初|中|末)?", _year_decade, ("1980年代=1980-01-01/1989-12-31",)),
        Rule("年代", "#年", rf"{decade}", _bare_decade, ("80年代=1980-01-01/1989-12-31", "七十年代末=1977-01-01/1979-12-31")),
        Rule("学年", "#年-至到/学", rf"(?P<first>{YEAR4})年?(?:[-至到/](?P<last>[0-9]{{2,4}}|{YEAR4})年?)?学年度?(?:(?P<term>上|下|第一|第二|秋季|春季)学期)?", _school_year,
             ("2023—2024学年=2023-09-01/2024-08-31", "2023—2024学年第二学期=2024-02-01/2024-07-31")),
        Rule("财年", "#年财", r"(?P<year>[0-9]{4})(?:年)?财(?:政年度|年)", _fiscal, ("2024财年=2024-01-01/2024-12-31",)),
    )  # fmt: skip
