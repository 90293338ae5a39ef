"""What a calendar on the wall says of a day: the lunar date, the solar term, the festival."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from timeline.messages import present_language
from timeline.temporal.calendar.lunar import new_years_eve, to_lunar
from timeline.temporal.calendar.tables import solar_term, term_names

_MONTHS = "正二三四五六七八九十冬腊"
_DIGITS = "一二三四五六七八九十"
_BY_DATE = {
    (1, 1): ("元旦", "New Year"), (3, 8): ("妇女节", "Women's Day"),
    (5, 1): ("劳动节", "Labour Day"), (5, 4): ("青年节", "Youth Day"),
    (6, 1): ("儿童节", "Children's Day"), (7, 1): ("建党节", "Party Day"),
    (8, 1): ("建军节", "Army Day"), (9, 10): ("教师节", "Teachers' Day"),
    (10, 1): ("国庆节", "National Day"),
}  # fmt: skip
_BY_LUNAR_DATE = {
    (1, 1): ("春节", "Spring Festival"), (1, 15): ("元宵节", "Lantern Festival"),
    (5, 5): ("端午节", "Dragon Boat Festival"), (7, 7): ("七夕", "Qixi"),
    (8, 15): ("中秋节", "Mid-Autumn"), (9, 9): ("重阳节", "Double Ninth"),
    (12, 8): ("腊八", "Laba"),
}  # fmt: skip
_PUBLIC = frozenset(("元旦", "春节", "清明", "劳动节", "端午节", "中秋节", "国庆节"))
_TERMS = {"清明": "Qingming", "冬至": "Winter Solstice"}


@lru_cache(maxsize=4096)
def day_names(day: str, language: str = "zh") -> tuple[str, str]:
    """Return the lunar date of an ISO day, in Chinese only, and what is special about the day.

    >>> day_names("2024-01-13"), day_names("2024-02-10"), day_names("2024-04-04", "en")
    (('腊月初三', ''), ('正月初一', '春节'), ('', 'Qingming'))
    """
    when = date.fromisoformat(day)
    found = _festival_names(when)
    if language != "zh":
        return "", ", ".join(english for _chinese, english in found if english)
    return _lunar_date(when), " ".join(chinese for chinese, _english in found)


def public_holiday(day: str) -> str:
    """Return the public holiday that falls on a day, in the language in use.

    >>> public_holiday("2024-02-10"), public_holiday("2024-03-08")
    ('Spring Festival', '')
    """
    names = _festival_names(date.fromisoformat(day))
    found = (pair for pair in names if pair[0] in _PUBLIC)
    chinese, english = next(found, ("", ""))
    return chinese if present_language() == "zh" else english


def names_of_day(day: str) -> tuple[str, str]:
    """Return lunar date and festivals of a day in the language in use."""
    return day_names(day, present_language())


def _festival_names(when: date) -> list[tuple[str, str]]:
    """Name the festivals and the solar term of a day, in both languages."""
    lunar = to_lunar(when)
    found = [_BY_DATE.get((when.month, when.day))]
    if lunar is not None and not lunar[3]:
        found.append(_BY_LUNAR_DATE.get(lunar[1:3]))
    eve = new_years_eve(when.year)
    if eve is not None and eve.first == when:
        found.append(("除夕", "New Year's Eve"))
    for name in term_names()[2 * when.month - 2 : 2 * when.month]:
        days = solar_term(name, when.year)
        if days is not None and days.first == when:
            found.append((name, _TERMS.get(name, "")))
    return [names for names in found if names is not None]


def _lunar_date(when: date) -> str:
    """Write a day of the lunar calendar; nothing outside the years of the table."""
    lunar = to_lunar(when)
    if lunar is None:
        return ""
    _year, month, day, leap = lunar
    return f"{'闰' * leap}{_MONTHS[month - 1]}月{_lunar_day(day)}"


def _lunar_day(day: int) -> str:
    """Write the day of a lunar month as calendars print it.

    >>> [_lunar_day(day) for day in (3, 10, 11, 20, 21, 30)]
    ['初三', '初十', '十一', '二十', '廿一', '三十']
    """
    if day in (20, 30):
        return "二三"[day // 10 - 2] + "十"
    return "初十廿"[(day - 1) // 10] + _DIGITS[(day - 1) % 10]
