"""What the head of a page states: the moments of publication of JSON-LD and of meta fields."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.lexicon.cues import cue
from timeline.reading.newspaper.moment import read_moment
from timeline.reading.newspaper.publication import Witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement as Element

    from timeline.reading.newspaper.publication import WitnessKind

_DAY_META = cue("web", "day-meta")
_SCRIPT_DAY = cue("web", "script-day")
_LONGEST_SCRIPT = 200_000
_MOST_SCRIPTS = 60
_DEEPEST = 6
_TIMED = "(//article|//main)//time[@datetime]"
"""Whatever moment an article shows first."""
_DESCRIBED = "//*[@itemprop='datePublished'][@datetime or @content]"


def read_head(tree: Element) -> tuple[Witness, ...]:
    """Return the witnesses of the publication day that are not printed.

    >>> from timeline.reading.web.markup import parse_html
    >>> page = "<meta property='article:published_time' content='2024-03-14T16:30:00Z'><p>x</p>"
    >>> read_head(parse_html(page))
    (Witness(kind='meta', day='2024-03-15', time='00:30'),)
    """
    return (*_structured(tree), *_fields(tree))


def read_scripts(tree: Element) -> tuple[Witness, ...]:
    """Return what the scripts of an account's page say of its publication."""
    scripts = (element.text or "" for element in list(tree.iter("script"))[:_MOST_SCRIPTS])
    found = (m for text in scripts for m in _SCRIPT_DAY.finditer(text[:_LONGEST_SCRIPT]))
    return tuple(w for match in found for w in _witness("account", match["moment"]))


def _structured(tree: Element) -> Iterator[Witness]:
    for script in list(tree.iter("script"))[:_MOST_SCRIPTS]:
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            data = json.loads((script.text or "")[:_LONGEST_SCRIPT], strict=False)
        except (ValueError, RecursionError):
            continue
        for moment in _published(data, 0):
            yield from _witness("structured", moment)


def _published(data: Any, depth: int) -> Iterator[str]:
    """Return the moments of publication in a structure, from the outside inwards."""
    if isinstance(data, dict):
        found = data.get("datePublished") or data.get("pubDate")
        if isinstance(found, str):
            yield found
    inner = list(data.values()) if isinstance(data, dict) else data
    if isinstance(inner, list) and depth < _DEEPEST:
        for value in inner:
            yield from _published(value, depth + 1)


def _fields(tree: Element) -> Iterator[Witness]:
    for meta in tree.iter("meta"):
        name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
        if _DAY_META.match(name.strip()):
            yield from _witness("meta", meta.get("content", ""))
    for element in tree.xpath(_DESCRIBED):
        yield from _witness("meta", element.get("datetime") or element.get("content"))
    for element in tree.xpath(_TIMED)[:1]:
        yield from _witness("change", element.get("datetime"))


def _witness(kind: WitnessKind, text: str) -> Iterator[Witness]:
    moment = read_moment(text)
    if moment:
        yield Witness(kind, moment.day, moment.time)
