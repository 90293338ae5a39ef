"""Who wrote the article of a web page, where an element or the line of facts names them."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import dropwhile, islice, takewhile
from typing import TYPE_CHECKING, Any

from timeline.lexicon.cues import cue
from timeline.lexicon.words import table_of, words
from timeline.model import Byline
from timeline.reading.lines.byline import line_byline
from timeline.reading.web.markup import line_of
from timeline.reading.web.writer_names import NO_WRITER as _NO_WRITER
from timeline.reading.web.writer_names import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement as Element

_ELEMENT, _IN_LINE = cue("web", "writer-element"), cue("web", "writer-in-line")
_FORUM = cue("web", "forum-mark")
_LABEL = re.compile(r"^(?:由|文|作者|记者|撰文|[Bb]y)\s{0,2}[:：/|｜]?\s{0,2}")
_ELEMENT_LABEL = cue("web", "writer-label")
_PROVINCE = cue("web", "province")
_SURE = ("作者", "本文作者", "文章作者", "记者", "本", "文", "采写", "采访", "图文")
_GLUED = re.compile(r"(记者|通讯员)(?=[\u4e00-\u9fff]{2,3}(?:$|[\s/／、]))")
_BETWEEN = re.compile(r"[\s、,，|｜]+")
_MOMENT = re.compile(r"(?:19|20)\d\d\s?[-./年]|\d[-/月]\d{1,2}日?\s\d{1,2}:\d\d")
_PIECES = re.compile(r"[|｜·]")
_FACTS = re.compile(r"[\d\s:：/\-.·|｜,，年月日□■◎●○]+")
_FACTS_AT_EDGE = re.compile(r"^[\d\s:：/\-.|｜年月日]+|[\d\s:：/\-.|｜年月日]+$")
_OTHER_LABEL = re.compile(r"\s(?!记者|通讯员|作者|文|撰)[\u4e00-\u9fff]{2,5}\s?[:：].*")
"""A label of the line of facts that names no writer, and whatever stands behind."""
_ORIGIN, _MEDIUM = cue("stamp", "origin"), cue("stamp", "medium")
_SURNAMES = words("surnames.toml", "compound") | frozenset(
    "".join(words("surnames.toml", "single"))
)
_MOST_ELEMENTS, _LONGEST = 20_000, 40
_NEAR = 8
"""Lines above the text among which a name may stand alone."""
_UNDER = 6
"""Lines below the text among which a label may tell the writer."""


def stated_writers(tree: Element) -> tuple[str, ...]:
    """Return what elements say that are named after writers, in the order of the page."""
    lines = (told for element in islice(tree.iter("*"), _MOST_ELEMENTS) for told in _told(element))
    return tuple(dict.fromkeys(line for line in lines if 1 < len(line) <= _LONGEST))


def _told(element: Element) -> Iterator[str]:
    """Return what an element says of the writer, by its name or by a label that it begins with."""
    if _is_named(element):
        yield line_of(element)
    elif label := _ELEMENT_LABEL.match(element.text or ""):
        own = (element.text or "")[label.end() :]
        if len(element) or own:
            yield line_of(element)
        else:
            yield f"{element.text}{element.tail or ''}".strip()


def structured_writers(tree: Element) -> tuple[Byline, ...]:
    """Return the people whom structured data names as writers."""
    found: list[str] = []
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", ""):
            try:
                found += _authors(json.loads(script.text or "", strict=False), 0)
            except (ValueError, RecursionError):
                continue
    return tuple(Byline(name, "") for name in dict.fromkeys(found) if is_name(name))


def writers_around(
    lines: Sequence[str], stated: Sequence[str], below: Sequence[str] = (), headline: int = 0
) -> tuple[Byline, ...]:
    """Return the writers whom the lines above a text name, or else labels right under it.

    Args:
        lines: the lines from the top of the page to the text.
        stated: what elements say that are named after writers.
        below: the lines under the text.
        headline: the line of the headline, above which no name stands alone.

    >>> writers_around(["新桥通车", "时间:2024-05-10 作者:闻笛 点击:3"], [])
    (Byline(name='闻笛', role=''),)
    >>> writers_around(["新桥通车", "云溪发布", "2024-05-10"], ["云溪发布"])
    ()
    """
    near = lines[-_NEAR:]
    if names := next(filter(None, map(_beside_moment, near)), ()) or _labelled(near):
        return names
    for text in stated:
        if any(text in line for line in near) and (names := _stated(text)):
            return names
    if any(map(_FORUM.search, near)):
        return ()
    alone = lines[max(len(lines) - _NEAR, headline) + 1 :] if len(lines) > 1 else ()
    return next(filter(None, map(_alone, alone)), ()) or _labelled(below[:_UNDER], sure=True)


def _labelled(lines: Sequence[str], *, sure: bool = False) -> tuple[Byline, ...]:
    """Return the writers of the first line that has a label and names of people.

    Args:
        lines: the lines that may hold a label.
        sure: under a text, who drafted a piece for an office is no writer.
    """
    found = [match for match in map(_IN_LINE.search, lines) if match]
    told = (m["names"] for m in found if not sure or m[0].startswith(_SURE))
    return next(filter(None, map(_people, told)), ())


def _stated(text: str) -> tuple[Byline, ...]:
    return line_byline(_GLUED.sub(r"\1 ", text)) or _names(text)


def _is_named(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "meta", "body"):
        return False
    names = (element.get(key, "") for key in ("class", "id", "itemprop", "rel", "data-testid"))
    return _ELEMENT.search(" ".join(names)) is not None


def _authors(data: Any, depth: int) -> Iterator[str]:
    if isinstance(data, dict):
        author = data.get("author")
        for one in author if isinstance(author, list) else [author]:
            name = one.get("name") if isinstance(one, dict) else one
            if isinstance(name, str):
                yield name.strip()
    inner = list(data.values()) if isinstance(data, dict) else data
    if isinstance(inner, list) and depth < 4:
        for value in inner:
            yield from _authors(value, depth + 1)


def _names(text: str) -> tuple[Byline, ...]:
    """Read names, all of which must be names of people."""
    if match := _IN_LINE.search(text):
        return _people(match["names"])
    parts = [part for part in _BETWEEN.split(_LABEL.sub("", text)) if part]
    return tuple(Byline(part, "") for part in parts) if all(map(is_name, parts)) else ()


def _people(names: str) -> tuple[Byline, ...]:
    """Read the names behind a label, up to what names nobody; a body may stand before them."""
    parts = dropwhile(_NO_WRITER.search, filter(None, _BETWEEN.split(names)))
    return tuple(Byline(part, "") for part in takewhile(is_name, parts))


def _beside_moment(line: str) -> tuple[Byline, ...]:
    """Read roles and names that stand before or behind the moment of publication."""
    if not _MOMENT.search(line):
        return ()
    plain = _FACTS_AT_EDGE.sub("", _OTHER_LABEL.sub("", _ORIGIN.sub("", line))).strip()
    named = line_byline(_GLUED.sub(r"\1 ", plain))
    return tuple(byline for byline in named if is_name(byline.name))


def _alone(line: str) -> tuple[Byline, ...]:
    """Read a name that stands alone, or beside nothing but the moment of publication."""
    beside = _MOMENT.search(line) is not None
    if beside:
        line = " ".join(part for part in line.split() if not _MEDIUM.fullmatch(part))
    rest = _FACTS.sub(" ", _PIECES.split(line, maxsplit=1)[0] if beside else line).strip()
    rest = rest or _FACTS.sub(" ", line).strip()
    known = (rest[:1] in _SURNAMES or rest[:2] in _SURNAMES) and not _PROVINCE.fullmatch(rest)
    fits = (
        known and 2 <= len(rest) <= 3 and is_name(rest) and (beside or rest not in _common_words())
    )
    return (Byline(rest, ""),) if fits else ()


@cache
def _common_words() -> frozenset[str]:
    """Return ordinary words, none of which is read as a name without a label."""
    tables = table_of("common_words.toml").values()
    return frozenset(word for table in tables for words in table.values() for word in words.split())
