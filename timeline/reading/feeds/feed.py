"""A feed becomes articles: one for each entry, dated by the entry."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import feedparser

from timeline.errors import UnreadableInput
from timeline.messages import Message
from timeline.model import Article, Page, Problem
from timeline.reading.bytes.decoding import clean, decode
from timeline.reading.limits import unread
from timeline.reading.newspaper.identify import newspaper_of
from timeline.reading.newspaper.moment import read_moment
from timeline.reading.newspaper.publication import Witness, publication
from timeline.reading.web.markup import paragraphs, parse_html
from timeline.reading.web.web_article import WebArticle

if TYPE_CHECKING:
    from timeline.model import Document

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_DOCTYPE = re.compile(
    r"<!DOCTYPE\s{1,9}[\w:]{1,40}(?:\s{1,9}(?:PUBLIC\s{1,9}\"[^\"<>\[\]]{0,200}\"|SYSTEM))?"
    r"(?:\s{1,9}\"https?://[^\"<>\[\]]{0,400}\")?\s{0,9}>",
    re.IGNORECASE,
)
"""A document type without entities of its own; what it points to is never fetched."""
_CHARSET = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,30})""")
_ROOT = re.compile(r"<(?:rss|feed|rdf:rdf)[\s>]", re.IGNORECASE)
_MOST_ENTRIES = 5000
_SHORTEST_TITLE = 8
"""A shorter title without a text tells nothing."""
_LONGEST_PROLOGUE = 4096


def read_feed(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
) -> Page:
    """Read the entries of an RSS or Atom feed; entries that say the same are one."""
    charset = _CHARSET.search(document.data[:1024])
    declared = document.charset or (charset[1].decode("ascii", "replace") if charset else None)
    decoded = decode(document.data, declared=declared, given=encoding, name=document.name)
    parsed, fault = _parsed(decoded.text, document.name)
    newspaper = newspaper_of(source, url=document.url, imprint=parsed.feed.get("title", ""))
    slug = newspaper.slug if newspaper else None
    articles: dict[tuple[str | None, str], Article] = {}
    for entry in parsed.entries[:_MOST_ENTRIES]:
        article = article_of_entry(entry)
        if article.text:
            article = dated_entry(article, entry, document, published)
            articles.setdefault((article.headline, article.text), replace(article, source=slug))
    if not articles:
        raise UnreadableInput(document.name, "feed-without-text")
    return Page(
        articles=tuple(articles.values()),
        source=slug,
        published=published,
        published_basis="given" if published else "unknown",
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(
            *decoded.problems,
            *fault,
            *unread(_MOST_ENTRIES, len(parsed.entries), "limit-entries"),
        ),
    )


def _parsed(text: str, name: str) -> tuple[Any, tuple[Problem, ...]]:
    """Parse a feed; a document type that could hold entities is refused, a bare one dropped."""
    root = _ROOT.search(text[:_LONGEST_PROLOGUE])
    if root is None:
        raise UnreadableInput(name, "not-a-feed")
    prologue = _DOCTYPE.sub("", re.sub(r"<!--[^\0]*?-->", "", text[: root.start()]), count=1)
    text = prologue + text[root.start() :]
    if "<!" in prologue:
        raise UnreadableInput(name, "feed-with-doctype")
    parsed = feedparser.parse(_DECLARATION.sub("", text, count=1).encode())
    fault = Problem("feed", Message("feed-malformed"))
    return parsed, (fault,) if parsed.bozo else ()


def article_of_entry(entry: Any) -> Article:
    """Return the article of an entry; an entry that is only a title is its own text."""
    content = max((c.get("value", "") for c in entry.get("content", ())), key=len, default="")
    lines = _lines(content) or _lines(entry.get("summary", ""))
    headline = " ".join(_lines(entry.get("title", ""))) or None
    if not lines and len(headline or "") < _SHORTEST_TITLE:
        return Article(text="")
    if not lines:
        lines, headline = [headline or ""], None
    shown = WebArticle(tuple(lines), headline=headline, author=entry.get("author"))
    link = str(entry.get("link", ""))
    return replace(shown.article(), url=link if link.startswith(("http://", "https://")) else None)


def _lines(markup: str) -> list[str]:
    tree = parse_html(clean(markup)) if markup.strip() else None
    return [] if tree is None else paragraphs(tree)


def dated_entry(article: Article, entry: Any, document: Document, given: str | None) -> Article:
    """Return an article with the day on which its entry was published."""
    moment = read_moment(str(entry.get("published") or entry.get("updated") or ""))
    when = publication(
        given=given,
        heard=[Witness("feed", *moment)] if moment else [],
        url=article.url or document.url,
        name=document.name,
        texts=[article.text],
    )
    problems = (*article.problems, *when.problems)
    return replace(
        article,
        published=when.day,
        published_basis=when.basis,
        published_time=when.time,
        problems=problems,
    )
