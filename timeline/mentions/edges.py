"""How far to the left a title, a body or a place name reaches."""

from __future__ import annotations

import re

from timeline.mentions.vocabulary import HAN, any_of, words

_FILE = "titles.toml"
_LONGEST, _LOOK_AHEAD = 40, 3
_RUN = re.compile(f"[{HAN}A-Za-z0-9“”·()\uff08\uff09—-]*\\Z")
_NUMBER = "[一二三四五六七八九十百千两几多\\d]"
_COUNT = (
    rf"[\d-]{{7,}}|{_NUMBER}+余?[名位岁]|\d+[年月日时分](?:[上下中]午|晚上?|凌晨)?"
    "|[十一二三四五六七八九]{1,3}[月日](?:[上下中]午|晚上?|凌晨)?|(?:星期|周)[一二三四五六日]"
)
_BEHIND_A_BODY = "(?<=[局部办区委院厅市县校司心])[(\uff08][^()\uff08\uff09]*[)\uff09]"
_QUOTED = "“[^“”]{1,16}”"
_LONE = "[(\uff08][^()\uff08\uff09]*[)\uff09]|[“”()\uff08\uff09]"


def _cutter(keep: frozenset[str], cuts: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        f"(?P<keep>{any_of(keep)}|{_BEHIND_A_BODY}|{_QUOTED})|(?P<joint>[和与及])"
        f"|(?P<cut>{any_of(cuts)}|{_COUNT}|{_LONE})"
    )


_TITLE_CUT = _cutter(words(_FILE, "uncut"), words(_FILE, "cuts"))
_NAMED_CUT = _cutter(
    words(_FILE, "uncut") | words("organizations.toml", "uncut"),
    words(_FILE, "cuts") | words("organizations.toml", "cuts"),
)
_RANGE = "国家|中国|全国|省|市|县|区|州|旗|[^省市县区州]{1,4}[省市县区州]"
_ENDS_A_BODY = "[局厅委部办会院校团司社队组府市县区乡镇村心台站者人员长]"
_FIELD = re.compile(f"(?:{_RANGE})[{HAN}]{{2,8}}(?<!{_ENDS_A_BODY})")
_OTHER_FIELD = re.compile(f"(?!副|正|{_RANGE})[{HAN}]{{2,8}}?(?:局|厅|委|部|处|科|办)")


def left_edge(text: str, head: int) -> int:
    """Go left from where the last word of a title begins to where the title begins.

    >>> left_edge("昨日由市教育局局长", 7)
    3
    """
    start = _run_start(text, head)
    for cut in _TITLE_CUT.finditer(text, start, head + _LOOK_AHEAD):
        if cut.end() > head:
            break
        if cut["cut"] or (cut["joint"] and not _joins_fields(text, start, cut, head)):
            start = cut.end()
    return start


def named_edge(text: str, head: int, *, short: bool = False) -> int:
    """Go left from the last word of a body or a place to where its name begins.

    A ``short`` last word, of one character, needs something before it: 景和苑 is one name.

    >>> named_edge("一行实地察看龙尾闸", 8)
    6
    """
    start = _run_start(text, head)
    for cut in _NAMED_CUT.finditer(text, start, head + _LOOK_AHEAD):
        if cut.end() > head:
            break
        inside = short and cut.end() == head and cut.start() - start <= 1
        joins = cut["joint"] and (inside or _joins_fields(text, start, cut, head))
        if cut["cut"] or (cut["joint"] and not joins):
            start = cut.end()
    return start


def _run_start(text: str, head: int) -> int:
    run = _RUN.search(text, max(0, head - _LONGEST), head)
    return run.start() if run else head


def _joins_fields(text: str, start: int, joint: re.Match[str], head: int) -> bool:
    """Say whether 和 stands inside one body's name: 市文化和旅游局."""
    field = _FIELD.fullmatch(text, start, joint.start())
    return bool(field and _OTHER_FIELD.match(text, joint.end(), head + 1))
