"""What went wrong, in one line and in the language of the screen."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.inert import inert_line
from timeline.messages import present_language, told
from timeline.query.words import FIELDS, REVIEWS, ROLES, STATUSES, event_types

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEYS = " ".join(others[0] for others in FIELDS.values())
_CHINESE = (
    # what the error says, and the same in Chinese
    (r"filter, character (\d+): (.*)", r"筛选第 \1 个字:\2"),
    (r"unclosed quote", r"引号没有收尾"),
    (r"nothing after (.*):", r"“\1:”后面缺少内容"),
    (r"no field (.*); fields: .*", rf"没有\1这一项;可用:{_KEYS}"),
    (r"no type (.*); known: .*", r"没有\1这个类型;可用:{types}"),
    (r"no role (.*); known: .*", rf"没有\1这个角色;可用:{' '.join(ROLES.values())}"),
    (r"no status (.*); known: .*", rf"没有\1这个状态;可用:{' '.join(STATUSES.values())}"),
    (r"no review (.*); known: .*", rf"没有\1这个值;可用:{' '.join(REVIEWS.values())}"),
    (r"cannot read the date (.*); write (.*) or (.*)", r"读不出日期\1;请写 \2 或 \3"),
    (r"there is no date (.*)", r"日历上没有\1"),
    (r"the date (.*) ends before it starts", r"日期\1的终点早于起点"),
    (r"(.*) is no day; write (.*)", r"\1不是一天;请写 \2"),
    (r"cannot read (.*); write name:role:title with a role of .*", r"读不出\1;请写 姓名:角色:职务"),
    (r"cannot read (.*); write name:role with a role of .*", r"读不出\1;请写 名称:角色"),
    (r"a title cannot be empty", r"标题不能为空"),
    (r"there is nothing to undo", r"没有可撤销的决定"),
    (r"this event is there already", r"这个事件已经有了"),
)
_QUOTED = re.compile(r"'([^']*)'")


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the messages that are known, each with its Chinese."""
    return tuple((re.compile(english), chinese) for english, chinese in _CHINESE)


def error_text(error: Exception) -> str:
    """Write in one line what went wrong; an unforeseen error by its kind."""
    if isinstance(error, TimelineError):
        text = inert_line(told(error.message))
        return _in_chinese(text) if present_language() == "zh" else text
    text = inert_line(str(error))
    return text if isinstance(error, OSError) else f"{type(error).__name__}: {text}"


def _in_chinese(text: str) -> str:
    """Translate a known message in Chinese, and what stands inside it too."""
    for pattern, chinese in patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            return _QUOTED.sub(r"“\1”", _filled(chinese, found.groups()))
    return text


def _filled(chinese: str, parts: Sequence[str]) -> str:
    """Put the parts of a message where they stand in Chinese."""
    if "{types}" in chinese:
        chinese = chinese.replace("{types}", " ".join(zh for zh, _en in event_types().values()))
    return re.sub(r"\\(\d)", lambda digit: _in_chinese(parts[int(digit[1]) - 1]), chinese)
