"""A line at the bottom that asks for one thing: a date, a tag, a new value, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from timeline.tui.messages import Answered, NothingChosen

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Prompt(Horizontal):
    """Hidden until something is asked; Enter answers, Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "back", show=False, priority=True)
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False
        self._purpose = ""
        self._label = Static("", id="prompt-label", markup=False)
        self._answer = Input(id="prompt-input", compact=True, select_on_focus=False)
        self._error = Static("", id="prompt-error", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out question, input and error."""
        yield from (self._label, self._answer, self._error)

    def on_mount(self) -> None:
        """Take the keyboard if something was asked before the line was there."""
        if self.display:
            self._answer.focus()

    def ask(self, purpose: str, question: str, value: str = "") -> None:
        """Ask a question and take the keyboard."""
        self._purpose = purpose
        _show(self._label, f" {question} ")
        _show(self._error, "")
        self._answer.value = value
        self._answer.cursor_position = len(value)
        self.display = True
        if self._answer.is_mounted:
            self._answer.focus()

    def explain(self, error: str) -> None:
        """Say why an answer cannot be; the question stays."""
        _show(self._error, f" ⚠ {error} ")

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Pass the answer on."""
        event.stop()
        self.post_message(Answered(self._purpose, event.value.strip()))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Take the error away while a new answer is typed."""
        event.stop()
        _show(self._error, "")

    def action_cancel(self) -> None:
        """Go back without an answer."""
        self.close()
        self.post_message(NothingChosen())


def _show(label: Static, text: str) -> None:
    """Put a text into a label, which becomes as wide."""
    label.update(text)
    label.styles.width = cell_len(text)
