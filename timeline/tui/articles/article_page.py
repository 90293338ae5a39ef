"""One article as the list of articles shows it: facts, doubts, events, text with quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.store.linking.open_differences import KIND
from timeline.tui.articles.difference_text import difference_paragraphs
from timeline.tui.detail.article_text import Highlight, article_paragraphs
from timeline.tui.language.problem_text import problem_text
from timeline.tui.timeline.row_lines import type_label
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.store.base.rows import Row
    from timeline.store.events.results import ArticleDetail, EventDetail
    from timeline.store.linking.open_differences import Difference


def page_paragraphs(
    article: ArticleDetail,
    events: Sequence[EventDetail],
    differences: Sequence[Difference] = (),
) -> Iterator[Paragraph]:
    """Write headline, doubts, what two readers differ in, events and text of an article."""
    row = article.row
    yield Paragraph((Piece(inert_line(row.headline or _("no headline")), "strong"),))
    page = _("p. {number}", number=row.page_number) if row.page_number else None
    facts = (row.source_name or row.source, row.published, page, article.document)
    shown = "  ".join(inert_line(fact) for fact in facts if fact)
    yield Paragraph((Piece(shown, "muted"),))
    yield from difference_paragraphs(differences)
    for problem in (each for each in article.problems if each.kind != KIND):
        yield Paragraph((Piece(f"⚑ {problem_text(problem)}", "problem"),), hang=2)
    yield from (_event_line(event.row) for event in events)
    if not events:
        yield Paragraph((Piece(_("No event was found here; + adds one."), "muted"),))
    yield Paragraph()
    yield from article_paragraphs(article.text, list(_highlights(article, events)))


def _event_line(row: Row) -> Paragraph:
    """Write an event of the article, from which one goes to its detail."""
    text = f"{row.start_day or '?'} {type_label(row.type)} {inert_line(row.title)}"
    return Paragraph((Piece("→ "), Piece(text, "link", ("event", row.id))), hang=2)


def _highlights(article: ArticleDetail, events: Sequence[EventDetail]) -> Iterator[Highlight]:
    """Mark the quotes of the events and the words in doubt."""
    for event in events:
        for report in event.reports:
            if report.article_id == article.row.id:
                target = ("event", event.row.id)
                yield Highlight(report.quote_start, report.quote_end, "quote", target)
    for problem in article.problems:
        if problem.span is not None:
            yield Highlight(problem.span.start, problem.span.end, "problem")
