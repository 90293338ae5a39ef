"""A decoded text page becomes articles and the page's own facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import Article
from timeline.reading.articles.assemble import build_articles
from timeline.reading.articles.jumps import join_parts
from timeline.reading.articles.line_kinds import classify
from timeline.reading.articles.split_sections import cut_sections
from timeline.reading.lines.house_style import PLAIN
from timeline.reading.lines.masthead import Masthead, folios_of, read_masthead
from timeline.reading.lines.text_lines import split_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Problem
    from timeline.reading.lines.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class TextPage:
    """The articles of a text page, and what its masthead and stamp lines say."""

    articles: tuple[Article, ...]
    mastheads: tuple[Masthead, ...]
    stamps: tuple[Masthead, ...]
    imprint: str = ""
    """Masthead, footer and stamp lines as printed, one a line."""

    @property
    def page_number(self) -> str | None:
        """The first page number that a masthead line prints."""
        return next((m.page_number for m in self.mastheads if m.page_number), None)

    @property
    def printed_day(self) -> str | None:
        """The first day that a masthead or stamp line prints."""
        return next((m.published for m in (*self.mastheads, *self.stamps) if m.published), None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What does not fit in masthead and stamp lines."""
        return tuple(p for m in (*self.mastheads, *self.stamps) for p in m.problems)


def join_pages(parts: Sequence[TextPage]) -> TextPage:
    """Make one page of several that were read apart."""
    return TextPage(
        articles=join_parts([article for part in parts for article in part.articles]),
        mastheads=tuple(masthead for part in parts for masthead in part.mastheads),
        stamps=tuple(stamp for part in parts for stamp in part.stamps),
        imprint="\n".join(part.imprint for part in parts),
    )


def read_text(text: str, style: HouseStyle = PLAIN) -> TextPage:
    r"""Cut the text of a page into its articles.

    >>> page = read_text("云溪日报 2024年3月15日 第2版\n\n桥通了\n\n本报讯 3月14日,新桥通车。")
    >>> page.page_number, page.articles[0].headline, page.articles[0].text
    ('2', '桥通了', '本报讯 3月14日,新桥通车。')
    """
    blocks = classify(split_lines(text), style)
    mastheads = [(b.line.number, read_masthead(b.line.text)) for b in blocks if b.kind == "folio"]
    sections = cut_sections(blocks)
    folios = folios_of(mastheads, sections[0].line if sections else 0)
    articles = build_articles(sections, style, folios)
    rest = "\n".join(b.line.text for b in blocks if b.kind not in ("folio", "stamp", "drop"))
    return TextPage(
        articles=articles or ((Article(text=rest),) if rest else ()),
        mastheads=tuple(masthead for _, masthead in mastheads),
        stamps=tuple(read_masthead(b.line.text) for b in blocks if b.kind == "stamp"),
        imprint="\n".join(b.line.text for b in blocks if b.kind in ("folio", "stamp")),
    )
