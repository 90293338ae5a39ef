"""Rules for what has no point in time: recurrences (每周三) and durations (三天两夜)."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.temporal.grammar.fragments import CLOCK, DAY, MONTH, PART, SMALL, TO
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.grammar.senses import Rule, Sense

if TYPE_CHECKING:
    import re

    from timeline.timex import Precision

_LENGTHS = {"天": 1, "日": 1, "昼夜": 1, "周": 7, "星期": 7, "礼拜": 7}
_CLOCK = (
    CLOCK.replace("?P<hour>", "?:")
    .replace("?P<colon>", "?:")
    .replace("?P<half_day>", "?:")
    .replace("?P<minute>", "?:")
    .replace("?P<half>", "?:")
    .replace("?P<quarter>", "?:")
)
_TIMES = rf"(?:(?:{PART})?(?:{_CLOCK}(?:{TO}(?:{PART})?{_CLOCK})?)?)"
_WEEKDAY = rf"[一二三四五六日天](?:(?:{TO}|、|和|或)(?:周|星期)?[一二三四五六日天])*"


def _recurring(m: re.Match[str]) -> Sense:
    text = m[0]
    precision: Precision = "day"
    if any(word in text for word in ("上午", "下午", "晚", "早", "夜", "中午", "凌晨")):
        precision = "part-of-day"
    elif text.endswith(("月", "月份", "月底", "月初")):
        precision = "month"
    elif text.endswith("年"):
        precision = "year"
    return Sense("每…", outcome="recurring", precision=precision)


def _duration(m: re.Match[str]) -> Sense:
    groups = m.groupdict()
    count, unit = read_number(groups.get("count") or ""), groups.get("unit") or ""
    known = count is not None and unit in _LENGTHS and not groups.get("more")
    length = count * _LENGTHS[unit] if known and count is not None else None
    return Sense("时长", outcome="duration", precision="unknown", length=length)


RECURRING = (
    Rule("每逢", "每", r"每(?:逢|到)(?:年底|年末|年初|岁末|寒暑假|[寒暑]假|[春夏秋冬]天|[春夏秋冬]季|春节|元宵节?|清明节?|端午节?|中秋节?|重阳节?|国庆节?|五一|元旦|除夕|过年|过节|佳节|农闲|汛期|开学季?|农历?(?:初一|十五)|初一(?:、|和)?十五)", _recurring, ("每逢端午=recurring", "每到冬天=recurring")),
    Rule("每年", "每", rf"每(?:隔|逢)?年?(?:的)?(?P<f>农历|阴历)?(?P<m>正|冬|腊|{MONTH})月份?(?:初[一二三四五六七八九十]|十五|[二三六七九](?![一二三四五六七八九十日号至到])|{DAY}(?:{TO}{DAY})?[日号]|[上中下]旬|底|初)?(?:{TO}(?:次年|翌年|来年|第二年)?的?(?:{MONTH}月份?)?(?:{DAY}[日号]|[上中下]旬|[底初])?)?{_TIMES}", _recurring,
         ("每年9月=recurring", "每年10月至次年3月=recurring", "每年3月12日=recurring")),
    Rule("每年", "每", r"每(?:隔|逢)?(?:[一二三四五六七八九十两几半0-9]{1,2}|个)?(?:个)?(?:年(?:度)?(?:的?(?:春节|元宵节?|清明节?|端午节?|中秋节?|重阳节?|国庆节?|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|年底|年初|[上下]半年|暑假|寒假|春耕|[底末初](?!级))(?:期间|前夕|前后|前(?![往来])|后(?!续))?)?|季度?|学期|学年)(?!级|轮|均|件)", _recurring, ("每年=recurring", "每两年=recurring", "每季度=recurring")),
    Rule("每月", "每", rf"每(?:隔|逢)?(?:[一二三四五六七八九十两几半0-9]{{1,2}}个|个)?月(?:的)?(?:农历)?(?:初[一二三四五六七八九十](?:、(?:初?[一二三四五六七八九十]{{1,2}}))*|{DAY}(?:[日号]?(?:{TO}|、|和){DAY}){{0,6}}[日号]|[上中下]旬|底|初|末|第[一二三四]个?(?:周|星期)[一二三四五六日天]?|最后一[天周个](?:周[一二三四五六日])?)?{_TIMES}(?!球)", _recurring,
         ("每月15日=recurring", "每个月=recurring")),
    Rule("每周", "每逢", rf"(?:每(?:隔|逢|到)?|逢)(?:[一二三四五六七八九十两几半0-9]{{1,2}})?个?(?:周|星期|礼拜)(?!年|岁|期|边|转)(?:的)?(?:{_WEEKDAY}|末|至少)?{_TIMES}", _recurring,
         ("每周三下午=recurring", "每逢周末=recurring", "每周一至周五上午9时至11时=recurring")),
    Rule("每天", "每逢", rf"(?:每(?:逢|隔)?(?:[一二三四五六七八九十两几半0-9]{{1,2}})?(?:天(?!地)|日|晚|早|夜|个?(?:工作日|周末|双休日|节假日|早晨|晚上|清晨|夜晚|上午|下午|小时|赶集日))|逢(?:双休日|节假日|周末|工作日|年过节)|逢[一二三四五六七八九、]{{1,7}}(?:赶集|赶场|逢圩)|逢[一二三四五六七八九十](?:逢[一二三四五六七八九十]){{1,4}})的?{_TIMES}(?!益|报)", _recurring,
         ("每天=recurring", "每晚7点=recurring")),
    Rule("每周", "隔", r"隔周(?:的?(?:周|星期)?[一二三四五六日天])?", _recurring, ("隔周周三=recurring",), ("隔周",)),
    Rule("每周", "周星", rf"(?:周|星期)一(?:{TO})(?:周|星期)?[一二三四五六日天]{_TIMES}", _recurring, ("周一至周五=recurring",)),
)  # fmt: skip

_GAP = r"(?<![第零〇.])"
DURATIONS = (
    Rule("时长", "半几数#天小分钟刻秒星礼月工世季昼年周夜日个多余来几半", rf"{_GAP}(?P<count>{SMALL}|[0-9]{{1,4}}|[一二三四五六七八九十百千万两]{{1,5}}|半|几|数)(?P<more>多|余|来|几)?(?:个)?(?:半)?(?P<unit>天|小时|分钟|钟头|刻钟|秒钟|星期(?![一二三四五六日天])|礼拜|月|工作日|世纪|季度|昼夜|年(?![级代初底末中度份])|周(?![年岁边围报刊末一二三四五六日])|夜|日(?=内|以内|之内|游|均?行程|间隔))(?P<tail>半|多)?(?:[一二三四五六七八九十两0-9]{{1,3}}(?:夜|晚|天|分钟?|个?月|小时))*", _duration,
         ("三天两夜=-", "近[1小时20分]=-", "3个月=-")),
    Rule("时长", "半", r"半(?:天|日|年|个月|月|个?小时|个?钟头|个世纪)(?:多)?", _duration, ("半天=-",)),
)  # fmt: skip
