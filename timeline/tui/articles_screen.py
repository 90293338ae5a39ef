"""Articles and doubts: what was read, what was found in it, and what a person finds besides."""

from __future__ import annotations

from dataclasses import dataclass
from getpass import getuser
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen

from timeline.inert import inert_line
from timeline.sentences import split_sentences
from timeline.tui.article_list import ArticleList
from timeline.tui.article_text import Highlight, article_paragraphs
from timeline.tui.cells import clip
from timeline.tui.hints import Hints
from timeline.tui.language import translate as _
from timeline.tui.lines import type_label
from timeline.tui.lookups import told
from timeline.tui.menu import Choice, Menu
from timeline.tui.messages import (
    Answered,
    ChoicePicked,
    NameChosen,
    NothingChosen,
    StoreChanged,
)
from timeline.tui.problem_text import problem_text
from timeline.tui.prompt import Prompt
from timeline.tui.prose import Paragraph, Piece, Prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from textual.app import ComposeResult

    from timeline.store import Reader
    from timeline.store.rows import ArticleDetail, ArticleRow, EventDetail
    from timeline.tui.lookups import Lookups

_LISTED = 500
"""Articles that are fetched at once."""


@dataclass
class ArticlesArrived(Message):
    """Articles of the store, the latest or those after one."""

    rows: Sequence[ArticleRow]
    after: ArticleRow | None


@dataclass
class ArticleArrived(Message):
    """One article with its events."""

    article: ArticleDetail
    events: Sequence[EventDetail]


