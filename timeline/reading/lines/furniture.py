"""Which lines of a page are furniture: mastheads, footers, stamps, editors, links of a web page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re

Furniture = Literal["folio", "stamp", "editor", "link", "advertisement"]

FULL_DATE = cue("furniture", "date")

_TOKENS: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("printed", cue("furniture", "printed-in"), 2),
    ("date", cue("furniture", "date"), 2),
    ("clock", cue("furniture", "clock"), 1),
    ("weekday", cue("furniture", "weekday"), 2),
    ("lunar", cue("furniture", "lunar"), 2),
    ("stem", cue("furniture", "lunar-year"), 1),
    ("issue", cue("furniture", "issue-number"), 2),
    ("pages", cue("furniture", "page-count"), 2),
    ("page", cue("furniture", "page-number"), 2),
    ("section", cue("furniture", "section"), 0),
    ("stamp", cue("furniture", "stamp-label"), 3),
    ("from", cue("furniture", "origin"), 3),
    ("views", cue("furniture", "views"), 2),
    ("editor", cue("furniture", "editor"), 3),
    ("editor", cue("furniture", "editor-line"), 3),
    ("editor", cue("furniture", "editor-apart"), 2),
    ("author", cue("furniture", "author"), 2),
    ("author", cue("furniture", "author-at-end"), 0),
    ("owner", cue("furniture", "owner"), 2),
    ("number", cue("furniture", "registration"), 3),
    ("phone", cue("furniture", "contact"), 2),
    ("phone", cue("furniture", "phone"), 2),
    ("day", cue("furniture", "day"), 0),
    ("term", cue("furniture", "season-word"), 0),
    ("status", cue("furniture", "status"), 1),
    ("price", cue("furniture", "price"), 2),
)
"""Name, pattern, and how much a match says that the line is furniture."""
_NEEDS = {
    "from": ("来源", "出处"),
    "editor": tuple("编监主版觉校审筹录设制值签"),
    "author": tuple("者文图摄员稿"),
    "owner": ("主管", "主办", "出版", "承办", "编印", "印刷"),
    "number": ("国内统一", "邮发代号", "准印证", "刊号", "CN"),
    "lunar": ("月初", *(f"月{n}" for n in "一二三四五六七八九十廿卅")),
}
"""What some parts have one of, which is sooner seen than the part itself."""
_PAPER = cue("furniture", "paper")
_REST = late_pattern("[\\s\\W_]+")
_SENTENCE = late_pattern("[。！？!?；;]")

_LINK = cue("furniture", "page-tool")
_ADVERTISEMENT = cue("furniture", "advertisement")
_SLOT = cue("furniture", "slot")
_HINT = cue("furniture", "hint")
_IN_BRACKETS = cue("furniture", "in-brackets")
_POINTER = cue("furniture", "pointer")
"""A line of a table of contents: what stands on which page."""
_RULE = late_pattern("^[\\W_]+$")
_TOOLS = (
    _LINK,
    _RULE,
    _SLOT,
    cue("furniture", "site-foot"),
    cue("furniture", "image-file"),
    cue("furniture", "yearless-stamp"),
)
_LIMIT = 130


def furniture_of(text: str) -> Furniture | None:
    """Name the furniture that a line is, if it is any.

    >>> furniture_of("2024年3月15日 星期五 农历甲辰年二月初六 第0126期 今日8版")
    'folio'
    >>> furniture_of("责任编辑:闻笛 版式:米粒"), furniture_of("3月14日,全县春耕现场会召开")
    ('editor', None)
    """
    if bracketed := _IN_BRACKETS.match(text):
        text = bracketed[1]
    if len(text) > _LIMIT or (len(text) > 12 and _SENTENCE.search(text)):
        return "link" if len(text) <= _LIMIT and _LINK.match(text) else None
    if any(tool.match(text) for tool in _TOOLS):
        return "link"
    if _ADVERTISEMENT.match(text):
        return "advertisement"
    return _weigh(text) or ("link" if _POINTER.match(text) else None)


def is_advertisement(region: str) -> bool:
    r"""Return whether a part of a page begins with the mark of an advertisement.

    >>> is_advertisement("广告\n青岚家居"), is_advertisement("广告法今日施行")
    (True, False)
    """
    return furniture_of(region.lstrip().split("\n", 1)[0].strip()) == "advertisement"


def tokens_of(text: str) -> frozenset[str]:
    """Name the parts of a masthead that a line shows: date, weekday, issue, page."""
    return frozenset(n for n, pattern, _ in _TOKENS if _may_hold(text, n) and pattern.search(text))


def _may_hold(text: str, name: str) -> bool:
    """Return at little cost whether a line can hold a part."""
    return name not in _NEEDS or any(sign in text for sign in _NEEDS[name])


def _weigh(text: str) -> Furniture | None:
    """Remove the known tokens from a line and sort the line by what is left."""
    if not _HINT.search(text):
        return None
    rest, weight, names = text, 0, set()
    for name, pattern, value in _TOKENS:
        rest, count = pattern.subn(" ", rest) if _may_hold(rest, name) else (rest, 0)
        if count:
            weight += value
            names.add(name)
    rest, papers = _PAPER.subn(" ", rest)
    left = len(_REST.sub("", rest))
    if names <= {"date"} and left and not papers:
        return None
    if weight < 2 or left > (6 if weight >= 4 or ("date" in names and left < len(text) / 3) else 0):
        return None
    if names == {"date"} and not papers:
        return "stamp"
    return _sort(names)


def _sort(names: set[str]) -> Furniture | None:
    if names & {"stamp", "from", "views", "printed"} or names >= {"date", "clock"}:
        return "stamp"
    if names & {"date", "weekday", "issue", "pages", "page", "owner", "number", "lunar"}:
        return "folio"
    if "editor" in names or "phone" in names or "price" in names:
        return "editor"
    return None
