"""The input of the filter bar, and what its keys ask of the bar."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from timeline.tui.messages import FilterLeft


class FilterInput(Input):
    """Where the next condition is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "complete", show=False, priority=True),
        Binding("down", "choose(1)", "next completion", show=False),
        Binding("up", "choose(-1)", "previous completion", show=False),
        Binding("escape", "leave", "back to the timeline", show=False),
        Binding("backspace", "erase", "remove the last condition", show=False, priority=True),
    ]

    class Complete(Message):
        """Tab was pressed."""

    class Choose(Message):
        """An arrow key was pressed."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Erase(Message):
        """Backspace was pressed where nothing is left to delete."""

    def action_complete(self) -> None:
        """Take the first completion."""
        self.post_message(self.Complete())

    def action_choose(self, step: int) -> None:
        """Go through the completions."""
        self.post_message(self.Choose(step))

    def action_leave(self) -> None:
        """Return the keyboard back to the timeline."""
        self.post_message(FilterLeft())

    def action_erase(self) -> None:
        """Delete a character, or the last condition where there is none."""
        if self.value:
            self.action_delete_left()
        else:
            self.post_message(self.Erase())
