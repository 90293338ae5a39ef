"""An article page whose newspaper's profile says where everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from timeline.reading.web.markup import line_of, paragraphs
from timeline.reading.web.web_article import WebArticle

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

    from timeline.reading.newspaper.profile import Selectors


def read_marked(tree: Element, selectors: Selectors) -> WebArticle | None:
    """Read the article by the profile's selectors; None where they find no text."""
    body = _first(tree, selectors.body)
    headline = _first(tree, selectors.headline)
    if body is None:
        return None
    shown = [e for e in (headline, _first(tree, selectors.byline)) if e is not None]
    return WebArticle(
        paragraphs=tuple(paragraphs(body, without=tuple(shown))),
        headline=_line(tree, selectors.headline),
        kicker=_line(tree, selectors.kicker),
        subheadline=_line(tree, selectors.subheadline),
        author=_line(tree, selectors.byline),
        is_print=True,
    )


def _first(tree: Element, path: str | None) -> Element | None:
    found = etree.XPath(path)(tree) if path else []
    return next((e for e in found if isinstance(e, etree._Element)), None)  # noqa: SLF001


def _line(tree: Element, path: str | None) -> str | None:
    element = _first(tree, path)
    return (line_of(element) or None) if element is not None else None
