"""The element of a web page that holds the article: the smallest with nearly all of its prose."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.web.markup import paragraphs

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_FURNITURE, _COMMENTS = cue("web", "furniture-element"), cue("web", "comment-element")
_CONTAINERS = frozenset({"body", "div", "td", "article", "section", "main", "center", "table"})
_STOPS = frozenset("。！？；!?;")
_NEARLY_ALL = 0.85
_LEAST = 0.5
"""What holds more of a page's prose is no furniture, whatever its name."""
_LINKED = 0.6
_MOST_ELEMENTS = 20_000
_UNREAD = frozenset({"script", "style", "head", "a", "select", "noscript", "form"})


def article_lines(tree: Element) -> list[str]:
    """Return the lines of the article's element, without what is furniture by name."""
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return []
    tree = deepcopy(tree)
    body = tree.find("body") if tree.find("body") is not None else tree
    _drop(body)
    counts: dict[Element, int] = {}
    total = _count(body, counts)
    if not total:
        return []
    return paragraphs(_smallest(body, counts, _NEARLY_ALL * total))


def comment_lines(tree: Element) -> frozenset[str]:
    """Return the lines that comments of readers show."""
    found = (e for e in tree.iter(*_CONTAINERS, "ul", "ol") if _is_comments(e))
    return frozenset(line for element in found for line in paragraphs(element))


def _drop(body: Element) -> None:
    """Remove comments, furniture by name that holds little of the prose, and lists of links."""
    counts: dict[Element, int] = {}
    total = _count(body, counts)
    for element in [e for e in body.iter(*_CONTAINERS, "ul", "ol") if e is not body]:
        little = counts.get(element, 0) < _LEAST * total
        if _is_comments(element) or (little and (_is_furniture(element) or _links(element))):
            element.drop_tree()


def _is_comments(element: Element) -> bool:
    return _COMMENTS.search(_name(element)) is not None and not element.xpath(".//h1")


def _is_furniture(element: Element) -> bool:
    return _FURNITURE.search(_name(element)) is not None


def _name(element: Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _links(element: Element) -> bool:
    """Return whether an element is a list of links."""
    linked = sum(len("".join(a.itertext()).strip()) for a in element.iter("a"))
    return linked > 0 and linked >= _LINKED * len("".join(element.itertext()).strip())


def _count(element: Element, counts: dict[Element, int]) -> int:
    """Count the characters of prose under every element; text under a link counts for nothing."""
    order = list(element.iter())
    for node in reversed(order):
        own = 0 if node.tag == "a" or not isinstance(node.tag, str) else _prose(node.text)
        own += sum(_prose(child.tail) for child in node)
        own += sum(counts.get(child, 0) for child in node if child.tag not in _UNREAD)
        counts[node] = own
    return counts.get(element, 0)


def _prose(text: str | None) -> int:
    """Return the length of a piece of prose: long, or with a stop."""
    plain = (text or "").strip()
    return len(plain) if len(plain) >= 25 or _STOPS & set(plain) else 0


def _smallest(body: Element, counts: dict[Element, int], least: float) -> Element:
    """Return the smallest container with so much prose."""
    found = body
    while True:
        inner = [c for c in found if counts.get(c, 0) >= least]
        if not inner or not isinstance(inner[0].tag, str) or inner[0].tag in ("p", "span", "font"):
            return found
        found = inner[0]
