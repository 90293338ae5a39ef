"""Article pages of digital editions of newspapers: their own tags, comments and cells."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from lxml import etree

from timeline.lexicon.cues import cue
from timeline.reading.newspaper.publication import Witness
from timeline.reading.web.headline import headline_of, is_channel
from timeline.reading.web.markup import line_of, paragraphs, parse_html
from timeline.reading.web.web_article import WebArticle

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_PROPERTIES = ("<!--enpproperty", "-->")
_CONTENT = ("<!--enpcontent-->", "<!--/enpcontent-->")
_FIELD = re.compile(
    r"<((?:founder-)?)(title|introtitle|subtitle|author|date)>([^\0]{0,2000}?)</\1\2>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,200}>")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLASS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"

_BODIES = tuple(
    etree.XPath(path)
    for path in (
        "//*[@id='ozoom']",
        "//founder-content",
        "//*[@id='articleContent' or @id='article_content' or @id='contenttext']",
        f"//*[{_CLASS.format('article-content')} or {_CLASS.format('articleContent')}]",
        f"//*[{_CLASS.format('newsdetatext')} or {_CLASS.format('detail-art')}]",
    )
)
_HEADLINES = tuple(
    etree.XPath(path)
    for path in (
        "//founder-title",
        f"//*[{_CLASS.format('article')}]//h1",
        "//h1",
        f"//*[{_CLASS.format('newsdetatit')}]//h2",
        f"//*[{_CLASS.format('newsdetatit')}]//h3",
        f"//td[{_CLASS.format('font01')}]",
        f"//*[{_CLASS.format('title')} or @id='title']",
    )
)
_SURE = 6
"""Characters of a line that the title of its page may repeat by no accident."""
_PRINT = cue("web", "printed-page")
_ABOVE = etree.XPath("preceding-sibling::*[self::h2 or self::h3 or self::h4]")
_BELOW = etree.XPath("following-sibling::*[self::h2 or self::h3 or self::h4]")
_CELLS = etree.XPath(f"//td[{_CLASS.format('font02')}]")


def read_edition(text: str, tree: Element) -> WebArticle | None:
    """Read an article page of a digital edition; None where it is no such page."""
    properties = _properties(text)
    body = _body(text, tree)
    if body is None:
        return None
    headline = _headline_element(tree, body)
    above, below = _around(headline) if headline is not None else (None, None)
    headline_text = properties.get("title") or _headline(tree, headline)
    lines = paragraphs(body) if headline is None else paragraphs(body, without=(headline,))
    return WebArticle(
        paragraphs=tuple(lines),
        headline=headline_text or None,
        kicker=properties.get("introtitle") or above,
        subheadline=properties.get("subtitle") or below,
        author=properties.get("author"),
        heard=tuple(
            Witness("edition", day) for day in _DAY.findall(properties.get("date", ""))[:1]
        ),
        is_print=bool(properties) or _PRINT.search(text) is not None,
    )


def _properties(text: str) -> dict[str, str]:
    """Read the comment in which the publishing system states headline, author and date."""
    comment = _between(text, *_PROPERTIES)
    fields = ((m[2].lower(), _plain(m[3])) for m in _FIELD.finditer(comment or ""))
    return {name: value for name, value in fields if value}


def _body(text: str, tree: Element) -> Element | None:
    marked = _between(text, *_CONTENT)
    if marked and marked.strip():
        return parse_html(f"<div>{marked}</div>")
    found = (element for path in _BODIES for element in path(tree))
    return max(found, key=lambda element: len(line_of(element)), default=None)


def _headline_element(tree: Element, body: Element) -> Element | None:
    found = (element for path in _HEADLINES for element in path(tree) if element is not body)
    told = [element for element in found if 2 <= len(line_of(element)) <= 120]
    title = "".join((tree.findtext(".//title") or "").split())
    own = (e for e in told if len(line := "".join(line_of(e).split())) >= _SURE and line in title)
    return next(own, told[0] if told else None)


def _headline(tree: Element, element: Element | None) -> str | None:
    """Return the headline element's line, unless the page title begins with another line."""
    shown = line_of(element) if element is not None else None
    titled = tree.find(".//title") is not None
    weighed = headline_of(tree) if titled else None
    return weighed if shown is None or (weighed and is_channel(shown)) else shown


def _around(headline: Element) -> tuple[str | None, str | None]:
    """Return the lines printed above and below the headline."""
    cells = _CELLS(headline)
    if cells and headline.tag == "td":
        order = {element: index for index, element in enumerate(headline.getroottree().iter())}
        above = [line_of(cell) for cell in cells if order[cell] < order[headline]]
        below = [line_of(cell) for cell in cells if order[cell] > order[headline]]
    else:
        above = [line_of(element) for element in _ABOVE(headline)]
        below = [line_of(element) for element in _BELOW(headline)]
    return " ".join(filter(None, above)) or None, " ".join(filter(None, below)) or None


def _between(text: str, start: str, end: str) -> str | None:
    first = text.find(start)
    last = text.find(end, first) if first >= 0 else -1
    return text[first + len(start) : last] if last >= 0 else None


def _plain(value: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", value)).split())
