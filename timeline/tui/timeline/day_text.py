"""Days as people read them: headings of months and days, and how exactly an event is dated."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.messages import present_language
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store.base.rows import Row

_WEEKDAYS = {
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_NAMED_SPANS = frozenset(("month", "quarter", "half-year", "year", "ten-day"))
_PARTS_OF_DAY = {
    "凌晨": "pre-dawn", "清晨": "dawn", "早上": "morning", "上午": "morning",
    "中午": "noon", "下午": "afternoon", "傍晚": "dusk", "晚上": "evening",
    "晚": "evening", "夜": "night",
}  # fmt: skip
_BRIEF = {"morning": "a.m.", "afternoon": "p.m.", "evening": "eve"}
"""Parts of the day where there is little room."""
_NEAR_DAYS = 300


def weekday(day: str) -> str:
    """Name the weekday of an ISO day."""
    return _WEEKDAYS[present_language()][date.fromisoformat(day).weekday()]


def month_heading(month: str) -> str:
    """Write ``2024-01`` as a heading."""
    if not month:
        return _("no date")
    year, number = int(month[:4]), int(month[5:7])
    if present_language() == "zh":
        return f"{year}年{number}月"
    return f"{_MONTHS[number - 1]} {year}"


def month_name(month: str) -> str:
    """Write ``2024-01`` without its year."""
    number = int(month[5:7])
    return f"{number}月" if present_language() == "zh" else _MONTHS[number - 1][:3]


def day_number(day: str) -> str:
    """Write the day of the month: ``13日`` or ``13``."""
    number = int(day[8:10])
    return f"{number}日" if present_language() == "zh" else f"{number}"


def short_day(day: str, beside: str = "") -> str:
    """Write a day as briefly as it stays clear beside another one.

    A year is written only where another one than the nearest could be meant.
    """
    if day[:7] == beside[:7]:
        return day_number(day)
    text = _month_and_day(day)
    if not beside or day[:4] == beside[:4] or _within_months(day, beside):
        return text
    return f"{day[:4]}年{text}" if present_language() == "zh" else f"{text} {day[:4]}"


def _month_and_day(day: str) -> str:
    """Write a day without its year."""
    month = int(day[5:7])
    if present_language() == "zh":
        return f"{month}月{int(day[8:10])}日"
    return f"{int(day[8:10])} {_MONTHS[month - 1][:3]}"


def _within_months(day: str, beside: str) -> bool:
    """Return whether two days lie so near to each other that only one year can be meant."""
    return abs((date.fromisoformat(day) - date.fromisoformat(beside)).days) < _NEAR_DAYS


def span_of(starts: str, ends: str, precision: str) -> str | None:
    """Name a period that is more than a day: its month, quarter or year; None for others."""
    if precision not in _NAMED_SPANS:
        return None
    year, month = starts[:4], int(starts[5:7])
    chinese = present_language() == "zh"
    names = {
        "month": f"{month}月" if chinese else _MONTHS[month - 1][:3],
        "quarter": f"{'一二三四'[(month - 1) // 3]}季度" if chinese else f"Q{(month + 2) // 3}",
        "half-year": ("上半年" if month < 7 else "下半年") if chinese else f"H{1 + month // 7}",
        "year": f"{year}年" if chinese else year,
        "ten-day": _ten_days(starts),
    }
    if precision == "month" and starts[:7] != ends[:7]:
        return None
    return names.get(precision)


def _ten_days(starts: str) -> str:
    """Name the third of a month: 上旬 中旬 下旬."""
    third = min(2, (int(starts[8:10]) - 1) // 10)
    if present_language() == "zh":
        return "上中下"[third] + "旬"
    return ("1–10", "11–20", "21–")[third]


def heading_date(row: Row) -> str | None:
    """Write the date of an event that fills no single day; None where a plain day says it."""
    first, last = row.start_day, row.end_day
    about = "≈" if row.precision == "approx" else ""
    if first is None:
        return _("until {day}", day=short_day(last)) if last else _("no date")
    if row.precision == "approx" and (last is None or last == first):
        return f"≈{short_day(first, first)}"
    if last is None:
        return _("from {day}", day=short_day(first, first))
    named = span_of(first, last, row.precision)
    if named:
        return named
    if last != first:
        return f"{about}{_first_of(first, last)}–{short_day(last, first)}"
    return None


def _first_of(first: str, last: str) -> str:
    """Write the first day of a span; its month where the last day names another one."""
    english = present_language() != "zh"
    return _month_and_day(first) if english and first[:7] != last[:7] else day_number(first)


def when(row: Row, *, brief: bool = False) -> str:
    """Write what the heading of its first day does not say: an hour, an end, a span, a doubt."""
    first, last = row.start_day, row.end_day
    if first is None or last is None:
        return heading_date(row) or ""
    if row.precision == "approx":
        return "≈" if last == first else f"≈–{short_day(last, first)}"
    if last != first:
        return span_of(first, last, row.precision) or f"–{short_day(last, first)}"
    if row.starts and "T" in row.starts and row.precision in ("hour", "minute"):
        return row.starts[11:16]
    return _part_of_day(row, brief=brief) if row.precision == "part-of-day" else ""


def _part_of_day(row: Row, *, brief: bool) -> str:
    """Name the part of the day that the article prints."""
    printed = row.date_text or ""
    found = next((part for part in _PARTS_OF_DAY if part in printed), None)
    if found is None:
        return row.starts[11:16] if row.starts and "T" in row.starts else ""
    if present_language() == "zh":
        return {"晚": "晚上", "夜": "夜里"}.get(found, found)
    name = _PARTS_OF_DAY[found]
    return _BRIEF.get(name, name) if brief else name
