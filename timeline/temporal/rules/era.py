"""Rules for eras, reigns, centuries and decades."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.temporal.grammar.fragments import CHINESE_DIGITS, DAY, MONTH, YEAR4
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Rule, Sense, run_of_years

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
_ERA = "|".join(_ERAS)
_REIGN = "|".join(era for era, first in _ERAS.items() if _MING <= first < _REPUBLIC)
_DECADE = r"(?P<decade>[1-9]0|[一二三四五六七八九]{1,2}十)年代(?P<part>中后期|初期|前期|中期|末期|后期|初|中|末)?"


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
    """Read a whole reign of Ming or Qing, which ends in the year before the next begins."""
    first = _ERAS[m["era"]]
    last = min(year for year in _ERAS.values() if year > first) - 1
    return run_of_years("年号", first, last, soft=True)


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
        return run_of_years("世纪年代", *found, anchor=anchor)
    edge = m["edge"] or ""
    thirds = {"初": (0, 9), "初期": (0, 9), "末": (90, 99), "末期": (90, 99), "中叶": (40, 60), "中期": (40, 60),
              "上半叶": (1, 50), "前半叶": (1, 50), "下半叶": (51, 100), "后半叶": (51, 100), "前期": (0, 30), "后期": (70, 99)}  # fmt: skip
    first, last = thirds.get(edge, (1, 100))
    return run_of_years("世纪", base + first, base + last, soft=bool(edge), anchor=anchor)


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
    return run_of_years("年代", *found, anchor=Given("publication", 0))


def _year_decade(m: re.Match[str]) -> Sense | None:
    number = read_number(m["year"])
    if number is None or number % 10 or not 1000 <= number < 2100:
        return None
    low, high = _PARTS[m["part"]] if m["part"] else (0, 9)
    return run_of_years("年代", number + low, number + high)


ERAS = (
    Rule("公元Y年", "", rf"(?:公元|西元)(?P<bc>前)?(?P<year>[0-9]{{1,4}}|[{CHINESE_DIGITS}十百千]{{1,6}})年", _common_era,
         ("公元前221年=-0220-01-01/-0220-12-31", "公元789年=0789-01-01/0789-12-31"), ("公元", "西元")),
    Rule("公元前N世纪", "", r"公元前(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪", _ancient_century,
         ("公元前3世纪=-0299-01-01/-0200-12-31",), ("公元前",)),
    Rule("年号", "", rf"(?:(?:清|明|宋|唐|元|北宋|南宋)[代朝]?)?(?P<era>{_ERA})(?P<year>元|[0-9]{{1,3}}|[一二三四五六七八九十]{{1,4}})年(?P<month>(?<!民国.年)(?<!民国..年)(?<!民国...年)(?<!民国....年)闰?(?:正|冬|腊|{MONTH})月(?:初?{DAY}日?)?)?", _era,
         ("民国三年=1914-01-01/1914-12-31", "光绪二十四年=1898-01-01/1898-12-31", "康熙三年五月=1664-01-01/1664-12-31", "民国31年5月=1942-05-01/1942-05-31", "清光绪三年=1877-01-01/1877-12-31"),
         (*_ERAS, *(f"{d}{c}{e}" for e in _ERAS for d in ("清", "明", "宋", "唐", "元", "北宋", "南宋") for c in ("", "代", "朝")))),
    Rule("年号", "", rf"(?:[清明][代朝]?)?(?P<era>{_REIGN})(?:年间|时期)(?:初|末)?", _reign,
         ("清道光年间=1821-01-01/1850-12-31", "万历年间=1573-01-01/1620-12-31"), tuple(f"{d}{e}" for e in _REIGN.split("|") for d in ("", "清", "明", "清代", "明代", "清朝", "明朝"))),
    Rule("世纪", "#世", rf"(?:公元)?(?P<century>上个?|本|这个|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})世纪(?:的?{_DECADE}|的?(?P<edge>初期|末期|中叶|中期|上半叶|前半叶|下半叶|后半叶|前期|后期|初|末)|(?!之交|广场|大道|花园|公园|城|金源|大厦|联华|回眸|工程|大酒店|佳缘))", _century,
         ("上世纪80年代=1980-01-01/1989-12-31", "二十世纪五十年代=1950-01-01/1959-12-31", "20世纪末=1990-01-01/1999-12-31",
          "上世纪八九十年代=1980-01-01/1999-12-31", "本世纪初=2000-01-01/2009-12-31"), ("上世", "上个世", "本世", "这个世", "公元")),
    Rule("年代", "#年", rf"(?P<year>{YEAR4})年代(?P<part>初期|中期|末期|后期|初|中|末)?", _year_decade, ("1980年代=1980-01-01/1989-12-31",)),
    Rule("年代", "#年", rf"{_DECADE}", _bare_decade, ("80年代=1980-01-01/1989-12-31", "七十年代末=1977-01-01/1979-12-31")),
)  # fmt: skip
