"""Lone surrogates that escapes of HTML, XML or JSON put into a page after it was decoded."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.model import Article, Page

_LONE = re.compile("[\ud800-\udfff]")


def without_surrogates(page: Page) -> Page:
    """Replace each lone surrogate of a page by U+FFFD; lengths stay, so spans hold."""
    articles = tuple(_cleaned(article) for article in page.articles)
    return page if articles == page.articles else replace(page, articles=articles)


def _cleaned(article: Article) -> Article:
    texts: dict[str, Any] = {
        field.name: _LONE.sub("\ufffd", value)
        for field in fields(article)
        if isinstance(value := getattr(article, field.name), str) and _LONE.search(value)
    }
    byline = tuple(replace(who, name=_LONE.sub("\ufffd", who.name)) for who in article.byline)
    return replace(article, **texts, byline=byline) if texts or byline else article
