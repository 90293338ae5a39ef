"""Rules for single days and weeks: relative days, weekdays, days told before."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, day, months_later, whole
from timeline.temporal.grammar.fragments import (
    CLOCK,
    CLOCK_ALONE,
    DAY,
    MONTH,
    PART,
    SMALL,
    TO,
    WEEKDAY,
    WEEKDAYS,
    weekday_number,
)
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Given, Rule, Sense

if TYPE_CHECKING:
    import re

_DAYS = {
    "大前": -3, "前": -2, "昨": -1, "明": 1, "次": 1, "后": 2, "大后": 3,
}  # fmt: skip
_PREVIOUS = {
    "当天": 0, "当日": 0, "当": 0, "同日": 0, "同一天": 0, "同天": 0, "同": 0, "次日": 1, "翌日": 1,
    "第二天": 1, "第二日": 1, "转天": 1, "隔天": 1, "次": 1, "翌": 1, "前一天": -1, "前一日": -1,
    "此前一天": -1, "此前一日": -1, "头一天": -1, "前一": -1, "后一天": 1, "当晚": 0, "当夜": 0,
}  # fmt: skip
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}


def _relative(m: re.Match[str]) -> Sense:
    word = m["word"]
    if word in "今本":
        return Sense("今天", given=Given("today", 0))
    return Sense("昨日", given=Given("publication", _DAYS[word]))


def _same_day(m: re.Match[str]) -> Sense | None:
    """Read the day of the page some years before or after (去年的今天, 五年前的今天)."""
    years = {"去年": -1, "前年": -2, "明年": 1}.get(m["word"] or "")
    if years is None:
        count = read_number(m["count"])
        if count is None:
            return None
        years = -count

    def at(ordinal: int) -> Days | None:
        when = months_later(date.fromordinal(ordinal), 12 * years)
        return Days(when, when) if when else None

    return Sense("去年今天", given=Given("today", 0), at=at)


def _previous(m: re.Match[str]) -> Sense:
    word = m["word"]
    part = "晚上" if word in ("当晚", "当夜") else ""
    return Sense(
        "当天", given=Given("previous", _PREVIOUS[word]), part=part,
        precision="part-of-day" if part else "day",
    )  # fmt: skip


def _nth_day(m: re.Match[str]) -> Sense | None:
    number = read_number(m["nth"])
    return Sense("第N天", given=Given("previous", number - 1)) if number else None


def _week(m: re.Match[str]) -> Sense:
    given = Given("publication", _WEEKS[m["which"]])
    return _in_week(m["weekday"], given)


def _in_week(character: str | None, given: Given | None) -> Sense:
    if not character:
        return Sense("上周", "week", given, precision="week")
    first, last = (5, 6) if character == "末" else (weekday_number(character),) * 2

    def at(index: int) -> Days | None:
        week = whole("week", index)
        if week is None:
            return None
        start = week.first.toordinal()
        return Days(date.fromordinal(start + first), date.fromordinal(start + last))

    name = "周末" if character == "末" else "上周X" if given else "周X"
    return Sense(name, "week", given, at)


def _half_week(m: re.Match[str]) -> Sense:
    first, last = (0, 2) if m["half"] == "上" else (3, 6)

    def at(index: int) -> Days | None:
        week = whole("week", index)
        if week is None:
            return None
        start = week.first.toordinal()
        return Days(date.fromordinal(start + first), date.fromordinal(start + last))

    return Sense("半周", "week", Given("publication", 0), at, "approx", soft=True)


def _bare_weekday(m: re.Match[str]) -> Sense:
    return _in_week(m["weekday"], None)


def _day_of_month(m: re.Match[str]) -> Sense | None:
    number = read_number(m["day"])
    if number is None or not 1 <= number <= 31:
        return None
    return Sense(
        "D日", "month", at=lambda index: day(index // 12, index % 12 + 1, number), number=number
    )


def _days_of_month(m: re.Match[str]) -> Sense | None:
    first, last = read_number(m["first"]), read_number(m["last"])
    if first is None or last is None or not 1 <= first < last <= 31:
        return None

    def at(index: int) -> Days | None:
        start, end = (day(index // 12, index % 12 + 1, n) for n in (first, last))
        return Days(start.first, end.last) if start and end else None

    return Sense("D—D日", "month", at=at)


def _part_alone(m: re.Match[str]) -> Sense:
    """Read a part of the day told last, in the same paragraph (下午,又走访…)."""
    return Sense(
        "时段", given=Given("previous", 0), part=m["part"], precision="part-of-day", vague=True,
        clock_only=True,
    )  # fmt: skip


def _clock_only(_: re.Match[str]) -> Sense | None:
    return Sense("时刻", given=Given("previous", 0), clock_only=True)


_NO_DAY = (
    r"(?!之计|年化|内|游|以内|之内|均|龄|元|线|报(?![道告送名警请批])|本(?![月报届次场市县区校台轮])|语|以上|以下|无理由|隔离|间(?!断)|期(?!间)|票|谈|三餐|千里|后|之后|的假"
    r"|历|(?<=一日)[三两多数千]|常(?![务委])|用|光|照|夜[以不]|子(?!夜)|趋|益|渐|积|复一日|记(?!者)|程|假|行程)"
)
_NO_ADDRESS = r"(?<![路街道巷弄村组区栋楼院坊厦线][0-9一二三四五六七八九])(?<![路街道巷弄村组区栋楼院坊厦线][0-9一二三四五六七八九十][0-9一二三四五六七八九十])"
_BESIDE_CLOCK = "之前|之后|以前|以后|的时候|[至到-](?:明|次|翌|第二)"
_PARTS_ALONE = "上午|下午|中午|午后|傍晚|黄昏|晚上|晚间|夜里|夜晚|深夜|清晨|凌晨"
_COUNTED = r"(?<!第)(?<!日复)(?<!连续)(?<!为期)(?<!历时)(?<!持续)(?<!最近)(?<!未来)(?<!接下来)(?<!平均)(?<!工作)(?<![如某终])(?<![前后这那每各共满超约隔几数逾达短仅])(?<!(?<!附)近)"

SAME_DAYS = (
    Rule("去年今天", "去前明", r"(?P<word>去年|(?<![目以之])前年|明年)的?(?:这个时候的)?今[天日](?P<count>(?!))?", _same_day, ("去年的今天=2023-01-14",)),
    Rule("去年今天", "#年", rf"(?P<count>{SMALL})年前的?今[天日](?P<word>(?!))?", _same_day, ("五年前的今天=2019-01-14",)),
)  # fmt: skip
DAYS = (
    Rule("昨日", "昨今明前后大本",
         r"(?P<word>昨|(?<![如当现即])今|(?<!文)明|(?<![目以之年节会日空生史饭])大?前(?=[天日])|(?<!先)大?后(?=天))"
         r"(?:(?:天|日)(?!益|志|后|头条|说法|重现|均|常|之星|会更好|关注|视点|看点|聚焦|性|形成|培养|努力|养成|快讯|要闻|赛程|天气)|(?=(?:晚|夜|晨(?!光|曦)|早(?!期|已|就))(?![报会宴饭餐期里于]|间新闻)))",
         _relative,
         ("昨日=2024-01-13", "今天=2024-01-14", "前天=2024-01-12", "昨晚=2024-01-13", "大后天=2024-01-17",
          "以[前日]子难过=-", "[后天]努力=-")),
    Rule("昨日", "昨今明", rf"(?P<word>昨|今|明)(?:\((?:{MONTH}月)?{DAY}日?\)(?:日|晚)|(?=\({MONTH}月{DAY}日\)))", _relative, ("昨（13）日=2024-01-13", "今（1月14日）[明（1月15日）]两天=2024-01-15")),
    Rule("昨日", "前", r"(?<![之以年节会日目空生史饭])(?P<word>前)(?=晚(?![会宴报餐]))", _relative, ("前晚=2024-01-12",)),
    Rule("今天", "本", r"(?P<word>本)日(?!历|期)", _relative, ("本日=2024-01-14",)),
    Rule("当天", "当同次翌第转隔前此头后",
         r"(?P<word>(?<![妥应相正])当天(?!天|地|下(?!午))|(?<![妥应相正])当日|(?<![妥应相正])当(?:晚|夜)|(?<![不大共])同日|同一天|次日|翌日|第二[天日]|转天|隔天|此前一[天日]|(?<!此)前一[天日]|头一天|(?<!最)后一天"
         r"|(?:次|翌|前一)(?=(?:日)?(?:晚|晨|早)(?![报会]))|(?<![不大共])同(?=晚))",
         _previous,
         ("1月11日签约,[次日]=2024-01-12", "1月11日开幕,[此前一天]=2024-01-10", "1月11日,[当晚]=2024-01-11")),
    Rule("第N天", "第", r"(?:(?<=[,。;!?、到在\n“])|^)第(?P<nth>[三四五六七八九十])[天日](?![课站])", _nth_day, ("1月11日出发,[第三天]=2024-01-13",)),
    Rule("周X", "周", r"(?:(?<=[,。;、!?“])|^)周(?P<weekday>末)(?=[,上下晚]|两天|期间)(?:两天|期间)?", _bare_weekday, ("[周末],游人如织=2024-01-13/2024-01-14",), ("周末",)),
    Rule("上周X", "上本这下",
         rf"(?P<which>上上|下下|(?<![以晚街楼])上|本|这|下)一?个?(?:周(?![边围年岁期恩报刊某转])|星期|礼拜)(?:(?:的?(?:周|星期|礼拜))?(?P<weekday>[{WEEKDAYS}末]))?",
         _week,
         ("本周三=2024-01-10", "上周=2024-01-01/2024-01-07", "下周一=2024-01-15", "上周末=2024-01-06/2024-01-07",
          "上上个周三=2023-12-27", "下周周六=2024-01-20", "上星期的星期二=2024-01-02")),
    Rule("半周", "上下", r"(?P<half>上|下)半周(?!年|岁|期)", _half_week, ("下半周=2024-01-11/2024-01-14",)),
    Rule("周X", "星礼", rf"{WEEKDAY}", _bare_weekday, ("星期一=2024-01-08",)),
    Rule("周X", "周",
         rf"(?:(?<=[^\u4e00-\u9fff])|(?<=[于在到至从的是,。、])|^){WEEKDAY}(?=(?:{PART})|[^\u4e00-\u9fff]|[至到起将的]|$)",
         _bare_weekday, ("周三=2024-01-10", "都夸[周一]航勤快=-")),
    Rule("D—D日", "#-至到", rf"{_COUNTED}(?<![月年])(?P<first>{DAY}){TO}(?P<last>{DAY})日{_NO_DAY}", _days_of_month,
         ("5—7日=2024-01-05/2024-01-07",)),
    Rule("D日", "#日号", rf"{_COUNTED}(?<![〕】\]])(?P<day>{DAY})(?:日{_NO_DAY}|{_NO_ADDRESS}号(?=(?:{PART})|[,。;、)\s-]|$|起|前(?!线)|召开|举行|开始|将|那天|当天|[你我他]))",
         _day_of_month, ("12日=2024-01-12", "八日=2024-01-08", "18日晚=2023-12-18", "7日内=-")),
    Rule("时段", "上中午下傍黄晚夜深清凌", rf"(?:(?<=[,。;!?“])|(?<=[,。;!?“] ))(?P<part>{_PARTS_ALONE})(?=,|[一-龥]{{1,20}}[,。;])(?![的是里班场学课市会门茶]|时分|时段|高峰|航班|{CLOCK})", _part_alone,
         ("1月11日上午签约;[下午],双方座谈=2024-01-11", "[傍晚],他回家=-", "他在[下午]班=-")),
    Rule("时刻", "凌清早上中正午下傍黄晚深夜半子#时点:", rf"(?={CLOCK_ALONE}|(?:{PART})(?:{CLOCK})|[0-9〇零一二三四五六七八九十]{{1,3}}(?:时|点)(?:[0-9一二三四五六七八九十]{{1,3}}分|半(?![个年月天会儿刻])|许(?!多|可)|整|(?={_BESIDE_CLOCK}))|[0-9]{{1,2}}:[0-5][0-9](?::[0-5][0-9])?(?: ?[ap][.]?m|(?={_BESIDE_CLOCK})))",
         _clock_only, ("1月11日开门,[上午9时]=2024-01-11T09:00/2024-01-11T09:59", "1月11日,客人抵达。[13点],签约=2024-01-11T13:00/2024-01-11T13:59", "1月11日,开会。[14:30],签约=2024-01-11T14:30", "[20时至明天8时],有雨=2024-01-14T20:00/2024-01-15T08:00"), ("一大早", "大清早", "一早")),
)  # fmt: skip
