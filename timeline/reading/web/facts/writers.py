"""Who wrote the article of a web page, where an element or the line of facts names them."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from timeline.lexicon.cues import cue
from timeline.lexicon.words import table_of, words
from timeline.model import Byline
from timeline.reading.lines.byline import line_byline
from timeline.reading.web.markup import line_of
from timeline.reading.web.writer_names import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement as Element

_ELEMENT, _IN_LINE = cue("web", "writer-element"), cue("web", "writer-in-line")
_FORUM = cue("web", "forum-mark")
_LABEL = re.compile(r"^(?:由|文|作者|记者|撰文|[Bb]y)\s{0,2}[:：/|｜]?\s{0,2}")
_BETWEEN = re.compile(r"[\s、,，|｜]+")
_FACTS = re.compile(r"[\d\s:：/\-.·|｜,，年月日]+")
_SURNAMES = words("surnames.toml", "compound") | frozenset(
    "".join(words("surnames.toml", "single"))
)
_MOST_ELEMENTS, _LONGEST = 20_000, 40
_NEAR = 8
"""Lines above the text among which a name may stand alone."""


def stated_writers(tree: Element) -> tuple[str, ...]:
    """Return what elements say that are named after writers, in the order of the page."""
    elements = (e for e in islice(tree.iter("*"), _MOST_ELEMENTS) if _is_named(e))
    lines = (line_of(element) for element in elements)
    return tuple(dict.fromkeys(line for line in lines if 1 < len(line) <= _LONGEST))


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


def writers_above(lines: Sequence[str], stated: Sequence[str]) -> tuple[Byline, ...]:
    """Return the writers whom the lines above a text name.

    Args:
        lines: the lines from the top of the page to the text.
        stated: what elements say that are named after writers.

    >>> writers_above(["新桥通车", "时间:2024-05-10 作者:闻笛 点击:3"], [])
    (Byline(name='闻笛', role=''),)
    >>> writers_above(["新桥通车", "云溪发布", "2024-05-10"], ["云溪发布"])
    ()
    """
    near = lines[-_NEAR:]
    for line in near:
        if (match := _IN_LINE.search(line)) and (names := _names(match["names"])):
            return names
    for text in stated:
        if any(text in line for line in near) and (names := line_byline(text) or _names(text)):
            return names
    if any(map(_FORUM.search, near)):
        return ()
    return next(filter(None, map(_alone, near[1:])), ())


def _is_named(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "meta", "body"):
        return False
    names = (element.get(key, "") for key in ("class", "id", "itemprop", "rel"))
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
    match = _IN_LINE.search(text)
    told = match["names"] if match else _LABEL.sub("", text)
    parts = [part for part in _BETWEEN.split(told) if part]
    return tuple(Byline(part, "") for part in parts) if all(map(is_name, parts)) else ()


def _alone(line: str) -> tuple[Byline, ...]:
    """Read a name that stands alone, or beside nothing but the moment of publication."""
    rest = _FACTS.sub(" ", line).strip()
    known = rest[:1] in _SURNAMES or rest[:2] in _SURNAMES
    fits = known and 2 <= len(rest) <= 3 and is_name(rest) and rest not in _common_words()
    return (Byline(rest, ""),) if fits else ()


@cache
def _common_words() -> frozenset[str]:
    """Return ordinary words, none of which is read as a name without a label."""
    tables = table_of("common_words.toml").values()
    return frozenset(word for table in tables for words in table.values() for word in words.split())
