"""HTML text becomes a tree without what no reader sees, and elements become paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.html import HtmlElement as Element

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_UNSHOWN = frozenset(
    {"script", "style", "noscript", "template", "iframe", "head", "object", "svg", "select"}
    | {"textarea"}
)
_SKIPPED = _UNSHOWN | {
    "button", "form", "nav", "figure", "figcaption", "video", "audio", "canvas",
}  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd"}
    | {"tr", "td", "th", "table", "section", "article", "header", "footer", "aside", "main"}
    | {"blockquote", "center", "hr", "address", "pre", "founder-content", "founder-title"}
)
_SHOWN_BY_SCRIPT = frozenset({"js_content"})
"""Ids of bodies that are hidden until a script of the page has run."""
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BROKEN_LINE = re.compile(
    "(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*\n[ \t\n]*(?=[\u2e80-\u9fff\uff00-\uffef])"
)
_FORM_OF_PAGE = 120
"""Characters that a form to fill in never shows."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that may stand in no tree; entities can smuggle them in."""
_NEW_PARAGRAPH = re.compile(r"\n(?=[ \t]{0,9}\n|\u3000|[ \t]{2})")
_LONG_TAG = re.compile("<([A-Za-z][\\w:-]{0,40})\\s[^<>]{10000,}>")
"""Attributes beyond number take the parser the square of their number."""
_EDGE = "\1"
"""Where an element ends inside a line; no page holds this character."""
_EDGES_TOGETHER = re.compile(f"{_EDGE}+")
_FACT_EDGE = re.compile(
    "(?<=\\d[-/.月]\\d)\1|(?<=[-/.月]\\d\\d)\1|(?<=\\d日)\1|(?<=:\\d\\d)\1"
    "|(?<=[\u4e00-\u9fff\\d])\1(?=[A-Z])|\1(?=(?:19|20)\\d\\d[-/.年]\\d)|\1(?=[\u4e00-\u9fff]{2,5}[:：])"
)
_LONGEST_FACTS = 200
_SPACES = re.compile(r"[ \t\r\n\xa0]+")
_EDGES = " \t\n\u3000\xa0\u200b\ufeff"


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page declares in its head.

    >>> declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')
    'gb2312'
    """
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def parse_html(text: str) -> Element | None:
    """Parse a page; what is hidden from a reader is taken out. None where there is nothing."""
    text = _LONG_TAG.sub(r"<\1>", _DECLARATION.sub("", text, count=1))
    try:
        tree = html.document_fromstring(text)
    except (etree.LxmlError, ValueError):
        return None
    for pre in tree.iter("pre"):
        _break_lines(pre)
    for element in list(tree.iter(etree.Element)):
        element.text = _cleaned(element.text)
        element.tail = _cleaned(element.tail)
        hidden = element.get("hidden") is not None or _UNSEEN.search(element.get("style", ""))
        shown = not hidden or element.get("id") in _SHOWN_BY_SCRIPT
        if not shown and element.getparent() is not None:
            element.drop_tree()
    _open_forms(tree)
    return tree


def _break_lines(pre: Element) -> None:
    """Mark where paragraphs begin in text that keeps the lines of its source."""
    for node in pre.iter(etree.Element):
        node.text = _NEW_PARAGRAPH.sub("\u2029", node.text or "")
        if node is not pre:
            node.tail = _NEW_PARAGRAPH.sub("\u2029", node.tail or "")


def _open_forms(tree: Element) -> None:
    """Take away the forms that some sites lay around their whole page, and keep what they hold."""
    for form in list(tree.iter("form")):
        told = "".join(form.itertext()) if form.getparent() is not None else ""
        if len(told) >= _FORM_OF_PAGE and "。" in told:
            form.drop_tag()


def paragraphs(
    element: Element, *, without: Collection[Element] = (), everything: bool = False
) -> list[str]:
    """Return the lines that an element shows, one for each block.

    Args:
        element: the element.
        without: elements that are passed over.
        everything: navigation, forms and figures, too.

    >>> paragraphs(html.fromstring("<div><p>　　本报讯</p>云溪<b>县</b><br>青禾镇</div>"))
    ['本报讯', '云溪县', '青禾镇']
    """
    skipped = _UNSHOWN if everything else _SKIPPED
    lines = (
        "".join(_pieces(element, frozenset(without), skipped)).replace("\u2029", "\0").split("\0")
    )
    return [line for line in map(_tidy, map(_apart, lines)) if line]


def line_of(element: Element) -> str:
    """Return all that an element shows as one line."""
    return " ".join(paragraphs(element))


def _pieces(element: Element, without: Collection[Element], tags: Collection[str]) -> Iterator[str]:
    """Return the text of a tree in order, NUL where a block begins or ends."""
    skipped = None
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if skipped is None and node is not element:
                yield node.tail or ""
            continue
        block = node.tag in _BLOCKS
        if event == "start" and skipped is None:
            if node is not element and (node.tag in tags or node in without):
                skipped = node
            else:
                yield ("\0" if block else "") + (node.text or "")
        elif event == "end" and skipped in (None, node):
            skipped = None
            mark = "\0" if block else _EDGE
            yield mark + (node.tail or "" if node is not element else "")


def _apart(line: str) -> str:
    r"""Put a space between facts that stand in elements of their own: a day, a label.

    >>> _apart("云溪网\1作者：闻笛\0012024-05-10\00133")
    '云溪网 作者：闻笛 2024-05-10 33'
    """
    if _EDGE in line and len(line) <= _LONGEST_FACTS and "。" not in line:
        line = _FACT_EDGE.sub(" ", _EDGES_TOGETHER.sub(_EDGE, line))
    return line.replace(_EDGE, "")


def _tidy(line: str) -> str:
    """Fold white space and trim it."""
    return _SPACES.sub(" ", line).strip(_EDGES)


def _cleaned(text: str | None) -> str | None:
    """Remove control characters and the line breaks of the source inside Chinese text."""
    if not text:
        return text
    text = _CONTROL.sub("", text)
    return _BROKEN_LINE.sub("", text) if "\n" in text else text
