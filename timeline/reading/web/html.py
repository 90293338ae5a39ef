"""An HTML page becomes an article: digital editions by their own marks, other pages by weight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.model import Page
from timeline.reading.articles.line_kinds import classify
from timeline.reading.bytes.decoding import decode
from timeline.reading.lines.masthead import Masthead, read_masthead
from timeline.reading.lines.text_lines import split_lines
from timeline.reading.newspaper.identify import day_of_address, newspaper_of
from timeline.reading.newspaper.publication import day_of_name, publication
from timeline.reading.web.by_selectors import read_marked
from timeline.reading.web.digital_edition import read_edition
from timeline.reading.web.markup import declared_charset, paragraphs, parse_html
from timeline.reading.web.webpage import read_webpage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement as Element

    from timeline.model import Document
    from timeline.reading.newspaper.profile import Layout
    from timeline.reading.web.web_article import WebArticle

_LINES_ABOVE = 60
"""How far down masthead and stamp are looked for where the text does not show its start."""


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What the lines above an article say: masthead and stamps."""

    mastheads: tuple[Masthead, ...]
    stamps: tuple[Masthead, ...]


def read_html(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
) -> Page:
    """Read the article of an HTML page, with its publication day."""
    declared = document.charset or declared_charset(document.data)
    decoded = decode(document.data, declared=declared, given=encoding, name=document.name)
    tree = parse_html(decoded.text)
    newspaper = newspaper_of(source, url=document.url, imprint=_title(tree))
    layout = (
        newspaper.layout_on(published or day_of_name(document.url or "")) if newspaper else None
    )
    shown = _shown(decoded.text, tree, layout)
    if shown is None or not shown.paragraphs:
        raise UnreadableInput(document.name, "there is no article in this HTML page")
    around = _surroundings(paragraphs(tree), shown)
    article = shown.article()
    when = publication(
        given=published,
        mastheads=[m.published for m in around.mastheads if m.published],
        stamps=[*shown.days, *(m.published for m in around.stamps if m.published)],
        url=day_of_address(newspaper, document.url),
        name=document.name,
        texts=[article.text],
    )
    slug = newspaper.slug if newspaper else None
    article = replace(
        article,
        source=slug,
        published=when.day,
        published_basis=when.basis,
        page_number=next((m.page_number for m in around.mastheads if m.page_number), None),
        url=document.url,
        problems=when.problems,
    )
    return Page(
        articles=(article,),
        source=slug,
        published=when.day,
        published_basis=when.basis,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *when.problems),
    )


def _title(tree: Element | None) -> str:
    """Return the title of the page, in which digital editions name the newspaper."""
    return (tree.findtext(".//title") or "") if tree is not None else ""


def _shown(text: str, tree: Element | None, layout: Layout | None) -> WebArticle | None:
    """Read the article by the profile, by the marks of digital editions, or by weight."""
    if tree is None:
        return None
    shown = read_edition(text, tree)
    marked = read_marked(tree, layout.selectors) if layout else None
    shown = (marked.completed(shown) if marked else shown) or read_webpage(tree)
    if shown is None or layout is None:
        return shown
    kept = (line for line in shown.paragraphs if not layout.style.is_boilerplate(line))
    return replace(shown, paragraphs=tuple(kept))


def _surroundings(lines: Sequence[str], shown: WebArticle) -> _Surroundings:
    """Read masthead and stamps among the lines that stand above the article's text."""
    first = shown.paragraphs[0]
    above = lines[: lines.index(first)] if first in lines else lines[:_LINES_ABOVE]
    blocks = classify(split_lines("\n".join(above)))
    return _Surroundings(
        mastheads=tuple(read_masthead(b.line.text) for b in blocks if b.kind == "folio"),
        stamps=tuple(read_masthead(b.line.text) for b in blocks if b.kind == "stamp"),
    )
