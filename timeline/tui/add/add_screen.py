"""Adding a page: paste it or name it, see what was read, then save."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from timeline.errors import TimelineError
from timeline.inert import inert_in_place, inert_line
from timeline.query.dates import read_period
from timeline.tui.add.add_text import said_of, summary_of
from timeline.tui.add.pending_page import Draft, first_new, names_something, read_draft, save_draft
from timeline.tui.add.preview_list import PreviewList
from timeline.tui.decisions.corrections import CORRECTABLE, FORMS, check_value, value_choices
from timeline.tui.detail.why_text import published_text
from timeline.tui.language.catalogue import translate as _
from timeline.tui.language.error_text import told
from timeline.tui.messages import Answered, ChoicePicked, NothingChosen
from timeline.tui.widgets.cells import clip
from timeline.tui.widgets.hints import Hints
from timeline.tui.widgets.menu import Choice, Menu
from timeline.tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from textual import events
    from textual.app import ComposeResult

    from timeline.model import Event
    from timeline.tui.queries.questions import Place


class PageInput(TextArea):
    """Takes a page, a path or an address; a pasted page is read at once."""

    PASTES_AS_IT_IS = True
    """What is pasted is read as it is; only what is shown is inert."""

    class Read(Message):
        """What is in the input should be read."""

    def get_line(self, line_index: int) -> Text:
        """Show a line inert, character by character."""
        line = super().get_line(line_index)
        return Text(inert_in_place(line.plain), end="", no_wrap=True)

    async def _on_paste(self, event: events.Paste) -> None:
        """Read what is pasted when it is more than a line; the base class takes it in.

        Terminals send a carriage return where a pasted line ends.
        """
        event.text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        event.stop()
        if "\n" in event.text.strip():
            self.post_message(self.Read())

    async def _on_key(self, event: events.Key) -> None:
        """Read a path or an address on Enter."""
        if event.key == "enter" and names_something(self.text):
            event.stop()
            event.prevent_default()
            self.post_message(self.Read())
            return
        await super()._on_key(event)


@dataclass
class DraftRead(Message):
    """A page was read."""

    draft: Draft


@dataclass
class DraftSaved(Message):
    """A page was added: what to say, and where its first new event stands."""

    said: str
    place: Place | None


@dataclass
class DraftFailed(Message):
    """A page could not be read or added, in one line."""

    message: str


class AddScreen(Screen[DraftSaved | None]):
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
        self._draft: Draft | None = None
        self._correcting: Event | None = None

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

        def work() -> None:
            try:
                day = read_period(typed, today).start_day if typed else None
                draft = read_draft(text, day, source, self._store)
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.post_message(DraftFailed(told(error)))
            else:
                self.post_message(DraftRead(draft))

        self.run_worker(work, thread=True, exclusive=True, group="reading")

    def _say(self, text: str) -> None:
        """Put a line above the preview."""
        self.query_one("#add-summary", Static).update(inert_line(text))

    @on(DraftRead)
    def _draft_read(self, message: DraftRead) -> None:
        """Show what was read, and from where the publication day comes."""
        draft = self._draft = message.draft
        self.query_one("#add-basis", Static).update(published_text(*draft.published))
        undated = "   ⚠ " + _("The day of publication is missing; d sets it.")
        self._say(summary_of(draft) + (undated if draft.undated else ""))
        self.add_class("read")
        preview = self.query_one(PreviewList)
        preview.show_draft(draft)
        preview.focus()

    @on(DraftFailed)
    def _draft_failed(self, message: DraftFailed) -> None:
        """Return why a page could not be read or added."""
        self._say(f"⚠ {message.message}")

    @on(PreviewList.Saved)
    def _saved(self, message: PreviewList.Saved) -> None:
        """Add what is marked, in a thread; without a publication day, ask for it."""
        draft = self._draft
        if draft is None:
            return
        if draft.undated:
            self._say("⚠ " + _("When was it published? Write the day and press Enter."))
            self.query_one("#add-published", Input).focus()
            return

        def work() -> None:
            try:
                added = save_draft(draft, message.left_out, self._store, message.corrections)
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.post_message(DraftFailed(told(error)))
                return
            place = first_new(draft, message.left_out)
            self.post_message(DraftSaved(said_of(added), place))

        self.run_worker(work, thread=True, exclusive=True, group="saving")

    @on(DraftSaved)
    def _draft_saved(self, message: DraftSaved) -> None:
        """End with what was added."""
        self.dismiss(message)

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
        """Offer the fields of an event with what they hold."""
        event = self._correcting = message.event
        value_of = self.query_one(PreviewList).value_of
        choices = [
            Choice(f"{_(label)}: {clip(inert_line(value_of(event, field)), 40)}", field, "")
            for field, label in CORRECTABLE
        ]
        self.query_one(Menu).offer("correct", _("Correct"), choices)

    @on(ChoicePicked)
    def _picked(self, message: ChoicePicked) -> None:
        """Ask for the right value of a field, or take over the one that was picked."""
        field, event = message.choice.field, self._correcting
        if event is None:
            return
        if message.purpose == "value":
            self._take_over(field, message.choice.value)
            return
        label = next(_(label) for name, label in CORRECTABLE if name == field)
        choices = value_choices(field)
        if choices:
            self.query_one(Menu).offer("value", label, choices)
        else:
            value = inert_line(self.query_one(PreviewList).value_of(event, field))
            form = _(FORMS[field]) if field in FORMS else ""
            self.query_one(Prompt).ask(field, f"{label}:", value, form=form)

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        """Take a typed value over, or explain why it cannot be."""
        try:
            check_value(message.purpose, message.value)
        except TimelineError as problem:
            self.query_one(Prompt).explain(told(problem))
        else:
            self.query_one(Prompt).close()
            self._take_over(message.purpose, message.value)

    def _take_over(self, field: str, value: str) -> None:
        """Show a field of the event corrected and go back to the preview."""
        preview = self.query_one(PreviewList)
        if self._correcting is not None:
            preview.correct(self._correcting, field, value)
        preview.focus()

    @on(NothingChosen)
    def _cancelled(self) -> None:
        """Return the keyboard back to the preview."""
        self.query_one(PreviewList).focus()
