"""The headline of a web page: its headings, its title and the names beside, weighed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.web.markup import line_of, paragraphs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.html import HtmlElement as Element

_SITE, _SEPARATOR = cue("web", "site"), cue("web", "title-separator")
_LABEL = cue("web", "post-label")
_CHANNEL, _TITLED = cue("web", "channel"), cue("web", "title-element")
_HEADINGS = ("h1", "h2", "h3")
_SHORTEST, _SURE, _LONGEST = 4, 6, 120
_LONGEST_SITE = 8
_LONG, _TOP = 8, 80
"""Characters of a line without a mark that may be the headline, and how far down such stand."""
_PLAIN = ("_", "|", "-")
_MOST = 400
"""Elements that are looked at for a headline."""


def headline_of(tree: Element) -> str | None:
    """Return the headline: the longest line that the title begins with, or the title itself.

    >>> from timeline.reading.web.markup import parse_html
    >>> page = "<title>1-2月增长|云溪_云溪网</title><h1>新闻中心</h1><div class=bt>1-2月增长</div>"
    >>> headline_of(parse_html(page))
    '1-2月增长'
    """
    titles = [title for title in (*_stated(tree), _title(tree)) if title]
    site = _site_pieces(titles)
    found = [line for line in _lines(tree) if not is_channel(line) and not _names_site(line)]
    shown = [line for line in found if _squeezed(line) not in site]
    pieces = {_squeezed(piece) for title in titles for piece in _pieces(title)} - site
    whole = [line for line in shown if len(line) >= _SURE and _is_titled(_squeezed(line), pieces)]
    repeated = [s for t in titles for s in shown if len(s) >= _SHORTEST and _begins(t, s)]
    if whole or repeated:
        return max(whole or repeated, key=len)
    tops = [line for line in _top_lines(tree) if _squeezed(line) not in site]
    if ends := [line for line in tops if any(_ends(t, line) for t in titles)]:
        return max(ends, key=len)
    cut = [title for title in map(without_site, titles) if title and not _names_site(title)]
    if (titled := next(_titled(tree), None)) and all(map(_SITE.search, cut)):
        return titled
    fuller = [s for t in cut for s in shown if len(t) >= _SURE and t in s and len(s) < 3 * len(t)]
    if fuller:
        return _without_label(fuller[0], cut)
    heads = (line_of(h) for h in tree.iter("h1"))
    first = next((h for h in heads if len(h) >= _SHORTEST and _squeezed(h) not in site), None)
    named = first if first and not _CHANNEL.match(first) else None
    if not cut:
        return named or next((line for line in shown if len(line) >= _SURE), None)
    return (named if named and named in cut[0] else None) or cut[0]


def _without_label(line: str, titles: Collection[str]) -> str:
    """Return a line without the kind of post in brackets before the title of the page.

    >>> _without_label("[转帖] 新桥今日通车", ["新桥今日通车"])
    '新桥今日通车'
    """
    ends = (t for t in titles if line.endswith(t) and _LABEL.fullmatch(line.removesuffix(t)))
    return max(ends, key=len, default=line)


def is_channel(line: str) -> bool:
    """Return whether a heading names a channel of the site and no article."""
    return _CHANNEL.match(line) is not None


def without_site(title: str) -> str:
    """Return a page title without the names of site and channel at its end.

    >>> without_site("海外学子话家乡_教育频道_临江青年网"), without_site("1-2月投资增长")
    ('海外学子话家乡', '1-2月投资增长')
    """
    pieces = _SEPARATOR.split(title)
    while len(pieces) > 1 and (_SITE.search(pieces[-1].strip()) or _is_short(title, pieces[-1])):
        pieces.pop()
        title = title[: title.rindex(pieces[-1]) + len(pieces[-1])]
    return title.strip()


def _is_short(title: str, last: str) -> bool:
    """Return whether the last piece of a title is much shorter than what stands before it."""
    before = title[: len(title) - len(last)].rstrip()
    return before.endswith(_PLAIN) and len(last) <= _LONGEST_SITE and len(before) > 2 * len(last)


def _names_site(title: str) -> bool:
    """Return whether a short page title is nothing but the name of the site."""
    return len(title) <= _LONGEST_SITE and _SITE.search(title) is not None


def _is_titled(line: str, pieces: Collection[str]) -> bool:
    """Return whether a line is a piece of the page title, or all of it behind the site."""
    return line in pieces or any(len(p) < 3 * len(line) and p.endswith(line) for p in pieces)


def _pieces(title: str) -> Iterator[str]:
    """Return a page title whole, without the site at its end, and each of its pieces."""
    yield from (title, without_site(title), *_SEPARATOR.split(title))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _begins(title: str, line: str) -> bool:
    """Return whether a page title begins with a line, or with the whole of a longer line."""
    plain, shown = _squeezed(title), _squeezed(line)
    return plain.startswith(shown) or (len(plain) > 8 and shown.startswith(plain))


def _top_lines(tree: Element) -> list[str]:
    """Return the lines at the top of a page that are long enough for a headline."""
    return [line for line in paragraphs(tree)[:_TOP] if _LONG <= len(line) <= _LONGEST]


def _ends(title: str, line: str) -> bool:
    """Return whether a page title ends with a line, behind a space or a mark."""
    before = title.removesuffix(line)
    return before != title and (not before or not before[-1].isalnum())


def _stated(tree: Element) -> list[str]:
    found = tree.xpath(
        "//meta[@property='og:title' or @name='og:title' or @name='ArticleTitle']/@content"
    )
    return [str(title).strip() for title in found if str(title).strip()]


def _site_pieces(titles: Collection[str]) -> frozenset[str]:
    """Return the names of site and channels that page titles end with."""
    cut = ((title, without_site(title)) for title in titles)
    ends = (title[len(kept) :] for title, kept in cut if title.startswith(kept))
    return frozenset(_squeezed(p) for end in ends for p in _SEPARATOR.split(end) if p.strip())


def _title(tree: Element) -> str | None:
    element = tree.find(".//title")
    return line_of(element) or None if element is not None else None


def _lines(tree: Element) -> Iterator[str]:
    """Return what headings show, and elements whose name says that they are headlines."""
    for element in islice(tree.iter(*_HEADINGS), _MOST):
        yield from _line(element)
    named = (e for e in tree.iter("div", "td", "p", "font", "span", "strong", "b"))
    for element in islice(named, _MOST):
        if (len(element) <= 2 and element.tag in ("font", "strong", "b")) or _TITLED.search(
            f"{element.get('class', '')} {element.get('id', '')}"
        ):
            yield from _line(element)


def _titled(tree: Element) -> Iterator[str]:
    """Return the lines of elements whose id says that they are the headline of the page."""
    for element in islice(tree.iter("h1", "h2", "div", "td", "p", "span"), _MOST):
        shown = line_of(element) if _TITLED.search(element.get("id", "")) else ""
        if _SURE <= len(shown) <= _LONGEST and not _SITE.search(shown) and not is_channel(shown):
            yield shown


def _line(element: Element) -> Iterator[str]:
    """Return what an element shows as one line, and its first line where it has several."""
    shown = paragraphs(element)
    for line in dict.fromkeys((" ".join(shown), *shown[:1])):
        if 2 <= len(line) <= _LONGEST:
            yield line
