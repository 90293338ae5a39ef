"""Phrases that give or take an office: 任命X同志为Y, 免去X的Y职务, X同志任Y."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.words import LETTER
from timeline.mentions.edges.titles import Title
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import has_surname
from timeline.model import Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME = (
    "(?!接受|同意|批准|决定|会议|大会|全会)"
    f"(?:{LETTER}{{1,7}}(?:·{LETTER}{{1,6}}?){{1,3}}?|{LETTER}{{1,2}}?[ \u3000]?{LETTER}{{1,3}}?)"
)
_NOTE = "(?:[(\uff08][^()\uff08\uff09\\n]{1,14}[)\uff09])?"
_LIST = f"(?P<names>{_NAME}{_NOTE}(?:、{_NAME}{_NOTE}){{0,19}}(?:和{_NAME}{_NOTE})?)"
_COUNTED = "(?:等?[两三四五六七八九十\\d]{1,3}[名位]|等)?"
_PERSON = f"{_LIST}(?:{_COUNTED}同志|{_NOTE})"
_EDGE = r"(?:(?<=[。,\uff0c;\uff1b:\uff1a\n \u3000”])|(?<=接受|同意|批准|决定)|^)"
_GIVING = (
    "任命",
    "聘任",
    "聘请",
    "选举",
    "补选",
    "增选",
    "递补",
    "推选",
    "推举",
    "提名",
    "增补",
    "选出",
    "当选",
)
_TAKING = ("免去", "撤销", "免除", "罢免")
_REASON = r"(?:因[^。,\uff0c;\uff1b\n]{1,12}[,\uff0c]?)?"
_HOLDING = "不再担任|不再兼任|请求辞去|申请辞去|辞去|担任|兼任|出任|接任|当选为?|任"


class _Form(NamedTuple):
    """A phrase that gives or takes an office, up to where the title begins."""

    pattern: re.Pattern[str]
    ends: tuple[str, ...]
    """What its last characters can be."""
    verbs: tuple[str, ...] = ("",)
    """One of them stands somewhere in the text."""


_CHAINED = _Form(late_pattern(rf"(?<=[,\uff0c;\uff1b、]){_LIST}(?:等?同志)?为"), ("为",), _GIVING)
_FORMS = (
    _Form(
        late_pattern(rf"(?:{'|'.join(_GIVING)})[:\uff1a了]?\s?{_PERSON}[ \u3000]?(?:为|任|担任)"),
        ("为", "任"),
        _GIVING,
    ),
    _Form(
        late_pattern(rf"(?:{'|'.join(_TAKING)})[:\uff1a]?\s?{_LIST}{_NOTE}(?:等?同志的?|的)"),
        ("同志", "的"),
        _TAKING,
    ),
    _Form(
        late_pattern(rf"{_EDGE}{_PERSON}{_REASON}(?:{_HOLDING})"),
        ("任", "辞去", "当选", "当选为"),
    ),
    _CHAINED,
)
_GIVES = re.compile("|".join(_GIVING))
_NEAR = 160
_PART = re.compile("[^、和(\uff08]+")
_REMARK = re.compile(_NOTE.removesuffix("?"))
_NO_SUBJECT = re.compile("[曾历现时前兼主责后先并再又仍他她即将拟]$|^(?:由|在|他|她)")
_COUNTS = re.compile("[一二三四五六七八九十几每首上下本]任$")


def find_appointments(
    text: str, titles: tuple[Title, ...]
) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Find who was given, or gave up, which office."""
    ends = {title.span.end for title in titles}
    offices = _offices(text, titles)
    for form in _FORMS:
        if not _may_stand(form, text, offices):
            continue
        for match in form.pattern.finditer(text):
            if form is _CHAINED and not _GIVES.search(text, *_sentence(text, match.start())):
                continue
            title = offices.get(match.end())
            names = tuple(_names(match, ends)) if title else ()
            if title and names:
                yield title, names


def _offices(text: str, titles: tuple[Title, ...]) -> dict[int, Title]:
    """Return each office by where it begins, or may begin: behind a 为 that a title took in."""
    offices = {title.span.start: title for title in titles}
    for title in titles:
        for at in range(title.span.start + 1, title.head.start + 1):
            if text[at - 1] == "为":
                offices.setdefault(at, Title(Span(at, title.span.end), title.head))
    return offices


def _may_stand(form: _Form, text: str, offices: Iterable[int]) -> bool:
    """Say at little cost whether the phrase can stand before one of the titles."""
    ends = any(text.endswith(form.ends, 0, start) for start in offices)
    return ends and any(verb in text for verb in form.verbs)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Return the part of a sentence before a place in it."""
    near = max(0, at - _NEAR)
    return max(near, text.rfind("。", near, at)), at


def _names(match: re.Match[str], ends: set[int]) -> Iterator[Name]:
    comrade = "同志" in match[0]
    bare = _REMARK.sub(lambda remark: "、" * len(remark[0]), match["names"])
    for part in _PART.finditer(bare):
        start, end = (match.start("names") + at for at in part.span())
        inside = [at for at in range(start + 1, end + 1) if at in ends]
        printed = part[0][max(inside, default=start) - start :]
        name = re.sub(r"\s", "", printed)
        fits = 2 <= len(name) <= 5 or "·" in name
        behind = match.string[end : end + 1]
        subject = not _NO_SUBJECT.search(name) and not _COUNTS.search(name + behind)
        if fits and (comrade or has_surname(name) or subject):
            yield Name(Span(end - len(printed), end), name, 6.0)
