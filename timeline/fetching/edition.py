"""The digital edition of a newspaper: an index page leads to its pages, they lead to articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree, html

from timeline.errors import UnreadableInput
from timeline.fetching.link_shapes import sort_by_shape

if TYPE_CHECKING:
    from timeline.fetching.web import Web
    from timeline.model import Document

_ARTICLE = re.compile(
    r"/(?:content|con|article|art|detail|news|c)[-_]?(?:[A-Za-z0-9]{1,12}[-_]){0,3}\d{1,12}\.s?html?$"
    r"|/(?:content|con|article|detail)/\d{2,12}/?$"
    r"|[?&](?:aid|articleid|contentid|newsid)=\d{1,12}",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"/(?:node|page|layout|paperindex|col|ban)[-_]?[A-Z]{0,2}\d{0,4}\.s?html?$", re.IGNORECASE
)
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d[-/]?(?:0[1-9]|1[0-2])[-/]?(?:0[1-9]|[12]\d|3[01])(?!\d)")
_LONG_TAG = re.compile(rb"<(\w[\w:-]{0,40})\s[^<>]{10000,}>")
"""Attributes beyond number take the parser the square of their number."""
_MAX_PAGES = 200
_MAX_ARTICLES = 3000
_REFRESH = re.compile(r"^\s*\d+\s*[;,]\s*url\s*=\s*['\"]?([^'\"\s]+)", re.IGNORECASE)

Progress = Callable[[int, int], None]
"""Called with how many articles are done, and of how many."""


@dataclass(frozen=True, slots=True)
class _Links:
    """The addresses that a page links to, in order, and the one it refreshes to."""

    targets: tuple[str, ...] = ()
    refresh: str | None = None


def fetch_url(
    web: Web, url: str, *, known: Container[str] = (), progress: Progress | None = None
) -> Iterator[Document | UnreadableInput]:
    """Return the document at a web address, or the articles where it is the index of an issue.

    Articles whose address is in ``known`` are not fetched again; an address whose server says
    that it is unchanged gives nothing.
    """
    document = web.fetch_changed(url)
    if document is None:
        return
    links = _links_of(document)
    if document.media == "html" and links.refresh and document.url:
        document = web.fetch(urljoin(document.url, links.refresh))
        links = _links_of(document)
    if is_index(document, links):
        yield from _issue(web, document, known, progress)
    else:
        yield document


def is_index(document: Document, links: _Links) -> bool:
    """Return whether a page is the index of a digital edition or one of its printed pages."""
    url = document.url or ""
    if document.media != "html" or _ARTICLE.search(url):
        return False
    pages, articles = _sorted_links(url, links)
    return len(articles) > 1 or (bool(pages) and bool(articles or _PAGE.search(url)))


def _issue(
    web: Web, index: Document, known: Container[str], progress: Progress | None
) -> Iterator[Document | UnreadableInput]:
    """Walk the pages of an issue, then give its articles in the order of the pages."""
    articles: dict[str, None] = {}
    refused: list[UnreadableInput] = []
    for page in _pages(web, index, refused):
        articles |= dict.fromkeys(_sorted_links(page.url or "", _links_of(page))[1])
    yield from refused
    wanted = list(articles)[:_MAX_ARTICLES]
    if len(articles) > len(wanted):
        yield UnreadableInput(index.name, "limit-issue", most=len(wanted), there=len(articles))
    for done, url in enumerate(wanted, 1):
        if url not in known:
            try:
                yield web.fetch(url)
            except UnreadableInput as err:
                yield err
        if progress:
            progress(done, len(wanted))


def _pages(web: Web, index: Document, refused: list[UnreadableInput]) -> Iterator[Document]:
    """Return the index and every printed page of the issue that can be reached from it."""
    yield index
    seen = {index.url}
    waiting = _sorted_links(index.url or "", _links_of(index))[0]
    while waiting and len(seen) < _MAX_PAGES:
        url = waiting.pop(0)
        if url in seen:
            continue
        seen.add(url)
        try:
            page = web.fetch(url)
        except UnreadableInput as err:
            refused.append(err)
            continue
        yield page
        waiting += _sorted_links(url, _links_of(page))[0]
    if left := set(waiting) - seen:
        refused.append(
            UnreadableInput(index.name, "limit-issue-pages", most=len(seen), left=len(left))
        )


def _links_of(document: Document) -> _Links:
    """Gather links, areas of image maps and a refresh; addresses are ASCII in any encoding."""
    if document.media != "html" or not document.data.strip():
        return _Links()
    data = _LONG_TAG.sub(rb"<\1>", document.data)
    try:
        tree = html.document_fromstring(data, html.HTMLParser(encoding="iso-8859-1"))
    except etree.LxmlError:
        return _Links()
    targets = dict.fromkeys(element.get("href", "") for element in tree.iter("a", "area"))
    refreshes = (
        _REFRESH.match(meta.get("content", ""))
        for meta in tree.iter("meta")
        if meta.get("http-equiv", "").lower() == "refresh"
    )
    refresh = next((match[1] for match in refreshes if match), None)
    return _Links(tuple(filter(None, targets)), refresh)


def _sorted_links(url: str, links: _Links) -> tuple[list[str], list[str]]:
    """Split the links of a page into printed pages and articles of the same issue."""
    pages: dict[str, None] = {}
    articles: dict[str, None] = {}
    for link in links.targets:
        target = _joined(url, link)
        if target is None or not _same_issue(url, target):
            continue
        if _ARTICLE.search(target):
            articles[target] = None
        elif _PAGE.search(target):
            pages[target] = None
    if not articles and not _ARTICLE.search(url):
        joined = (_joined(url, link) for link in links.targets)
        return sort_by_shape(url, [t for t in joined if t and _same_issue(url, t)])
    return list(pages), list(articles)


def _joined(url: str, link: str) -> str | None:
    try:
        return urldefrag(urljoin(url, link.strip()))[0]
    except ValueError:
        return None


def _same_issue(url: str, target: str) -> bool:
    """Return whether two addresses are on one site and, where both print a day, of one day."""
    if urlsplit(url)[:2] != urlsplit(target)[:2]:
        return False
    here, there = _DAY.search(url), _DAY.search(target)
    return not (here and there) or _digits(here[0]) == _digits(there[0])


def _digits(day: str) -> str:
    return day.replace("-", "").replace("/", "")
