"""A line at the bottom that asks for one thing: a date, a tag, a new value, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult


class Prompt(Vertical):
    """Hidden until something is asked; Enter answers, Esc goes back; an error has its own line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "back", show=False, priority=True)
    ]

    class Cancelled(Message):
        """The line was left without an answer."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False
        self._answered: Callable[[str], object] | None = None
        self._label = Static("", id="prompt-label", markup=False)
        self._answer = Input(id="prompt-input", compact=True, select_on_focus=False)
        self._error = Static("", id="prompt-error", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the error over question and input."""
        yield self._error
        with Horizontal(id="prompt-row"):
            yield from (self._label, self._answer)

    def on_mount(self) -> None:
        """Take the keyboard if something was asked before the line was there."""
        if self.display:
            self._answer.focus()

    def ask(
        self, question: str, answered: Callable[[str], object], value: str = "", *,
        known: Sequence[str] = (), form: str = "",
    ) -> None:  # fmt: skip
        """Ask a question and take the keyboard; ``answered`` takes what is typed.

        An answer that is ``known`` is offered behind what is typed; ``form`` shows how to write it.
        """
        self._answered = answered
        self._label.update(f" {question} ")
        self._label.styles.width = cell_len(question) + 2
        self._say("")
        self._answer.suggester = SuggestFromList(known) if known else None
        self._answer.placeholder = form
        self._answer.value = value
        self._answer.cursor_position = len(value)
        self.display = True
        if self._answer.is_mounted:
            self._answer.focus()

    def explain(self, error: str) -> None:
        """Show why an answer cannot be; the question stays."""
        self._say(f" ⚠ {inert_line(error)} ")

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Hand the answer over."""
        event.stop()
        if self._answered is not None:
            self._answered(event.value.strip())

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Take the error away while a new answer is typed."""
        event.stop()
        self._say("")

    def action_cancel(self) -> None:
        """Go back without an answer."""
        self.close()
        self.post_message(self.Cancelled())

    def _say(self, error: str) -> None:
        """Show an error on a line of its own, or take it away."""
        self._error.update(error)
        self._error.display = bool(error)
