"""An HTML page becomes an article: digital editions by their own marks, other pages by weight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.messages import Message
from timeline.model import Page, Problem
from timeline.reading.bytes.decoding import decode
from timeline.reading.left_out import left_out
from timeline.reading.newspaper.identify import day_of_address, newspaper_of
from timeline.reading.newspaper.publication import day_of_name, publication
from timeline.reading.printed_script import printed_script
from timeline.reading.web.by_selectors import read_marked
from timeline.reading.web.container import comment_lines
from timeline.reading.web.digital_edition import read_edition
from timeline.reading.web.facts.page_head import read_head, read_scripts
from timeline.reading.web.facts.surroundings import surroundings
from timeline.reading.web.facts.writers import stated_writers, structured_writers
from timeline.reading.web.headline import headline_of
from timeline.reading.web.index_page import is_index
from timeline.reading.web.kept_share import partly_kept
from timeline.reading.web.markup import declared_charset, paragraphs, parse_html
from timeline.reading.web.script_data import stated_article, tells_more
from timeline.reading.web.webpage import read_webpage

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from lxml.html import HtmlElement as Element

    from timeline.model import Document, LeftOut
    from timeline.reading.newspaper.profile import Layout
    from timeline.reading.newspaper.publication import Witness
    from timeline.reading.web.web_article import WebArticle


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
    script = printed_script(decoded.text)
    tree = parse_html(script.plain)
    newspaper = newspaper_of(source, url=document.url, imprint=_title(tree))
    layout = (
        newspaper.layout_on(published or day_of_name(document.url or "")) if newspaper else None
    )
    shown = _shown(script.plain, tree, layout)
    if shown is None or not shown.paragraphs:
        raise UnreadableInput(document.name, "html-without-article")
    if is_index(tree, shown):
        raise UnreadableInput(document.name, "index-of-articles")
    comments = comment_lines(tree)
    lines = [line for line in paragraphs(tree) if line not in comments]
    around = surroundings(lines, shown, stated_writers(tree))
    article = replace(shown, bylines=around.bylines or structured_writers(tree)).article()
    when = publication(
        given=published,
        heard=[*shown.heard, *_machine_witnesses(tree), *around.witnesses],
        url=day_of_address(newspaper, document.url),
        name=document.name,
        texts=[article.text],
    )
    slug = newspaper.slug if newspaper else None
    lost = _outside(left_out(paragraphs(tree, everything=True), [article]), shown, comments)
    article = replace(
        article,
        source=slug,
        published=when.day,
        published_basis=when.basis,
        published_time=when.time,
        page_number=around.page_number,
        url=document.url,
        problems=(*when.problems, *_undated(when.day), *partly_kept(article.text, lost, comments)),
    )
    return Page(
        articles=(script.article(article),),
        left_out=tuple(line._replace(text=script.form(line.text)) for line in lost),
        source=slug,
        published=when.day,
        published_basis=when.basis,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *when.problems),
    )


def _undated(day: str | None) -> tuple[Problem, ...]:
    """Return that a page says nowhere when it was published."""
    return () if day else (Problem("publication-unknown", Message.of("no-publication-date")),)


def _outside(
    lost: Iterable[LeftOut], shown: WebArticle, comments: Container[str]
) -> tuple[LeftOut, ...]:
    """Name comments, and as navigation the short lines outside the body of the article."""
    return tuple(
        line._replace(kind="comment")
        if line.text in comments
        else line._replace(kind="navigation")
        if line.kind == "intertitle" and line.text not in shown.paragraphs
        else line
        for line in lost
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
    shown = marked.completed(shown) if marked else _read_any(text, tree, shown)
    if shown is None or layout is None:
        return shown
    kept = (line for line in shown.paragraphs if not layout.style.is_boilerplate(line))
    return replace(shown, paragraphs=tuple(kept))


def _read_any(text: str, tree: Element, edition: WebArticle | None) -> WebArticle | None:
    """Read a page by its marks or by weight, or by its scripts' data where that is far more."""
    shown, stated = edition or read_webpage(tree), stated_article(text, _title(tree))
    if stated is None or not tells_more(stated, shown):
        return shown
    return stated if stated.headline else replace(stated, headline=headline_of(tree))


def _machine_witnesses(tree: Element) -> tuple[Witness, ...]:
    """Return what head and scripts say; only accounts write their day into scripts."""
    is_account = bool(tree.xpath("//*[@id='js_content' or @id='activity-name']"))
    return (*(read_scripts(tree) if is_account else ()), *read_head(tree))
