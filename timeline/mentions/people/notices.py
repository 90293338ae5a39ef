"""People in notices and rolls: with their particulars, in forms, with their office in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.words import HAN
from timeline.mentions.edges.titles import Title, ends_in_head
from timeline.mentions.names.fluency import is_common_word, is_noun
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import ends_a_body, is_vouched, is_word
from timeline.model import Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_GAP = "[ \t\u3000]"
_NAME = f"(?P<name>[{HAN}](?:[ \u3000]?[{HAN}]){{1,3}}?|[{HAN}]{{1,7}}(?:·[{HAN}]{{1,7}}){{1,3}})"
_NUMBER = (
    f"(?:[(\uff08]?[一二三四五六七八九十\\d]{{1,3}}[)\uff09]?{_GAP}*[、,.\uff0e\uff0c]?|[●■◆·□])?"
)
_PARTICULARS = "男|女|现任|拟任|拟提|拟推|拟交流|拟进一步|19\\d\\d年|中共党员"
_ENTRY = late_pattern(
    rf"^{_GAP}*{_NUMBER}{_GAP}*{_NAME}(?:同志)?(?:[(\uff08][^()\uff08\uff09\n]{{1,12}}[)\uff09])?"
    rf"{_GAP}*[,:\uff0c\uff1a \t\u3000]{_GAP}*(?={_PARTICULARS})(?P<rest>[^\n;\uff1b。]{{2,160}})",
    re.MULTILINE,
)
_FORM = late_pattern(
    rf"姓{_GAP}?名{_GAP}*[:\uff1a]{_GAP}*{_NAME}{_GAP}*(?=[\n,;\uff0c\uff1b]|$)"
    r"(?P<rest>(?:[^。]{0,160}))"
)
_PLAN = late_pattern(
    r"拟(?:提名|提拔|推荐|交流|调|聘|转)?(?:为|任|担任)?(?:职务[:\uff1a])?|任(?:职职务|命职务)[:\uff1a]"
)
_PRESENT = late_pattern("现任(?:职务[:\uff1a])?")
_STOP = late_pattern("[,\uff0c;\uff1b。\n]")
_LISTED = late_pattern(
    rf"^{_GAP}*{_NUMBER}{_GAP}*(?P<title>[{HAN}]{{3,30}}){_GAP}+{_NAME}{_GAP}*"
    rf"(?:[(\uff08][^()\uff08\uff09\n]{{1,12}}[)\uff09])?{_GAP}*$",
    re.MULTILINE,
)
_HELD = late_pattern(
    rf"^{_GAP}*{_NUMBER}{_GAP}*(?P<title>[{HAN}]{{2,30}}){_GAP}*[:\uff1a]{_GAP}*"
    rf"(?P<names>[{HAN}]{{2,4}}(?:[、 \t\u3000]{{1,2}}[{HAN}]{{2,4}}){{0,30}}){_GAP}*$",
    re.MULTILINE,
)
_ITEM = late_pattern(f"[{HAN}]+")
_GLOSSED = late_pattern(
    f"(?:^|(?<=[、,\uff0c:\uff1a;\uff1b。 \u3000]))(?P<name>[{HAN}]{{2,4}})"
    r"[(\uff08](?P<title>[^()\uff08\uff09,\uff0c\n]{2,30})[)\uff09]",
    re.MULTILINE,
)


_HONOURED = late_pattern(
    r"(?:授予|追授|表彰|命名|嘉奖|记功|聘请|聘任)"
    f"(?P<names>[{HAN}]{{2,3}}(?:、[{HAN}]{{2,4}}){{0,30}}?)(?:等[\\d一二三四五六七八九十百]{{1,4}}[名位]|等)?(?:同志|先生|女士|个人)"
)

_ONE = f"(?:[{HAN}](?:[ \u3000]?[{HAN}]){{1,3}}?|[{HAN}]{{1,7}}(?:·[{HAN}]{{1,7}}){{1,3}})"
_EPITHET = late_pattern(
    f"”(?P<names>{_ONE}(?:、{_ONE}){{0,20}})(?=、“|和“|等[\\d一二三四五六七八九十百]{{0,4}}[名位人])"
)


def find_noticed(
    text: str, titles: tuple[Title, ...]
) -> Iterator[tuple[Title | None, tuple[Name, ...]]]:
    """Find those whom a notice or a roll names, with the office meant for them or held."""
    if "男" in text or "女" in text or "拟" in text or "现任" in text or "姓名" in text:
        for pattern in (_ENTRY, _FORM):
            for match in pattern.finditer(text):
                if name := _read(match):
                    yield _office(match, titles), (name,)
    ends = {title.span.end: title for title in titles}
    yield from _titled_lines(text, ends)
    yield from _glossed(text)
    yield from _honoured(text)


def _honoured(text: str) -> Iterator[tuple[None, tuple[Name, ...]]]:
    """Read who is honoured: 授予甲、乙等10名同志, and “好邻居”甲、“好后生”乙等8人."""
    for match in _HONOURED.finditer(text) if "等" in text or "同志" in text else ():
        names = tuple(_listed(match))
        if all(is_vouched(name.text) and not is_word(name.text) for name in names):
            yield None, names
    for match in _EPITHET.finditer(text) if "”" in text else ():
        names = tuple(_listed(match))
        if all(is_vouched(name.text) and not is_word(name.text) for name in names):
            yield None, names


def _listed(match: re.Match[str]) -> Iterator[Name]:
    at = match.start("names")
    for item in match["names"].split("、"):
        yield Name(Span(at, at + len(item)), "".join(item.split()), 6.0)
        at += len(item) + 1


def _read(match: re.Match[str]) -> Name | None:
    """Take the name of an entry unless an ordinary word stands there."""
    name = "".join(match["name"].split())
    if is_word(name) or ends_a_body(name) or (is_common_word(name, 20.0) and not is_noun(name)):
        return None
    return Name(Span(*match.span("name")), name, 6.0)


def _office(match: re.Match[str], titles: Sequence[Title]) -> Title | None:
    """Choose the office an entry gives: the one meant, else the one held."""
    text, end = match.string, match.end("rest")
    for cue in (_PLAN, _PRESENT):
        for found in cue.finditer(text, match.start("rest"), end):
            at = found.end()
            stop = _STOP.search(text, at, end)
            limit = stop.start() if stop else end
            inside = [t for t in titles if at <= t.head.start and t.span.end <= limit]
            if inside:
                start = max(at, inside[0].span.start)
                return Title(Span(start, inside[-1].span.end), inside[-1].head)
    return None


def _titled_lines(text: str, ends: Mapping[int, Title]) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Read the lines of a roll that hold nothing but a title and its names."""
    for match in _LISTED.finditer(text):
        title, name = ends.get(match.end("title")), _read(match)
        if title and name and is_vouched(name.text):
            yield Title(Span(match.start("title"), title.span.end), title.head), (name,)
    for match in _HELD.finditer(text):
        title, names = ends.get(match.end("title")), tuple(_held(match))
        if title and all(is_vouched(name.text) and not is_word(name.text) for name in names):
            yield Title(Span(match.start("title"), title.span.end), title.head), names


def _held(match: re.Match[str]) -> Iterator[Name]:
    for item in _ITEM.finditer(match.string, *match.span("names")):
        yield Name(Span(*item.span()), item[0], 6.0)


def _glossed(text: str) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Read a name whose office stands in brackets behind it: 甲(县医院护士长)."""
    for match in _GLOSSED.finditer(text):
        name = _read(match)
        if name and is_vouched(name.text) and ends_in_head(match["title"]):
            end = match.end("title")
            yield Title(Span(*match.span("title")), Span(end - 1, end)), (name,)
