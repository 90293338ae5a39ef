"""Articles and doubts: what was read, what was found in it, and what a person finds besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen

from timeline.messages import translate as _
from timeline.tui.articles.article_decisions import ARTICLE_KEYS, ArticleDecisions
from timeline.tui.articles.article_list import ArticleList
from timeline.tui.articles.article_page import page_paragraphs
from timeline.tui.widgets.hints import Hints
from timeline.tui.widgets.menu import Menu
from timeline.tui.widgets.prompt import Prompt
from timeline.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.app import ComposeResult

    from timeline.store import Reader
    from timeline.store.events.results import ArticleDetail, ArticleRow, EventDetail
    from timeline.store.linking.open_differences import Difference
    from timeline.tui.queries.lookups import Lookups

LIST_KEYS = (
    Binding("enter", "read", "read the article"),
    Binding("R", "doubts", "only articles with doubts"),
    Binding("question_mark", "app.help", "all keys"),
    Binding("escape,q", "back", "back"),
)
_LISTED = 500
"""Articles that are fetched at once."""


class ArticlesScreen(Screen[str | None]):
    """Ends with the id of an event that should be shown, or with nothing."""

    CSS_PATH = "../over.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*LIST_KEYS, *ARTICLE_KEYS]

    @dataclass
    class Listed(Message):
        """Articles of the store, the latest or those after one."""

        rows: Sequence[ArticleRow]
        after: ArticleRow | None

    @dataclass
    class Arrived(Message):
        """One article with its events."""

        article: ArticleDetail
        events: Sequence[EventDetail]
        differences: Sequence[Difference]

    def __init__(
        self, path: Path, lookups: Lookups, *, doubts: bool = False, read_only: bool = False
    ) -> None:
        super().__init__()
        self._read_only = read_only
        self._decisions = ArticleDecisions(self, path, self._decided)
        self._lookups = lookups
        self._doubts = doubts
        self._rows: list[ArticleRow] = []
        self._whole = False
        """Whether the last article of the store is among the rows."""

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

    def _decided(self) -> None:
        """Show what a decision changed."""
        self.take_keyboard()
        self._ask_articles()

    def action_decide(self, decision: str) -> None:
        """Decide something about the article that is shown."""
        if self._read_only:
            self.notify(_("Reading only: nothing can be changed here."), markup=False)
            return
        getattr(self._decisions, decision)()

    def _ask_articles(self, after: ArticleRow | None = None) -> None:
        """Ask for the articles anew, or for those after one."""

        def question(reader: Reader) -> None:
            rows = reader.articles(limit=_LISTED, after=after)
            self.post_message(self.Listed(rows, after))

        self._lookups.ask("articles", question)

    @on(Listed)
    def _articles_arrived(self, message: Listed) -> None:
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
        """Return what belongs on the list."""
        return [row for row in self._rows if row.doubtful or not self._doubts]

    def _show_rows(self) -> None:
        """Show what belongs on the list."""
        pane = self.query_one(ArticleList)
        pane.border_title = _("Articles with doubts") if self._doubts else _("Articles")
        pane.nothing = _("No articles with doubts.") if self._doubts else _("No articles.")
        pane.show_articles(self._listed())
        if not self._listed():
            self._decisions.article = None
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
            differences = reader.differences(message.article_id)
            self.post_message(self.Arrived(article, events, differences))

        self._lookups.ask("article", question)

    @on(Arrived)
    def _article_arrived(self, message: Arrived) -> None:
        """Show an article with its events and doubts."""
        self._decisions.article, self._decisions.events = message.article, message.events
        self._decisions.differences = message.differences
        shown = page_paragraphs(message.article, message.events, message.differences)
        self.query_one("#article", Prose).show(list(shown))

    @on(Prose.NameChosen)
    def _event_chosen(self, message: Prose.NameChosen) -> None:
        """Go to a chosen event."""
        self.dismiss(message.target[1])

    @on(ArticleList.Opened)
    def action_read(self) -> None:
        """Focus the text of the article."""
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

    @on(Menu.Cancelled)
    @on(Prompt.Cancelled)
    def take_keyboard(self) -> None:
        """Return the keyboard to the article that is read, else to the list."""
        reading = self.has_class("reading")
        self.query_one("#article" if reading else "#articles").focus()

    def on_descendant_focus(self) -> None:
        """Show the hints of the place that has the keyboard."""
        name = (self.focused.id if self.focused else None) or ""
        if name in ("article", "articles"):
            self.set_class(name == "article", "reading")
        places = {"article": "article", "menu": "choices", "prompt-input": "prompt"}
        self.query_one(Hints).show_place(places.get(name, "articles"))
