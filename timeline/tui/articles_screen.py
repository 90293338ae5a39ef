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
from timeline.tui.article_page import page_paragraphs
from timeline.tui.cells import clip
from timeline.tui.corrections import value_choices
from timeline.tui.hints import Hints
from timeline.tui.language import translate as _
from timeline.tui.lookups import told
from timeline.tui.menu import Choice, Menu
from timeline.tui.messages import (
    Answered,
    ChoicePicked,
    NameChosen,
    NothingChosen,
    StoreChanged,
)
from timeline.tui.prompt import Prompt
from timeline.tui.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.app import ComposeResult

    from timeline.store import Reader, Store
    from timeline.store.rows import ArticleDetail, ArticleRow, EventDetail
    from timeline.tui.lookups import Lookups

_TITLE = 40
"""Characters of a sentence that are offered as title of a missed event."""
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
        Binding("e", "published", "correct the day of publication"),
        Binding("question_mark", "help", "all keys"),
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
        self._type = "other"

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
        if not self._listed():
            self._article = None
            self.query_one("#article", Prose).show([])
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
        paragraphs = list(page_paragraphs(message.article, message.events))
        self.query_one("#article", Prose).show(paragraphs)

    @on(NameChosen)
    def _event_chosen(self, message: NameChosen) -> None:
        """Go to a chosen event."""
        self.dismiss(message.target[1])

    @on(ArticleList.Opened)
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
        if self.has_class("reading"):
            self.remove_class("reading")
            self.take_keyboard()
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
    def _picked(self, message: ChoicePicked) -> None:
        """Ask for the type of a missed event, then for its date and title."""
        if message.purpose == "passage":
            self._passage = message.choice.value.strip()
            self.query_one(Menu).offer("type", _("Type"), value_choices("type"))
        elif message.purpose == "type":
            self._type = message.choice.value
            day = self._article.row.published if self._article else ""
            value = f"{day or ''} {inert_line(self._passage)[:_TITLE]}"
            self.query_one(Prompt).ask("missed", _("Date and title:"), value)

    def action_help(self) -> None:
        """List all keys."""
        from timeline.tui.help_screen import HelpScreen  # noqa: PLC0415 - it lists these keys too

        self.app.push_screen(HelpScreen())

    def action_published(self) -> None:
        """Ask for the day on which the article was published."""
        if self._article is not None:
            day = self._article.row.published or ""
            self.query_one(Prompt).ask("published", _("Published:"), day)

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        """Write what was asked for."""
        if self._article is None:
            return
        if message.purpose == "published":
            self._correct_published(self._article.row.id, message.value)
        else:
            self._add_missed(self._article.row.id, message.value)

    def _correct_published(self, article_id: str, day: str) -> None:
        """Set the day on which an article was published."""
        from timeline.tui.decisions import correct_published  # noqa: PLC0415 - only when deciding

        said = _("Corrected; u undoes it.")
        self._write(said, lambda store: correct_published(store, article_id, day))

    def _add_missed(self, article_id: str, typed: str) -> None:
        """Add an event by hand."""
        from timeline.store.decisions import NewEvent  # noqa: PLC0415 - only when writing

        day, _space, title = typed.partition(" ")
        if not title.strip():
            self.query_one(Prompt).explain(_("write: date title"))
            return
        event = NewEvent(article_id, self._passage, self._type, title.strip(), day)
        said = _("Added; u takes it back.")
        self._write(said, lambda store: store.add_event(event, by=getuser()))

    def _write(self, said: str, write: Callable[[Store], object]) -> None:
        """Write a decision in a thread; what cannot be is explained where it was typed."""
        prompt, path = self.query_one(Prompt), self._path

        def work() -> None:
            from timeline.store import open_store  # noqa: PLC0415 - only when writing

            try:
                with open_store(path) as store:
                    write(store)
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.app.call_from_thread(prompt.explain, told(error))
            else:
                self.app.call_from_thread(self._written, said)

        self.run_worker(work, thread=True, group="decisions")

    def _written(self, said: str) -> None:
        """Close the question, say what was done and show what it changed."""
        self.query_one(Prompt).close()
        self.take_keyboard()
        self.notify(said, timeout=3, markup=False)
        self.app.post_message(StoreChanged())
        self._ask_articles()

    @on(NothingChosen)
    def take_keyboard(self) -> None:
        """Give the keyboard back to the article that is read, else to the list."""
        reading = self.has_class("reading")
        self.query_one("#article" if reading else "#articles").focus()

    def on_descendant_focus(self) -> None:
        """Show the hints of the place that has the keyboard."""
        name = (self.focused.id if self.focused else None) or ""
        if name in ("article", "articles"):
            self.set_class(name == "article", "reading")
        places = {"article": "article", "menu": "choices", "prompt-input": "prompt"}
        self.query_one(Hints).show_place(places.get(name, "articles"))
