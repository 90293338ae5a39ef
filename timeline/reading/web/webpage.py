"""Any web page: the article that stands out, and the moments that its head states."""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import TYPE_CHECKING

from timeline.reading.lines.house_style import PLAIN
from timeline.reading.lines.line_kind import block_of
from timeline.reading.lines.text_lines import Line
from timeline.reading.web.container import article_lines
from timeline.reading.web.headline import headline_of
from timeline.reading.web.headline_above import headline_above_stamp
from timeline.reading.web.markup import paragraphs
from timeline.reading.web.web_article import WebArticle

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_SHORTEST = 10
_MOST_ELEMENTS = 20_000
_FAR_MORE = 1.5
_ABOVE = 10
"""Lines of the body among which the headline may stand."""


def read_webpage(tree: Element) -> WebArticle | None:
    """Read the main article of a page; None where nothing reads as one."""
    headline = headline_of(tree)
    headline = headline_above_stamp(paragraphs(tree), headline) or headline
    lines = _main_lines(tree) or _all_paragraphs(tree)
    if headline in lines[:_ABOVE]:
        lines = lines[lines.index(headline) + 1 :]
    elif headline is None and len(lines) > 1 and _may_head(lines[0]):
        headline, *lines = lines
    lines = [line for line in lines if line != headline]
    if sum(map(len, lines)) < _SHORTEST:
        return None
    return WebArticle(paragraphs=tuple(lines), headline=headline)


def _may_head(line: str) -> bool:
    """Return whether the first line of a body reads as its headline."""
    return block_of(Line(line, 1, 0), PLAIN).kind == "header"


def _main_lines(tree: Element) -> list[str]:
    """Return the lines of the article's element, or of the extraction that finds far more."""
    lines = article_lines(tree)
    if sum(map(len, lines)) >= _SHORTEST * 10:
        return lines
    extracted = _extracted(tree)
    more = sum(map(len, extracted)) > _FAR_MORE * sum(map(len, lines))
    return extracted if more else lines


def _extracted(tree: Element) -> list[str]:
    """Extract the text that outweighs the rest; nothing from a page of absurd size."""
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return []
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    found = bare_extraction(
        _without_data(tree), include_comments=False, include_tables=True, deduplicate=False
    )
    text: str | None = getattr(found, "text", None)
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def _without_data(tree: Element) -> Element:
    """Return a copy of a page without the data of its scripts, which no reader sees."""
    copied = deepcopy(tree)
    for script in list(copied.iter("script")):
        if "ld+json" not in script.get("type", ""):
            script.drop_tree()
    return copied


def _all_paragraphs(tree: Element) -> list[str]:
    """Return the paragraphs of a page too short for the extraction to judge."""
    found = [line for element in tree.iter("p") for line in paragraphs(element)]
    body = tree.find("body")
    return found or (paragraphs(body) if body is not None else [])
