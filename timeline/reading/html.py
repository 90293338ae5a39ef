"""An HTML page becomes an article: digital editions by their own marks, other pages by weight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.model import Article, Byline, Page
from timeline.reading.blocks import classify
from timeline.reading.byline import closing_byline, inline_byline, line_byline
from timeline.reading.decoding import decode
from timeline.reading.digital_edition import read_edition
from timeline.reading.lines import split_lines
from timeline.reading.markup import Draft, declared_charset, paragraphs, parse_html
from timeline.reading.masthead import Masthead, read_masthead
from timeline.reading.publication import publication
from timeline.reading.sections import Section
from timeline.reading.webpage import read_webpage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Document
    from timeline.reading.blocks import Block

_VERSE = 3
"""So many short lines in a row are verse or a list, not intertitles."""


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
    draft = None if tree is None else read_edition(decoded.text, tree) or read_webpage(tree)
    if tree is None or draft is None or not draft.paragraphs:
        raise UnreadableInput(document.name, "there is no article in this HTML page")
    around = _surroundings(paragraphs(tree), draft)
    section = _section(draft)
    when = publication(
        given=published,
        mastheads=[m.published for m in around.mastheads if m.published],
        stamps=[*draft.days, *(m.published for m in around.stamps if m.published)],
        url=document.url,
        name=document.name,
        texts=section.body,
    )
    article = Article(
        text="\n".join(section.body),
        headline=draft.headline,
        kicker=draft.kicker,
        subheadline=draft.subheadline,
        byline=_byline(section, draft),
        source=source,
        published=when.day,
        published_basis=when.basis,
        page_number=next((m.page_number for m in around.mastheads if m.page_number), None),
        url=document.url,
        problems=when.problems,
    )
    return Page(
        articles=(article,),
        source=source,
        published=when.day,
        published_basis=when.basis,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *when.problems),
    )


def _surroundings(lines: Sequence[str], draft: Draft) -> _Surroundings:
    """Read masthead and stamps among the lines that stand above the article's text."""
    first = draft.paragraphs[0]
    above = lines[: lines.index(first)] if first in lines else lines[:60]
    blocks = classify(split_lines("\n".join(above)))
    return _Surroundings(
        mastheads=tuple(read_masthead(b.line.text) for b in blocks if b.kind == "folio"),
        stamps=tuple(read_masthead(b.line.text) for b in blocks if b.kind == "stamp"),
    )


def _section(draft: Draft) -> Section:
    """Sort the lines of an article: its text stays, pictures, intertitles and furniture go."""
    section = Section()
    headers = {draft.headline, draft.kicker, draft.subheadline}
    lines = [line for line in draft.paragraphs if line not in headers]
    blocks = classify(split_lines("\n".join(lines)))
    for index, block in enumerate(blocks):
        if block.kind in ("byline", "credit"):
            section.bylines += line_byline(block.line.text) if block.kind == "byline" else ()
        elif block.kind == "text" or (block.kind == "header" and not _is_intertitle(blocks, index)):
            _append(section, block, draft)
    if not section.body:
        section.body = [block.line.text for block in blocks]
    return section


def _append(section: Section, block: Block, draft: Draft) -> None:
    if draft.is_print:
        section.add(block.line.text)
    else:
        section.body.append(block.line.text)


def _is_intertitle(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a short line stands alone over a paragraph."""
    if index == 0 or index + 1 == len(blocks):
        return False
    start = index
    while start and blocks[start - 1].kind == "header":
        start -= 1
    end = index
    while end < len(blocks) and blocks[end].kind == "header":
        end += 1
    return end - start < _VERSE and end < len(blocks) and blocks[end].kind == "text"


def _byline(section: Section, draft: Draft) -> tuple[Byline, ...]:
    """Gather who wrote it: byline lines, the dateline, the closing credit, the author field."""
    found = [*section.bylines, *inline_byline(section.body[0])]
    found = found or [*closing_byline(section.body[-1]), *line_byline(draft.author or "")]
    return tuple({byline.name: byline for byline in reversed(found)}.values())[::-1]
