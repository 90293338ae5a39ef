"""Any web page: the article that stands out, and the days that its head states."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import html as lxml_html

from timeline.reading.web.markup import line_of, paragraphs
from timeline.reading.web.web_article import WebArticle

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_SITE = re.compile(r"\s*[-_|—–·]+\s*[^-_|—–]{2,30}$")
_PROSE = re.compile("title|description|keywords|subject|abstract", re.IGNORECASE)
_FIRST_DAY, _LAST_DAY = "1949-01-01", "2099-12-31"
_SHORTEST = 10
_MOST_ELEMENTS = 20_000


def read_webpage(tree: Element) -> WebArticle | None:
    """Read the main article of a page; None where nothing reads as one."""
    headline = _headline(tree)
    lines = _main_text(tree) or _all_paragraphs(tree)
    lines = [line for line in lines if line != headline]
    if sum(map(len, lines)) < _SHORTEST:
        return None
    day = head_day(tree)
    return WebArticle(paragraphs=tuple(lines), headline=headline, days=(day,) if day else ())


def head_day(tree: Element) -> str | None:
    """Return the publication day that the head of a page states, never one of its prose.

    >>> page = '<head><meta property="article:published_time" content="2024-03-14T08:00"></head>'
    >>> head_day(lxml_html.document_fromstring(page))
    '2024-03-14'
    """
    _quiet()
    from htmldate import find_date  # noqa: PLC0415 - heavy

    page = lxml_html.document_fromstring("<html><head></head><body></body></html>")
    for element in tree.iter("meta", "script", "link"):
        kept = element.tag != "script" or "ld+json" in element.get("type", "")
        if kept and not _PROSE.search(element.get("name", "") + element.get("property", "")):
            copied = deepcopy(element)
            copied.tail = None
            page.head.append(copied)
    for element in tree.xpath("//*[@itemprop='datePublished'][@datetime or @content]"):
        stated = element.get("datetime") or element.get("content")
        page.head.append(
            lxml_html.Element("meta", property="article:published_time", content=stated)
        )
    found: str | None = find_date(
        page,
        extensive_search=False,
        original_date=True,
        min_date=_FIRST_DAY,
        max_date=_LAST_DAY,
    )
    return found


def _main_text(tree: Element) -> list[str]:
    """Extract the text that outweighs the rest; nothing from a page of absurd size."""
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return []
    _quiet()
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    found = bare_extraction(
        deepcopy(tree),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        deduplicate=False,
    )
    text: str | None = getattr(found, "text", None)
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def _all_paragraphs(tree: Element) -> list[str]:
    """Return the paragraphs of a page too short for the extraction to judge."""
    found = [line for element in tree.iter("p") for line in paragraphs(element)]
    body = tree.find("body")
    return found or (paragraphs(body) if body is not None else [])


def _headline(tree: Element) -> str | None:
    """Return the headline: a heading that the title repeats, else the title without the site."""
    title = line_of(tree.find(".//title")) if tree.find(".//title") is not None else ""
    headings = [line_of(element) for element in tree.iter("h1", "h2", "h3")]
    repeated = next((h for h in headings if len(h) > 3 and title.startswith(h[:12])), None)
    first = next((line_of(element) for element in tree.iter("h1") if line_of(element)), None)
    return repeated or first or _SITE.sub("", title) or None


def _quiet() -> None:
    """Keep the libraries from talking on stderr; their result says enough."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
