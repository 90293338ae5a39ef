"""Datelines, bylines and release stamps inside an article text: what extraction skips."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.model import Span

_OPEN, _CLOSE = "[(\uff08]", "[)\uff09]"
_INSIDE = "[^()\uff08\uff09\\n]"
_PRESS = (
    "记者|通讯员|特约|实习生|摄影|编辑|责编|作者|来源|值班主任|责任编辑|校对|审核|版式|图文|文图"
    "|撰稿|供稿|摄"
)
_WORD = "[^\\s。,\uff0c;\uff1b:\uff1a!?\uff01\uff1f()\uff08\uff09]"
_HOUSE = (
    "本报|本网|本台|本刊|新华社|中新社"
    f"|{_WORD}{{1,14}}?(?:报|社|网|台|客户端|新闻|时刻|融媒|在线|发布)"
)
_DATELINE = re.compile(
    rf"^[ \t\u3000]*(?:\S{{2,10}}[讯电][ \t]+)?(?:{_HOUSE}){_WORD}{{0,14}}"
    "[讯电](?![话力视脑动子网影台站业气器池商])"
    rf"(?:[ \t\u3000]*{_OPEN}{_INSIDE}{{0,80}}{_CLOSE})?",
    re.MULTILINE,
)
_BRACKET = re.compile(rf"{_OPEN}{_INSIDE}{{0,20}}(?:{_PRESS}|刊于){_INSIDE}{{0,80}}{_CLOSE}")
_LINE = re.compile(
    r"^[ \t\u3000□■◎●○☆★]*[^\n。!?\uff01\uff1f]{0,40}"
    rf"(?:(?:{_PRESS})[员组]?[ \t\u3000/\uff0f:\uff1a]|发布时间|发布日期|来源[:\uff1a])"
    r"[^\n。!?\uff01\uff1f]{0,120}$",
    re.MULTILINE,
)
_CREDIT = re.compile(r"(?:记者|通讯员)[ /／]{0,2}[^\s。,，、]{2,4}[ \t]{0,2}(?:摄|报道|文/图)")


@lru_cache(maxsize=4)
def dateline_spans(text: str) -> tuple[Span, ...]:
    """Find the datelines and bylines of an article text, in order and apart.

    >>> text = "临江日报讯(记者/田小雨) 1月12日,市长郑树辉调研。"
    >>> [span.of(text) for span in dateline_spans(text)]
    ['临江日报讯(记者/田小雨)']
    """
    patterns = (_DATELINE, _BRACKET, _LINE, _CREDIT)
    found = sorted(m.span() for pattern in patterns for m in pattern.finditer(text))
    merged: list[Span] = []
    for start, end in found:
        if merged and start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return tuple(merged)
