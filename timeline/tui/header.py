"""The first line: which file, how many events, from when to when."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from timeline.inert import inert_line
from timeline.tui.cells import clip
from timeline.tui.language import count_of_events
from timeline.tui.language import translate as _


class Header(Widget):
    """One line; counts that are not known yet are left out."""

    def __init__(self, name: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._file = inert_line(name)
        self._facts = ""

    def show_facts(self, count: int, first: str | None, last: str | None) -> None:
        """Show the number of events and their first and last day."""
        bounds = " – ".join(dict.fromkeys(day for day in (first, last) if day))
        events = count_of_events(count)
        self._facts = " · ".join(part for part in (events, bounds) if part)
        self.refresh()

    def render(self) -> Content:
        """Draw title and file on the left, facts on the right."""
        title = f" {_('Timeline')}"
        width = self.size.width
        room = width - cell_len(title) - cell_len(self._facts) - 5
        name = clip(self._file, max(0, room))
        gap = " " * max(1, width - cell_len(title) - cell_len(name) - cell_len(self._facts) - 3)
        return Content.assemble(
            (title, "bold $accent"), "  ", (name, "$text-muted"), gap, self._facts
        )
