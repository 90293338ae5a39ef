"""The element of a web page that holds the article: the smallest with nearly all of its prose."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.web.markup import paragraphs

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_FURNITURE, _COMMENTS = cue("web", "furniture-element"), cue("web", "comment-element")
_POST = cue("web", "post-id")
_CONTAINERS = frozenset({"body", "div", "td", "article", "section", "main", "center", "table"})
_STOPS = frozenset("。！？；!?;")
_NEARLY_ALL = 0.85
_FEW, _MOST_BELOW = 3, 0.5
"""Paragraphs of an article, and how much prose beside its own may stand under it."""
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
    return paragraphs(_smallest(body, counts, _NEARLY_ALL))


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
    named = _COMMENTS.search(_name(element)) is not None or _is_reply(element)
    return named and not element.xpath(".//h1")


def _is_reply(element: Element) -> bool:
    """Return whether an element holds a post of a thread, and not the first."""
    if not _POST.match(element.get("id", "")):
        return False
    above = element.itersiblings(preceding=True)
    return any(_POST.match(other.get("id", "")) for other in above)


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


def _smallest(body: Element, counts: dict[Element, int], share: float) -> Element:
    """Return the smallest container with such a share of the prose that stands in it or above."""
    found, least = body, share * counts.get(body, 0)
    while True:
        least = min(least, share * (counts.get(found, 0) - _below(found, counts)))
        inner = [c for c in found if c.tag not in _UNREAD and counts.get(c, 0) >= max(least, 1)]
        if not inner or not isinstance(inner[0].tag, str) or inner[0].tag in ("p", "span", "font"):
            return found
        found = inner[0]


def _below(element: Element, counts: dict[Element, int]) -> int:
    """Return how much prose containers of another kind hold under the fullest one."""
    children = [child for child in element if isinstance(child.tag, str)]
    fullest = max(children, key=lambda child: counts.get(child, 0), default=None)
    if fullest is None or fullest.tag not in _CONTAINERS or _paragraphs_in(fullest) < _FEW:
        return 0
    under = children[children.index(fullest) + 1 :]
    kind = (fullest.tag, fullest.get("class"))
    below = sum(counts.get(c, 0) for c in under if _is_other(c, kind))
    return below if below <= _MOST_BELOW * counts[fullest] else 0


def _is_other(element: Element, kind: tuple[str, str | None]) -> bool:
    """Return whether a container holds what stands beside an article, by its tag and class."""
    return element.tag in (*_CONTAINERS, "aside", "footer", "ul") and (
        (element.tag, element.get("class")) != kind
    )


def _paragraphs_in(element: Element) -> int:
    """Return how many pieces of prose stand in an element."""
    texts = (
        t for node in element.iter() for t in (node.text, node.tail if node is not element else "")
    )
    return sum(1 for text in texts if _prose(text))
