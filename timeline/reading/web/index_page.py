"""Whether a page is an index: links to pages of one shape, and no sentence of its own."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

    from timeline.reading.web.web_article import WebArticle

_DIGITS = re.compile(r"\d+")
_FEWEST = 3
_SENTENCE = 15
_STOPS = ("。", "！", "？")


def is_index(tree: Element, shown: WebArticle) -> bool:
    """Return whether a page links to others of one shape and tells nothing itself."""
    told = any(len(p) >= _SENTENCE and p.endswith(_STOPS) for p in shown.paragraphs)
    shapes = Counter(
        _DIGITS.sub("#", href)
        for href in {element.get("href", "") for element in tree.iter("a", "area")}
        if _DIGITS.search(href)
    )
    return not told and max(shapes.values(), default=0) >= _FEWEST
