"""Adding a page: paste it or name it, see what was read, then save."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Static

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.query.dates import read_period
from timeline.tui.add.add_text import said_of, summary_of
from timeline.tui.add.page_input import PageInput
from timeline.tui.add.pending_page import PendingPage, first_new, read_pending, save_pending
from timeline.tui.add.preview_corrections import PreviewCorrections
from timeline.tui.add.preview_list import PreviewList
from timeline.tui.detail.why_text import published_text
from timeline.tui.language.error_text import error_text
from timeline.tui.widgets.hints import Hints
from timeline.tui.widgets.menu import Menu
from timeline.tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from textual.app import ComposeResult

    from timeline.tui.queries.first_page import Position

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Saved:
    """What to say of a page that was added, and where its first new event stands."""

    said: str
    position: Position | None


class AddScreen(Screen[Saved | None]):
    """Ends with what was added, or with nothing."""

    CSS_PATH = "../over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "read", "read", priority=True),
        Binding("escape", "cancel", "back"),
    ]

    def __init__(self, store: Path, today: date) -> None:
        super().__init__()
        self._store = store
        self._today = today
        self._page: PendingPage | None = None
        self._corrections = PreviewCorrections(self)

    def compose(self) -> ComposeResult:
        """Lay out input, date, source and preview."""
        yield Static(_("Add"), id="add-title", markup=False)
        yield PageInput(
            id="add-page",
            soft_wrap=True,
            placeholder=_("Paste a page here, or write a path or URL"),
        )
        with Horizontal(id="add-facts"):
            yield Static(_("Published"), markup=False)
            yield Input(id="add-published", compact=True, placeholder=_("year-month-day"))
            yield Static("", id="add-basis", markup=False)
            yield Static(_("Paper"), markup=False)
            yield Input(id="add-source", compact=True)
        yield Static("", id="add-summary", markup=False)
        yield PreviewList(id="add-preview")
        yield Prompt(id="prompt")
        yield Hints("add", id="hints")
        yield Menu(id="menu")

    def on_mount(self) -> None:
        """Begin with the input."""
        self.query_one(PageInput).focus()

    @on(PageInput.Read)
    @on(Input.Submitted)
    def action_read(self) -> None:
        """Read what is in the input, in a thread."""
        text = self.query_one(PageInput).text
        if not text.strip():
            return
        typed = self.query_one("#add-published", Input).value.strip()
        source = self.query_one("#add-source", Input).value.strip() or None
        today = self._today
        self._say(_("Reading …"))

        def read() -> PendingPage:
            day = read_period(typed, today).start_day if typed else None
            return read_pending(text, day, source, self._store)

        self._work("reading", read, self._show_page)

    def _work(self, group: str, work: Callable[[], _Made], then: Callable[[_Made], object]) -> None:
        """Do something slow in a thread; what goes wrong is said above the preview."""

        def run() -> None:
            try:
                made = work()
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.call_later(self._say, f"⚠ {error_text(error)}")
            else:
                self.call_later(then, made)

        self.run_worker(run, thread=True, exclusive=True, group=group)

    def _say(self, text: str) -> None:
        """Put a line above the preview."""
        self.query_one("#add-summary", Static).update(inert_line(text))

    def _show_page(self, page: PendingPage) -> None:
        """Show what was read, and from where the publication day comes."""
        self._page = page
        self.query_one("#add-basis", Static).update(published_text(*page.published))
        undated = "   ⚠ " + _("The day of publication is missing; d sets it.")
        self._say(summary_of(page) + (undated if page.undated else ""))
        self.add_class("read")
        preview = self.query_one(PreviewList)
        preview.show_page(page)
        preview.focus()

    @on(PreviewList.Saved)
    def _save(self, message: PreviewList.Saved) -> None:
        """Add what is marked, in a thread; without a publication day, ask for it."""
        page = self._page
        if page is None:
            return
        if page.undated:
            self._say("⚠ " + _("When was it published? Write the day and press Enter."))
            self.action_day()
            return

        def save() -> Saved:
            added = save_pending(page, message.left_out, self._store, message.corrections)
            return Saved(said_of(added), first_new(page, message.left_out))

        self._work("saving", save, self._end)

    def _end(self, saved: Saved) -> None:
        """End with what was added."""
        self.dismiss(saved)

    def action_cancel(self) -> None:
        """Go back to the input, then to the timeline."""
        if self.has_class("read"):
            self.remove_class("read")
            self.query_one(PageInput).focus()
        else:
            self.dismiss(None)

    def action_day(self) -> None:
        """Go to the day of publication; Enter there reads again."""
        self.query_one("#add-published", Input).focus()

    def on_descendant_focus(self) -> None:
        """Show the hints of the place that has the keyboard."""
        places = {"add-preview": "preview", "menu": "choices", "prompt-input": "prompt"}
        name = (self.focused.id if self.focused else None) or ""
        self.query_one(Hints).show_place(places.get(name, "add"))

    @on(PreviewList.Correct)
    def _correct(self, message: PreviewList.Correct) -> None:
        """Correct an event of the preview."""
        self._corrections.correct(message.event)

    @on(Menu.Cancelled)
    @on(Prompt.Cancelled)
    def _cancelled(self) -> None:
        """Return the keyboard to the preview."""
        self.query_one(PreviewList).focus()
