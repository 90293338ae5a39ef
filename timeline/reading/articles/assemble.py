"""Sections become articles: intertitles go, their paragraphs stay with the article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from timeline.model import Article, Byline
from timeline.reading.articles.briefs import is_column
from timeline.reading.articles.chronicle import gather_chronicles
from timeline.reading.articles.doubling import doubled
from timeline.reading.articles.jumps import join_jumps
from timeline.reading.articles.merging import NO_FOLIOS, merge_sections
from timeline.reading.articles.notices import (
    with_notes,
    without_salutation,
)
from timeline.reading.headlines.headers import read_header
from timeline.reading.lines.byline import (
    closing_byline,
    inline_byline,
    named,
    picture_byline,
)
from timeline.reading.lines.house_style import PLAIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.articles.section import Section
    from timeline.reading.lines.house_style import HouseStyle
    from timeline.reading.lines.masthead import Folios

_LEADS = 3
"""How far down the dateline may stand: notes of the editors come before it."""
_CAPTION = 2
"""Paragraphs of a photo story."""


def build_articles(
    sections: Sequence[Section], style: HouseStyle = PLAIN, folios: Folios = NO_FOLIOS
) -> tuple[Article, ...]:
    """Turn the sections of a page into its articles, in print order."""
    ordered = join_jumps([without_salutation(section) for section in sections])
    gathered = gather_chronicles(section for section in ordered if section.stack or section.body)
    kept = with_notes(gathered)
    merged = merge_sections(kept, folios)
    stacks = Counter(line for section in merged for line in set(section.stack))
    labels = {line for line, count in stacks.items() if count > 1}
    printed = (s for s in merged if s.body and (s.fresh or not s.is_advertisement))
    return tuple(_article(section, labels, style, folios) for section in printed)


def _article(section: Section, labels: set[str], style: HouseStyle, folios: Folios) -> Article:
    header = read_header(
        section.stack,
        stamped_at=section.stamped_at,
        labels=labels,
        glued=section.glued,
        reported=section.is_signed,
        told=section.body[0],
    )
    text = "\n".join(section.body)
    return Article(
        text=text,
        headline=header.headline,
        kicker=header.kicker,
        subheadline=" ".join(filter(None, (header.subheadline, section.author))) or None,
        byline=_byline(section, style),
        **_release(section, folios),
        page_number=folios.page_number(section.line),
        problems=doubled(text, section.doublings),
    )


def _release(section: Section, folios: Folios) -> dict[str, Any]:
    """Return what folio lines or the article's own stamp say of its publication."""
    if day := folios.published(section.line):
        return {"published": day, "published_basis": "masthead"}
    if section.stamp and section.stamp.published:
        day, time = section.stamp.published, section.stamp.time
        return {"published": day, "published_time": time, "published_basis": "metadata"}
    return {}


def _byline(section: Section, style: HouseStyle) -> tuple[Byline, ...]:
    first, last = section.body[0], section.body[-1]
    found = [*section.bylines, *inline_byline(first)]
    for paragraph in section.body[1:_LEADS]:
        found = found or [*inline_byline(paragraph)]
    if not found and (names := style.names(first) or style.names(last)):
        found += named(names)
    if not found and (is_column(section) or len(section.body) <= _CAPTION):
        found += [name for paragraph in section.body for name in picture_byline(paragraph)]
    if not found:
        paragraphs = section.body if is_column(section) else [last]
        found += [name for paragraph in paragraphs for name in closing_byline(paragraph)]
    return tuple({byline.name: byline for byline in reversed(found)}.values())[::-1]
