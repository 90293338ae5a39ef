"""A copy of the text that is easier to match: one width, one script, no gaps inside dates."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.temporal.grammar.fragments import pattern
from timeline.timex import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_SIMPLIFIED = {
    "號": "号", "個": "个", "時": "时", "點": "点", "週": "周", "後": "后", "農": "农", "曆": "历",
    "歷": "历", "閏": "闰", "節": "节", "禮": "礼", "兩": "两", "這": "这", "內": "内", "來": "来",
    "學": "学", "財": "财", "從": "从", "間": "间", "開": "开", "國": "国", "慶": "庆", "勞": "劳",
    "動": "动", "兒": "儿", "婦": "妇", "過": "过", "當": "当", "歲": "岁", "臘": "腊", "陰": "阴",
    "將": "将", "擬": "拟", "計": "计", "劃": "划", "預": "预", "於": "于", "舊": "旧", "鐘": "钟",
    "幾": "几", "際": "际", "屆": "届", "陽": "阳", "舉": "举", "絕": "绝", "淸": "清", "晝": "昼",
    "電": "电", "訊": "讯", "餘": "余", "務": "务", "應": "应", "處": "处", "驚": "惊", "穀": "谷",
    "種": "种", "滿": "满", "會": "会", "記": "记", "運": "运", "週末": "周末",
}  # fmt: skip
_WIDTHS = {
    **{chr(0xFF10 + n): str(n) for n in range(10)},
    **{chr(0x2460 + n): str(n + 1) for n in range(9)},
    **dict.fromkeys("－—–―‐‑‒−~～〜─﹣﹘", "-"),
    **dict.fromkeys("○◯Ｏ", "〇"),
    **dict.fromkeys("\u3000\u00a0\t\u2002\u2003\u2009\u202f", " "),
    "：": ":", "．": ".", "／": "/", "（": "(", "）": ")", "，": ",", "；": ";", "•": "·", "・": "·",
    "「": "“", "」": "”", "『": "“", "』": "”", "‘": "“", "’": "”", "＂": "”",
    "俩": "两", "叁": "三", "贰": "二", "壹": "一",
}  # fmt: skip
_FOLDS = _WIDTHS | {k: v for k, v in _SIMPLIFIED.items() if len(k) == 1}
_FOLDED = frozenset(_FOLDS)
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_UNIT = "年月日号时点分季旬周至到底初末-"
_NUMERAL = "0-9一二三四五六七八九十两〇零"
_CHINESE = "〇零一二三四五六七八九十"
_GAP = (
    rf"[{_HIDDEN}]+"
    rf"|(?<=[0-9]) {{1,3}}(?=[年月日号时点分个季旬天世周小至到起之.-])"
    rf"|(?<=[近前第后年月至到 ][{_NUMERAL}]) {{1,3}}(?=[年月日号时点分个季旬天世周])"
    rf"|(?<=[〇零一二三四五六七八九十]{{2}}) {{1,3}}(?=[年月日号])"
    rf"|(?<=[^0-9][0-9]) (?=[0-9] [0-9年月日号])|(?<=[年月][0-9]) (?=[0-9] ?[月日号])"
    rf"|(?<=[{_CHINESE}]) (?=[{_CHINESE}] [{_CHINESE}年月日号])|(?<= [{_CHINESE}]) (?=[年月日号])"
    rf"|(?<=[近前第后]) {{1,3}}(?=[{_NUMERAL}])"
    rf"|(?<=[{_UNIT}]) {{1,3}}(?=[{_NUMERAL}上下早晚凌中午傍深夜周星礼底初末至到以之起前后年月日(-])"
    rf"|(?<=\)) {{1,3}}(?=[上下早晚凌中傍至到-])"
    r"|(?<=[午晨晚上)]) {1,3}(?=(?:[0-9]{1,2}|[一二三四五六七八九十两]{1,3}) ?[:时点])"
)
_MIXED_YEAR = "[一二][0oO一二三四五六七八九]{3}年"
_ZEROS = str.maketrans("0oO", "〇〇〇")
_ANY_GAP = rf"[ {_HIDDEN}]"


class Folded(NamedTuple):
    """The copy, and where each of its characters stands in the original (None: the same place)."""

    text: str
    places: list[int] | None

    def span(self, start: int, end: int) -> Span:
        """Return the original span of a stretch of the copy."""
        if self.places is None:
            return Span(start, end)
        return Span(self.places[start], self.places[end - 1] + 1)


def _with_zeros(year: re.Match[str]) -> str:
    return year[0].translate(_ZEROS)


def _gaps(flat: str) -> Iterator[re.Match[str]]:
    """Find the blanks inside dates; only where a blank begins can there be one."""
    gap, at = pattern(_GAP), 0
    while blank := pattern(_ANY_GAP).search(flat, at):
        found = gap.match(flat, blank.start())
        at = found.end() if found else blank.end()
        if found:
            yield found


def fold(text: str) -> Folded:
    """Fold widths, scripts, dashes and gaps; the original stays what offsets refer to.

    >>> fold("２０２４ 年１月１２日").text
    '2024年1月12日'
    """
    flat = text
    for character in _FOLDED.intersection(text):
        flat = flat.replace(character, _FOLDS[character])
    flat = pattern(_MIXED_YEAR).sub(_with_zeros, flat)
    if not pattern(_ANY_GAP).search(flat):
        return Folded(flat, None)
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for gap in _gaps(flat):
        pieces.append(flat[at : gap.start()])
        places.extend(range(at, gap.start()))
        at = gap.end()
    if not pieces:
        return Folded(flat, None)
    pieces.append(flat[at:])
    places.extend(range(at, len(flat)))
    return Folded("".join(pieces), places)
