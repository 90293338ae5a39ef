"""Rules for dates of the lunar calendar, New Year days and years of the sixty-year cycle."""
# ruff: noqa: E501

from __future__ import annotations

from timeline.temporal.grammar.fragments import LUNAR, LUNAR_WORDS, MONTH, YEAR4
from timeline.temporal.grammar.lunar_senses import (
    ANIMALS,
    BRANCHES,
    STEMS,
    read_animal,
    read_lunar,
    read_lunar_of_year,
    read_new_year,
    read_sexagenary,
)
from timeline.temporal.grammar.senses import Rule

_LUNAR_DAY = r"初[一二三四五六七八九十]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十[一二三四五六七八九]?"

LUNAR_DATES = (
    Rule("农历Y年M月D日", "", rf"(?:{LUNAR})(?P<year>{YEAR4})年(?P<leap>闰)?(?P<month>正|冬|腊|{MONTH})月(?:(?P<day>{_LUNAR_DAY}|[0-9]{{1,2}})(?:日|号)?)?", read_lunar_of_year,
         ("农历2023年腊月初八=2024-01-18", "农历二〇二三年正月=2023-01-22/2023-02-19"), LUNAR_WORDS),
    Rule("农历M月D日", "", rf"(?:{LUNAR})(?:的)?(?P<leap>闰)?(?P<month>正|冬|腊|{MONTH})月(?P<day>{_LUNAR_DAY}|[0-9]{{1,2}})(?:日|号)?", read_lunar,
         ("农历三月初三=2023-04-22", "农历腊月初八=2024-01-18"), LUNAR_WORDS),
    Rule("农历M月", "", rf"(?:{LUNAR})(?P<leap>闰)?(?P<month>正|冬|腊|{MONTH})月", read_lunar, ("农历正月=2024-02-10/2024-03-09",), LUNAR_WORDS),
    Rule("农历M月D日", "", rf"(?P<leap>闰)?(?P<month>正|冬|腊|(?<=闰){MONTH})月(?P<day>{_LUNAR_DAY})(?:日|号)?(?![0-9个多名])", read_lunar,
         ("正月十五=2024-02-24", "腊月廿三=2024-02-02"), ("正月", "腊月", "冬月", "闰")),
    Rule("农历M月D日", "#月", rf"(?P<month>{MONTH})月(?P<day>初[一二三四五六七八九十]|廿(?:[一二三四五六七八九](?![日号])|(?![一二三四五六七八九日号])))(?:日(?!期))?", read_lunar,
         ("三月初三=2023-04-22", "九月初九=2023-10-23", "三月廿四日=2023-03-24", "5月廿日=2023-05-20")),
    Rule("农历M月D日", "#月", r"(?<![0-9〇零一二三四五六七八九十千]年)(?P<month>[二三五六七八九])月(?P<day>十[一二三四五六七八九]|二十[一二三四五六七八九]?)(?![日号个多名人项家万千百点时分年.0-9一二三四五六七八九])", read_lunar,
         ("八月十五=2023-09-29",)),
    Rule("农历M月", "", r"(?P<month>正|冬|腊)月(?!初|十|二|廿|三|梅|寒风|子)", read_lunar, ("腊月=2024-01-11/2024-02-09",), ("正月", "腊月", "冬月")),
    Rule("大年初N", "", r"(?:(?<=农历)|大年|(?<![今去前明后当来同全本半近往每])年|过年)(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]|二十[七八九])", read_new_year,
         ("大年初三=2024-02-12", "年廿八=2024-02-07"), ("大年", "年初", "年廿", "年二", "过年")),
    Rule("大年初N", "初", r"(?<=[至到-])(?P<day>初[一二三四五六七八九十])(?![中级高年班学])", read_new_year, ("大年初一至初七=2024-02-10/2024-02-16",)),
    Rule("干支年", "", rf"(?:农历)?(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])(?:[{ANIMALS}])?年", read_sexagenary,
         ("甲辰年=2024-02-10/2025-01-28", "甲辰年正月初一=2024-02-10"),
         (*(s + b for s in STEMS for b in BRANCHES), "农历")),
    Rule("生肖年", "", rf"(?P<animal>[{ANIMALS}])年(?=春节|正月|大年|除夕|元宵|新春|腊月)", read_animal, ("龙年春节=2024-02-10",), tuple(f"{a}年" for a in ANIMALS)),
)  # fmt: skip
