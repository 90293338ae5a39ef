"""The words of a site in both languages."""

from __future__ import annotations

WORDS = {
    "zh": {
        "person": "人物", "unit": "地区", "body": "机构", "place": "地点", "type": "类型",
        "month": "月份", "list": "专题", "signings": "签约", "absences": "缺席",
        "front": "首页", "search": "搜索", "feed": "订阅", "latest": "最近",
        "offices": "职务", "companions": "一同出席", "by_month": "按月", "by_type": "按类型",
        "year": "年", "events": "{n} 条", "absent": "缺席", "page": "第 {n} 页",
        "none": "没有找到", "more": "另有 {n} 个,见搜索",
        "day": "{day}:{n} 条",
    },
    "en": {
        "person": "People", "unit": "Units", "body": "Bodies", "place": "Places", "type": "Types",
        "month": "Months", "list": "Lists", "signings": "Signings", "absences": "Absences",
        "front": "Front page", "search": "Search", "feed": "Feed",
        "latest": "Latest", "offices": "Offices", "companions": "Together with",
        "by_month": "By month", "by_type": "By type", "year": "", "events": "{n} events",
        "absent": "Absent", "page": "Page {n}", "none": "Nothing found",
        "more": "{n} more: see the search", "day": "{day}: {n} events",
    },
}  # fmt: skip


def word(language: str, name: str, **values: object) -> str:
    """Return a word of the site.

    >>> word("en", "events", n=3)
    '3 events'
    """
    return WORDS[language][name].format(**values)
