"""Pieces of regular expressions that the rule tables share."""

from __future__ import annotations

import re
from functools import cache

CHINESE_DIGITS = "〇零一二三四五六七八九"
NUMERALS = "0-9〇零一二三四五六七八九十两廿卅"
MONTH = r"(?:[0-9]{1,2}|[一二三四五六七八九十元]{1,3})"
DAY = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅〇零]{1,3})"
SMALL = r"(?:[0-9]{1,3}|[一二三四五六七八九十两]{1,3})"
YEAR4 = rf"(?:[0-9]{{4}}|[{CHINESE_DIGITS}]{{4}}|[一两]千[{CHINESE_DIGITS}百十]{{0,6}})"
LUNAR = r"农历|阴历|旧历|夏历"
LUNAR_WORDS = (*LUNAR.split("|"), "闰")
TO = r"(?:-{1,2}|至|到)"
WEEKDAYS = "一二三四五六日天"
DIGITS = "0123456789〇零一二三四五六七八九十两廿卅"
WEEKDAY = rf"(?:星期|礼拜|周)(?P<weekday>[{WEEKDAYS}])"
PART = (
    "白天|凌晨|清晨|清早|早晨|早上|早间|一大早|大清早|一早|上午|中午|正午|午间|午后|下午|傍晚|黄昏"
    "|晚间|晚上|夜间|夜里|夜晚|深夜|午夜|半夜|子夜|当晚|当夜"
    r"|晚(?![报会宴餐霞于期年育婚自安辈稻熟清])|夜(?![市景校班总宵游以色])|早(?![报期稻餐茶就已在日春市教晚])|晨(?![练报曦光风])"
)
CLOCK = (
    r"(?P<hour>[0-9]{1,2}|[〇零一二三四五六七八九十两]{1,3})"
    r"(?::(?P<colon>[0-9]{2})(?::[0-9]{2})?(?![0-9:])(?: ?(?P<half_day>[ap])[.]?m(?![a-z])[.]?)?"
    r"|[时点](?!建议|意见|要求|希望|体会|感受|方面|多(?!钟?(?:[,。;、]|$))|差|候|代|间|段|尚|机|政|评|下|任|光|刻[^钟]|令)"
    r"(?:钟|整)?"
    r"(?:(?P<minute>[0-9]{1,2}|[〇零一二三四五六七八九十]{1,3})(?:分(?!钟|之|别|析|布)"
    r"(?:[0-9]{1,2}秒|[〇零一二三四五六七八九十]{1,3}秒)?|(?![0-9年月日号时点个名人项刻:]))"
    r"|(?P<half>半)(?![个年月])|(?P<quarter>[一三])刻)?)"
    r"(?:许(?!多|可)|左右|前后|多钟?(?=[,。;、]|$))?"
)
CLAUSE_START = r"(?:(?<=[。;!?,\n])|(?<=[。;!?,\n] )|^)"
CLOCK_ALONE = (
    rf"{CLAUSE_START}(?:(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?![0-9:比胜负获击战领、])"
    r"|(?:[01]?[0-9]|2[0-4])[时点](?=[,许整半])|(?<!,)(?:[01]?[0-9]|2[0-4])时(?![间段区差装代尚]))"
    r"|(?<=[于在从])(?:[01]?[0-9]|2[0-4])[时点](?![间段区差装代尚])"
)
"""A clock time that opens a clause and has neither a day nor a part of the day before."""


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Return a pattern, compiled at its first use."""
    return re.compile(source)


def weekday_number(character: str) -> int:
    """Return the number of a weekday, counted from Monday = 0.

    >>> weekday_number("日")
    6
    """
    return min(WEEKDAYS.index(character), 6)
