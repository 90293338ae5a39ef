"""A line at the bottom that asks for one thing: a date, a tag, a new value, a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Prompt(Horizontal):
    """Hidden until something is asked; Enter answers, Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "back", show=False, priority=True)
    ]

    @dataclass
    class Answered(Message):
        """What was typed, and what it was asked for."""

        purpose: str
        value: str

    @dataclass
    class Cancelled(Message):
        """Nothing was answered."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False
        self._purpose = ""

    def compose(self) -> ComposeResult:
        """Lay out question, input and error."""
        yield Static("", id="prompt-label", markup=False)
        yield Input(id="prompt-input", compact=True, select_on_focus=False)
        yield Static("", id="prompt-error", markup=False)

    def ask(self, purpose: str, question: str, value: str = "") -> None:
        """Ask a question and take the keyboard."""
        self._purpose = purpose
        self._show("#prompt-label", f" {question} ")
        self._show("#prompt-error", "")
        answer = self.query_one(Input)
        answer.value = value
        answer.cursor_position = len(value)
        self.display = True
        answer.focus()

    def explain(self, error: str) -> None:
        """Say why an answer cannot be; the question stays."""
        self._show("#prompt-error", f" ⚠ {error} ")

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    def _show(self, selector: str, text: str) -> None:
        """Put a text into one of the labels."""
        label = self.query_one(selector, Static)
        label.update(text)
        label.styles.width = cell_len(text)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Pass the answer on."""
        event.stop()
        self.post_message(self.Answered(self._purpose, event.value.strip()))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Take the error away while a new answer is typed."""
        event.stop()
        self._show("#prompt-error", "")

    def action_cancel(self) -> None:
        """Go back without an answer."""
        self.close()
        self.post_message(self.Cancelled())
