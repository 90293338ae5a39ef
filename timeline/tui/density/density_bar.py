"""The density bar: how many events when; where the screen is; click or drag to go or to filter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from timeline.messages import count_of_events
from timeline.tui.density.counts import around, wider
from timeline.tui.density.density_lines import DensityLines
from timeline.tui.timeline.day_text import short_day

if TYPE_CHECKING:
    from textual import events

_FEWEST = 14
"""Days that the bar shows at least."""


class DensityBar(DensityLines, can_focus=True):
    """Bars over months: scrollbar, map and date filter."""

    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1)", "earlier", show=False),
        Binding("right,l", "move(1)", "later", show=False),
        Binding("shift+left,H", "extend(-1)", "select earlier", show=False),
        Binding("shift+right,L", "extend(1)", "select later", show=False),
        Binding("plus,equals_sign,i", "zoom(1)", "zoom in", show=False),
        Binding("minus,o", "zoom(-1)", "zoom out", show=False),
        Binding("enter", "choose", "filter by the selected days", show=False),
    ]

    @dataclass
    class DayChosen(Message):
        """The days of a cell were gone to."""

        day: str

    @dataclass
    class PeriodChosen(Message):
        """Days were selected; the timeline should show only them."""

        first: str
        last: str

    def on_focus(self) -> None:
        """Begin where the screen is."""
        if self._density and self._seen:
            self._cursor = self._density.cell_of(self._seen[0])

    def on_blur(self) -> None:
        """Forget the selection."""
        self._anchor = None

    def _cell_at(self, x: int) -> int:
        """Return the cell under a column of the screen."""
        size = len(self._density.counts) if self._density else 1
        return max(0, min(size - 1, x - self._left))

    def action_move(self, step: int) -> None:
        """Go to the days of the next or previous cell."""
        self._anchor = None
        self._go_to(self._cursor + step)

    def action_extend(self, step: int) -> None:
        """Select from here to the next or previous cell."""
        self._anchor = self._cursor if self._anchor is None else self._anchor
        self._go_to(self._cursor + step)

    def _go_to(self, cell: int) -> None:
        """Move the cursor and the timeline with it."""
        if self._density is None:
            return
        self._cursor = max(0, min(cell, len(self._density.counts) - 1))
        first, last = self._density.days_of(self._cursor)
        self.tooltip = first if first == last else f"{first} – {short_day(last, first)}"
        self.refresh()
        self.post_message(self.DayChosen(first))

    def action_zoom(self, step: int) -> None:
        """Show half or twice as many days around the cursor."""
        density = self._density
        if density is None:
            return
        here = density.days_of(self._cursor)[0]
        if step < 0:
            self._window = wider(self._every, here, 2 * density.days)
        elif density.days > _FEWEST:
            self._window = around(self._every, here, density.days // 2)
        self._draw()
        if self._density:
            self._cursor = self._density.cell_of(here)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Zoom in where the mouse is."""
        self._cursor = self._cell_at(event.x)
        self.action_zoom(1)

    def on_mouse_scroll_down(self) -> None:
        """Zoom out."""
        self.action_zoom(-1)

    def action_choose(self) -> None:
        """Filter by the selected days."""
        if self._density is None:
            return
        cells = self._chosen_cells()
        first, last = self._density.days_of(cells[0])[0], self._density.days_of(cells[-1])[1]
        self._anchor = None
        self.post_message(self.PeriodChosen(first, last))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a click or a selection."""
        self.capture_mouse()
        self._anchor = self._cursor = self._cell_at(event.x)
        self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection while the button is held; else say what lies under the mouse."""
        cell = self._cell_at(event.x)
        if self._density is None:
            return
        if event.button and self._anchor is not None:
            self._cursor = cell
            self.refresh()
        first, last = self._density.days_of(cell)
        count = self._density.counts[cell]
        days = first if first == last else f"{first} – {last}"
        self.tooltip = f"{days}: {count_of_events(count)}"

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End a click by going there, a selection by filtering."""
        self.release_mouse()
        dragged = self._anchor is not None and self._anchor != self._cell_at(event.x)
        if dragged:
            self.action_choose()
        elif self._anchor is not None:
            self._anchor = None
            self._go_to(self._cell_at(event.x))
