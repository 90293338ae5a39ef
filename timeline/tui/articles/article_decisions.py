"""What a person decides about an article: its day, its events, and those that were missed."""

from __future__ import annotations

from getpass import getuser
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.sentences import split_sentences
from timeline.tui.decisions.corrections import value_choices
from timeline.tui.decisions.writing import write_decision
from timeline.tui.queries.answers import StoreChanged
from timeline.tui.widgets.cells import clip
from timeline.tui.widgets.menu import Choice, Menu
from timeline.tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.screen import Screen

    from timeline.store import Store
    from timeline.store.events.results import ArticleDetail, EventDetail
    from timeline.store.linking.open_differences import Difference

ARTICLE_KEYS = (
    Binding("c", "decide('confirm')", "confirm all events of the article"),
    Binding("plus", "decide('add_missed')", "add an event that was missed"),
    Binding("e", "decide('correct_published')", "correct the day of publication"),
    Binding("1", "decide('keep')", "two readers differ: keep what stands"),
    Binding("2", "decide('take')", "two readers differ: take the other reading"),
    Binding("u", "decide('undo')", "undo the last decision"),
)
_TITLE = 40
"""Characters of a sentence that are offered as title of a missed event."""


class ArticleDecisions:
    """Writes decisions about the article that is shown; each can be taken back with u."""

    def __init__(self, screen: Screen[Any], path: Path, written: Callable[[], object]) -> None:
        self._screen = screen
        self._path = path
        self._written = written
        """Called when a decision stands: what is shown may be old."""
        self.article: ArticleDetail | None = None
        self.events: Sequence[EventDetail] = ()
        self.differences: Sequence[Difference] = ()

    @property
    def _menu(self) -> Menu:
        return self._screen.query_one(Menu)

    @property
    def _prompt(self) -> Prompt:
        return self._screen.query_one(Prompt)

    def confirm(self) -> None:
        """Write that all events of the article are right."""
        ids = [event.row.id for event in self.events if event.row.review == "unreviewed"]

        def write(store: Store) -> None:
            for event_id in ids:
                store.confirm(event_id, by=getuser())

        if self.article is not None and ids:
            self._write(_("Confirmed."), write)

    def keep(self) -> None:
        """Keep what stands where two readers differ."""
        self._settle("keep_reading", _("Kept; u undoes it."))

    def take(self) -> None:
        """Take what the other reader has."""
        self._settle("take_other", _("Taken; u undoes it."))

    def _settle(self, how: str, said: str) -> None:
        """Decide the first difference."""
        if not self.differences:
            self._screen.notify(_("No two readers differ here."), timeout=3, markup=False)
            return
        first, *self.differences = self.differences

        def write(store: Store) -> None:
            from timeline.store.writing import taking_sides  # noqa: PLC0415 - only when deciding

            with store.command(by=getuser()) as decisions:
                getattr(taking_sides, how)(decisions, first)

        self._write(said, write)

    def undo(self) -> None:
        """Take the latest decision back."""
        from timeline.tui.decisions.decision_calls import take_back  # noqa: PLC0415 - only when deciding

        self._write("", take_back)

    def add_missed(self) -> None:
        """Offer the sentences of the article as evidence of an event that was missed."""
        if self.article is None:
            return
        text = self.article.text
        choices = [
            Choice(clip(inert_line(span.of(text)), 90), "", span.of(text))
            for span in split_sentences(text)
            if span.of(text).strip()
        ]
        self._menu.offer(_("Which sentence tells it?"), choices, self._ask_type)

    def _ask_type(self, sentence: Choice) -> None:
        """Ask for the type of a missed event, then for its date and title."""
        passage = sentence.value.strip()

        def picked(kind: Choice) -> None:
            self._ask_title(passage, kind.value)

        self._menu.offer(_("Type"), value_choices("type"), picked)

    def _ask_title(self, passage: str, kind: str) -> None:
        """Ask for date and title of a missed event and add the event."""
        article = self.article
        if article is None:
            return

        def answered(typed: str) -> None:
            self._add(article.row.id, passage, kind, typed)

        value = f"{article.row.published or ''} {inert_line(passage)[:_TITLE]}"
        self._prompt.ask(_("Date and title:"), answered, value)

    def _add(self, article_id: str, passage: str, kind: str, typed: str) -> None:
        """Add an event by hand."""
        from timeline.store.writing.new_event import NewEvent  # noqa: PLC0415 - only when writing

        day, _space, title = typed.partition(" ")
        if not title.strip():
            self._prompt.explain(_("write: date title"))
            return
        event = NewEvent(article_id, passage, kind, title.strip(), day)
        said = _("Added; u takes it back.")
        self._write(said, lambda store: store.add_event(event, by=getuser()))

    def correct_published(self) -> None:
        """Ask for the day on which the article was published and correct it."""
        article = self.article
        if article is None:
            return

        def answered(day: str) -> None:
            from timeline.tui.decisions.decision_calls import correct_published  # noqa: PLC0415

            said = _("Corrected; u undoes it.")
            self._write(said, lambda store: correct_published(store, article.row.id, day))

        self._prompt.ask(_("Published:"), answered, article.row.published or "")

    def _write(self, said: str, write: Callable[[Store], object]) -> None:
        """Write a decision; what cannot be is explained at the question that it answers."""
        write_decision(
            self._screen, self._path, write,
            done=lambda found: self._done(said or found), failed=self._explain,
        )  # fmt: skip

    def _explain(self, error: str) -> None:
        """Show why a decision cannot be."""
        if self._prompt.display:
            self._prompt.explain(error)
        else:
            self._screen.notify(error, severity="error", markup=False)

    def _done(self, said: str) -> None:
        """Close the question, say what was done and show what it changed."""
        self._prompt.close()
        self._screen.notify(said, timeout=3, markup=False)
        self._screen.app.post_message(StoreChanged())
        self._written()
