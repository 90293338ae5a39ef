"""What is doubtful, told in the language of the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import present_language

if TYPE_CHECKING:
    from timeline.model import Problem

_CHINESE = {
    "publication-inferred": "报纸没有印出版日期;推断为 {day}(页面最晚日期的次日)",
    "publication-mismatch": "页面印的日期与给定的出版日期不同:{day}",
    "publication-disagreement": "页面各处说的出版日期不一致,先看{day}",
    "weekday-mismatch": "日期与星期对不上",
    "impossible-date": "日历上没有这个日子",
    "reversed-range": "终点早于起点",
    "outside-tables": "超出历表范围",
    "too-many-dates": "日期太多,没有全部读出",
    "language": "不是中文,没有读",
    "too-long": "文章太长,没有读到底",
    "title-differs": "印出的职务与名录不同",
    "unsure": "读得没有把握",
    "encoding": "文字编码有误",
    "mojibake": "像是乱码",
    "bad-line": "有一行读不出",
    "feed": "订阅源格式有误,内容仍已读出",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def problem_text(problem: Problem) -> str:
    """Write in one line what a person should look at; an unknown kind as its finder wrote it.

    >>> from timeline.model import Problem
    >>> problem_text(Problem("nobody-knows", "strange"))
    'strange'
    """
    phrase = _CHINESE.get(problem.kind) if present_language() == "zh" else None
    if phrase is None:
        return inert_line(problem.message)
    if "{day}" in phrase:
        found = _DAY.search(problem.message)
        return phrase.format(day=found[0] if found else inert_line(problem.message))
    quote = inert_line(problem.quote)
    return f"{phrase}:“{quote}”" if quote else phrase
