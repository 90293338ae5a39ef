"""What a person decides about an article: its day, its events, and those that were missed."""

from __future__ import annotations

from getpass import getuser
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen

from timeline.inert import inert_line
from timeline.lexicon.event_types import type_with
from timeline.sentences import split_sentences
from timeline.tui.decisions.corrections import value_choices
from timeline.tui.language.catalogue import translate as _
from timeline.tui.language.error_text import told
from timeline.tui.messages import Answered, ChoicePicked, StoreChanged
from timeline.tui.widgets.cells import clip
from timeline.tui.widgets.menu import Choice, Menu
from timeline.tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from timeline.store import Store
    from timeline.store.base.rows import ArticleDetail, EventDetail

_TITLE = 40
"""Characters of a sentence that are offered as title of a missed event."""


class ArticleDecisions(Screen[str | None]):
    """Writes decisions about the article that is shown; each can be taken back with u."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "confirm", "confirm all events of the article"),
        Binding("plus", "missed", "add an event that was missed"),
        Binding("e", "published", "correct the day of publication"),
        Binding("u", "undo", "undo the last decision"),
    ]

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.article: ArticleDetail | None = None
        self.events: Sequence[EventDetail] = ()
        self._passage = ""
        self._type = type_with("fallback")

    def ask_again(self) -> None:
        """Show what the store holds after a decision."""
        raise NotImplementedError

    def take_keyboard(self) -> None:
        """Return the keyboard back to what had it."""
        raise NotImplementedError

    def action_confirm(self) -> None:
        """Say that all events of the article are right."""
        ids = [event.row.id for event in self.events if event.row.review == "unreviewed"]

        def write(store: Store) -> None:
            for event_id in ids:
                store.confirm(event_id, by=getuser())

        if self.article is not None and ids:
            self._write(_("Confirmed."), write)

    def action_undo(self) -> None:
        """Take the latest decision back."""
        from timeline.tui.decisions.decision_calls import take_back  # noqa: PLC0415 - only when deciding

        self._write("", take_back)

    def action_missed(self) -> None:
        """Offer the sentences of the article as evidence of an event that was missed."""
        if self.article is None:
            return
        text = self.article.text
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
            day = self.article.row.published if self.article else ""
            value = f"{day or ''} {inert_line(self._passage)[:_TITLE]}"
            self.query_one(Prompt).ask("missed", _("Date and title:"), value)

    def action_published(self) -> None:
        """Ask for the day on which the article was published."""
        if self.article is not None:
            day = self.article.row.published or ""
            self.query_one(Prompt).ask("published", _("Published:"), day)

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        """Write what was asked for."""
        if self.article is None:
            return
        if message.purpose == "published":
            self._correct_published(self.article.row.id, message.value)
        else:
            self._add_missed(self.article.row.id, message.value)

    def _correct_published(self, article_id: str, day: str) -> None:
        """Set the day on which an article was published."""
        from timeline.tui.decisions.decision_calls import correct_published  # noqa: PLC0415 - only when deciding

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
        """Write a decision in a thread; what cannot be is explained."""
        path = self._path

        def work() -> None:
            from timeline.store import open_store  # noqa: PLC0415 - only when writing

            try:
                with open_store(path) as store:
                    found = write(store)
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.app.call_from_thread(self._explain, told(error))
            else:
                self.app.call_from_thread(self._written, said or str(found))

        self.run_worker(work, thread=True, group="decisions")

    def _explain(self, error: str) -> None:
        """Return why a decision cannot be, at the question that it answers."""
        prompt = self.query_one(Prompt)
        if prompt.display:
            prompt.explain(error)
        else:
            self.notify(error, severity="error", markup=False)

    def _written(self, said: str) -> None:
        """Close the question, say what was done and show what it changed."""
        self.query_one(Prompt).close()
        self.take_keyboard()
        self.notify(said, timeout=3, markup=False)
        self.app.post_message(StoreChanged())
        self.ask_again()
