"""The list under the filter bar: what could complete the condition, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from timeline.tui.widgets.cells import fit, fit_right

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from timeline.tui.filters.condition_text import Completion


class CompletionList(Widget):
    """Floats over the timeline while a filter is being typed."""

    @dataclass
    class Chosen(Message):
        """A completion was clicked."""

        completion: Completion

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False
        self._options: list[Completion] = []
        self._error = ""
        self._index = -1

    @property
    def chosen(self) -> Completion | None:
        """The completion that the arrow keys stand on."""
        return self._options[self._index] if 0 <= self._index < len(self._options) else None

    @property
    def first(self) -> Completion | None:
        """The completion that Tab takes."""
        return self.chosen or (self._options[0] if self._options else None)

    def show(self, options: Sequence[Completion], error: str, x: int) -> None:
        """Offer completions, or explain the error where there are none."""
        self._options, self._error, self._index = list(options), error, -1
        self.display = bool(options or error)
        widest = max((cell_len(option.label) for option in options), default=0)
        room = self.app.size.width
        width = min(room - 2, max(widest + 12, cell_len(error) + 4, 20))
        self.styles.width = width
        self.styles.height = len(self._options) or 1 + cell_len(error) // max(1, width - 3)
        self.styles.offset = (max(0, min(x, room - width - 1)), 2)
        self.refresh()

    def move(self, step: int) -> None:
        """Go to the next or the previous completion."""
        if self._options:
            self._index = (self._index + step) % len(self._options)
            self.refresh()

    def render(self) -> Content:
        """Draw the completions or the error."""
        if not self._options:
            return Content.assemble((f" ⚠ {self._error}", "$text-error"))
        room = self.size.width - 10
        lines = []
        for index, option in enumerate(self._options):
            count = "" if option.count is None else f"{option.count:,}"
            style = "$block-cursor-foreground on $block-cursor-background"
            text = f" {fit(option.label, room)}{fit_right(count, 8)} "
            lines.append(Content.styled(text, style if index == self._index else ""))
        return Content("\n").join(lines)

    def on_click(self, event: events.Click) -> None:
        """Take the completion under the mouse."""
        if event.y < len(self._options):
            self.post_message(self.Chosen(self._options[event.y]))
