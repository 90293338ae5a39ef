"""A JSON Feed becomes articles, as an RSS feed does; other JSON is refused by its name."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableInput
from timeline.model import Page
from timeline.reading.bytes.decoding import decode
from timeline.reading.feeds.feed import article_of_entry, dated_entry
from timeline.reading.limits import unread
from timeline.reading.newspaper.identify import newspaper_of

if TYPE_CHECKING:
    from timeline.model import Article, Document

_MOST_ITEMS = 5000


def read_json(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
) -> Page:
    """Read the items of a JSON Feed.

    Raises:
        UnreadableInput: the JSON is no feed, or no item has a text.
    """
    decoded = decode(document.data, declared=document.charset, given=encoding, name=document.name)
    feed = _feed(decoded.text, document.name)
    newspaper = newspaper_of(source, url=document.url, imprint=str(feed.get("title", "")))
    slug = newspaper.slug if newspaper else None
    articles: dict[tuple[str | None, str], Article] = {}
    for entry in map(_entry, feed["items"][:_MOST_ITEMS]):
        article = article_of_entry(entry)
        if article.text:
            article = replace(dated_entry(article, entry, document, published), source=slug)
            articles.setdefault((article.headline, article.text), article)
    if not articles:
        raise UnreadableInput(document.name, "items-without-text")
    return Page(
        tuple(articles.values()),
        source=slug,
        published=published,
        published_basis="given" if published else "unknown",
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *unread(_MOST_ITEMS, len(feed["items"]), "limit-items")),
    )


def _feed(text: str, name: str) -> dict[str, Any]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as err:
        raise UnreadableInput(name, "damaged-json") from err
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        reason = "not-json-feed"
        raise UnreadableInput(name, reason)
    return feed


def _entry(item: Any) -> dict[str, Any]:
    """Return an item with the names that RSS entries have."""
    item = item if isinstance(item, dict) else {}
    text = item.get("content_html") or item.get("content_text") or item.get("summary") or ""
    authors = item.get("authors") or [item.get("author")]
    author = authors[0] if isinstance(authors, list) and authors else None
    return {
        "title": str(item.get("title") or ""),
        "summary": str(text),
        "link": str(item.get("url") or ""),
        "published": str(item.get("date_published") or item.get("date_modified") or ""),
        "author": author.get("name") if isinstance(author, dict) else None,
    }