class ArticlesScreen(Screen[str | None]):
    """Ends with the id of an event that should be shown, or with nothing."""

    CSS_PATH = "over.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "read the article"),
        Binding("R", "doubts", "only articles with doubts"),
        Binding("plus", "missed", "add an event that was missed"),
        Binding("escape,q", "back", "back"),
    ]

    def __init__(self, path: Path, lookups: Lookups, *, doubts: bool = False) -> None:
        super().__init__()
        self._path = path
        self._lookups = lookups
        self._doubts = doubts
        self._rows: list[ArticleRow] = []
        self._whole = False
        """Whether the last article of the store is among the rows."""
        self._article: ArticleDetail | None = None
        self._passage = ""

    def compose(self) -> ComposeResult:
        """Lay out list and article."""
        with Horizontal():
            yield ArticleList(id="articles")
            yield Prose(id="article")
        yield Prompt(id="prompt")
        yield Hints("articles", id="hints")
        yield Menu(id="menu")

    def on_mount(self) -> None:
        """Ask for the articles."""
        self.query_one(ArticleList).focus()
        self._ask_articles()

    def _ask_articles(self, after: ArticleRow | None = None) -> None:
        """Ask for the articles anew, or for those after one."""

        def question(reader: Reader) -> None:
            rows = reader.articles(limit=_LISTED, after=after)
            self.post_message(ArticlesArrived(rows, after))

        self._lookups.ask("articles", question)

    @on(ArticlesArrived)
    def _articles_arrived(self, message: ArticlesArrived) -> None:
        """Show the articles, or those with doubts; further ones behind those that are here."""
        self._whole = len(message.rows) < _LISTED
        if message.after is None:
            self._rows = list(message.rows)
            self._show_rows()
        elif self._rows and message.after == self._rows[-1]:
            self._rows += message.rows
            self.query_one(ArticleList).extend_articles(self._listed())
            self._fill_list()

    @on(ArticleList.MoreWanted)
    def _more_wanted(self) -> None:
        """Fetch the next articles."""
        if self._rows and not self._whole:
            self._ask_articles(self._rows[-1])

    def _listed(self) -> list[ArticleRow]:
        """Give what belongs on the list."""
        return [row for row in self._rows if row.problems or not self._doubts]

    def _show_rows(self) -> None:
        """Show what belongs on the list."""
        pane = self.query_one(ArticleList)
        pane.border_title = _("Articles with doubts") if self._doubts else _("Articles")
        pane.nothing = _("No articles with doubts.") if self._doubts else _("No articles.")
        pane.show_articles(self._listed())
        self._fill_list()

    def _fill_list(self) -> None:
        """Go on until the doubts fill the screen."""
        if len(self._listed()) < self.size.height:
            self._more_wanted()

    @on(ArticleList.Moved)
    def _moved(self, message: ArticleList.Moved) -> None:
        """Ask for the article under the cursor."""

        def question(reader: Reader) -> None:
            article = reader.article(message.article_id)
            events = [reader.event(event_id) for event_id in article.event_ids]
            self.post_message(ArticleArrived(article, events))

        self._lookups.ask("article", question)

    @on(ArticleArrived)
    def _article_arrived(self, message: ArticleArrived) -> None:
        """Show an article with its events and doubts."""
        self._article = message.article
        paragraphs = list(_paragraphs(message.article, message.events))
        self.query_one("#article", Prose).show(paragraphs)

    @on(NameChosen)
    def _event_chosen(self, message: NameChosen) -> None:
        """Go to a chosen event."""
        self.dismiss(message.target[1])

    def action_read(self) -> None:
        """Give the keyboard to the article."""
        self.add_class("reading")
        self.query_one("#article", Prose).focus()

    def action_doubts(self) -> None:
        """Show only articles with doubts, or all again."""
        self._doubts = not self._doubts
        self._show_rows()

    def action_back(self) -> None:
        """Go back to the list, then to the timeline."""
        if self.query_one("#article", Prose).has_focus:
            self.remove_class("reading")
            self.query_one(ArticleList).focus()
        else:
            self.dismiss(None)

    def action_missed(self) -> None:
        """Offer the sentences of the article as evidence of an event that was missed."""
        if self._article is None:
            return
        text = self._article.text
        choices = [
            Choice(clip(inert_line(span.of(text)), 90), "", span.of(text))
            for span in split_sentences(text)
            if span.of(text).strip()
        ]
        self.query_one(Menu).offer("passage", _("Which sentence tells it?"), choices)

    @on(ChoicePicked)
    def _passage_picked(self, message: ChoicePicked) -> None:
        """Ask for type, date and title."""
        self._passage = message.choice.value.strip()
        day = self._article.row.published if self._article else ""
        value = f"other {day or ''} {clip(inert_line(self._passage), 40)}"
        self.query_one(Prompt).ask("missed", _("Type, date, title:"), value)

    @on(Answered)
    def _missed_answered(self, message: Answered) -> None:
        """Add the event by hand."""
        kind, _space, rest = message.value.partition(" ")
        day, _space, title = rest.strip().partition(" ")
        article, quote, path = self._article, self._passage, self._path
        if article is None or not title:
            self.query_one(Prompt).explain(_("write: type date title"))
            return
        self.query_one(Prompt).close()
        self.query_one(ArticleList).focus()

        def work() -> None:
            from timeline.store import open_store  # noqa: PLC0415 - only when writing
            from timeline.store.decisions import NewEvent  # noqa: PLC0415

            event = NewEvent(article.row.id, quote, kind, title.strip(), day)
            try:
                with open_store(path) as store:
                    store.add_event(event, by=getuser())
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.app.call_from_thread(self.notify, told(error), severity="error", markup=False)
            else:
                self.app.post_message(StoreChanged())
                self._ask_articles()

        self.run_worker(work, thread=True, group="decisions")

    @on(NothingChosen)
    def _cancelled(self) -> None:
        """Take the keyboard back."""
        self.query_one(ArticleList).focus()


def _paragraphs(article: ArticleDetail, events: Sequence[EventDetail]) -> Iterator[Paragraph]:
    """Write headline, doubts, events and text of an article."""
    yield Paragraph((Piece(inert_line(article.row.headline or _("no headline")), "strong"),))
    facts = (article.row.source, article.row.published, article.row.page_number, article.document)
    shown = "  ".join(inert_line(fact) for fact in facts if fact)
    yield Paragraph((Piece(shown, "muted"),))
    for problem in article.problems:
        yield Paragraph((Piece(f"⚑ {problem_text(problem)}", "problem"),), hang=2)
    for event in events:
        row = event.row
        text = f"{row.start_day or '?'} {type_label(row.type)} {inert_line(row.title)}"
        yield Paragraph((Piece("→ "), Piece(text, "link", ("event", row.id))), hang=2)
    if not events:
        yield Paragraph((Piece(_("No event was found here; + adds one."), "muted"),))
    yield Paragraph()
    yield from article_paragraphs(article.text, list(_highlights(article, events)))


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
