"""Where in a text a date expression can begin: a numeral before a unit, or one of the words."""
# ruff: noqa: E501

from __future__ import annotations

import re
from functools import cache

from timeline.temporal.grammar.fragments import DIGITS

_CHINESE = DIGITS[10:] + "千百"
_UNITS = "年月日号时点分世季周天小旬星礼半/:至到、和初正冬腊岁财学大届期规 -"
_NEXT = {
    "中": "午秋旬", "大": "前后清", "时": "下", "月": "底初末中内", "同": "年月日一天晚", "上": "年月个半周上一午星礼季0123456789两三",
    "年": "底初中末终内", "前": "昨晚年天日晚不几些段一二两三四五六七八九十头半0123456789", "来": "年", "不": "久",
    "近": "日期来些几段一二两三四五六七八九十半数多年0123456789", "现": "在今如阶", "这": "一两几些个周段星礼",
    "过": "去", "下": "年月个半周下午星礼一季", "正": "午", "次": "年月日晚晨早", "后": "年天一半", "至": "今",
    "数": "十百千年天月日周个小", "几": "年天个十百千月日周小", "深": "夜", "接": "下", "子": "夜", "转": "年天",
    "此": "后前", "首": "季月", "元": "月", "本": "月周年日星季", "当": "年天日晚夜前下月", "目": "前", "即": "日",
    "最": "近后", "连": "日夜天", "第": "一二两三四五六七八九十0123456789", "多": "年", "日": "前",
    "今": "天日年晚早晨夜春夏秋冬后明(", "明": "天日年晚早晨夜春夏秋冬后(", "去": "年冬秋夏春", "如": "今", "眼": "下前",
    "周": "一二三四五六日天", "头": "一二两三四五六七八九十0123456789", "未": "来", "黄": "昏", "清": "晨早", "往": "后",
    "初": "一二三四五六七八九十", "截": "至止", "随": "后", "其": "后", "隔": "天", "星": "期", "礼": "拜", "岁": "末初首终中", "凌": "晨", "傍": "晚", "昨": "天日晚夜晨早今(", "早": "上晨间0123456789一二三四五六七八九十", "晚": "上间0123456789一二三四五六七八九十", "夜": "间里晚", "半": "年月天个小夜", "春": "季", "秋": "季",
}  # fmt: skip


_SHELVES = 6


@cache
def trigger() -> re.Pattern[str]:
    """Build the pattern of every place where an expression can begin."""
    numbers = rf"(?:[0-9](?<![0-9.][0-9])[0-9]{{0,8}}|[{_CHINESE}](?<![{_CHINESE}.][{_CHINESE}])[{_CHINESE}]{{0,8}})(?=[{_UNITS}]|个[月小星礼半多工世季年钟]|[.][0-9]{{1,2}}(?:[.]|-[0-9]{{4}}[.])[0-9])"
    openings = _openings()
    return re.compile(rf"{numbers}|(?={_first_pair(openings)})(?:{_shelved(openings)})")


def _openings() -> dict[str, set[str]]:
    """Return what can follow each first character, as patterns; an empty one is anything."""
    from timeline.temporal.rules.all_rules import heads  # noqa: PLC0415 - not before the first text

    table = heads()
    openings: dict[str, set[str]] = {}
    for word in table.words:
        openings.setdefault(word[0], set()).add(re.escape(word[1:4]))
    for character in table.characters | {"截"}:
        following = _NEXT.get(character)
        openings.setdefault(character, set()).add(f"[{following}]" if following else "")
    return openings


def _first_pair(openings: dict[str, set[str]]) -> str:
    """Look at two characters first, so that most places of a text are left at once."""
    alone = "".join(c for c, rest in sorted(openings.items()) if "" in rest)
    rests = (rest for tails in openings.values() for rest in tails)
    seconds = {
        c
        for rest in rests
        for c in (rest[1:-1] if rest[:1] == "[" else rest.removeprefix("\\")[:1])
    }
    return rf"[{''.join(sorted(openings))}][{re.escape(''.join(sorted(seconds)))}]|[{alone}]"


def _shelved(openings: dict[str, set[str]]) -> str:
    """Write the words by first character, in shelves that are passed over whole."""
    rows = sorted(openings.items())
    size = -(-len(rows) // _SHELVES)
    shelves = [rows[at : at + size] for at in range(0, len(rows), size)]
    return "|".join(_shelf(shelf) for shelf in shelves)


def _shelf(rows: list[tuple[str, set[str]]]) -> str:
    words = "|".join(f"{c}(?:{'|'.join(sorted(rest))})" for c, rest in rows)
    return f"(?=[{''.join(c for c, _ in rows)}])(?:{words})"
