"""The conditions of the filter as a row of chips, each of which a click removes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from timeline.messages import translate as _
from timeline.tui.widgets.cells import clip

if TYPE_CHECKING:
    from textual import events

    from timeline.query import Query


class Chips(Widget):
    """One chip for every condition, in the order in which they were added."""

    class Removed(Message):
        """A chip was clicked away."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._labels: list[str] = []

    def show_query(self, query: Query, room: int) -> None:
        """Show the conditions of a filter in at most ``room`` cells."""
        from timeline.tui.filters.condition_text import condition_label  # noqa: PLC0415 - for chips

        each = max(6, room // max(1, len(query.conditions)) - 4)
        labels = [clip(condition_label(condition), each) for condition in query.conditions]
        self._labels = [f" {label} ✕ " for label in labels]
        self.styles.width = sum(cell_len(label) + 1 for label in self._labels)
        self.tooltip = _("click a condition to remove it") if labels else None
        self.refresh()

    def render(self) -> Content:
        """Draw the chips."""
        chip = "$foreground on $primary-muted"
        return Content.assemble(*(part for label in self._labels for part in ((label, chip), " ")))

    def on_click(self, event: events.Click) -> None:
        """Remove the chip under the mouse."""
        right = 0
        for index, label in enumerate(self._labels):
            right += cell_len(label) + 1
            if event.x < right:
                self.post_message(self.Removed(index))
                return
