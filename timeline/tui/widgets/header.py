"""The first line: which file, how many events, from when to when."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from timeline.inert import inert_line
from timeline.messages import count_of_events
from timeline.messages import translate as _
from timeline.tui.widgets.cells import clip


class Header(Widget):
    """One line; counts that are not known yet are left out."""

    def __init__(self, name: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._file = inert_line(name)
        self._count: int | None = None
        self._bounds = ""
        self._marked = ""

    def show_marked(self, title: str) -> None:
        """Show which event waits to be merged with another one; nothing where none does."""
        self._marked = inert_line(title)
        self.refresh()

    def show_count(self, count: int) -> bool:
        """Show the number of all events; say whether it is another one than before."""
        changed = count != self._count
        self._count = count
        self.refresh()
        return changed

    def show_bounds(self, first: str | None, last: str | None) -> None:
        """Show the first and the last day."""
        self._bounds = " – ".join(dict.fromkeys(day for day in (first, last) if day))
        self.refresh()

    @property
    def _facts(self) -> str:
        """What is known: number and days."""
        count = "" if self._count is None else count_of_events(self._count)
        return " · ".join(part for part in (count, self._bounds) if part)

    def render(self) -> Content:
        """Draw title and file on the left, facts on the right."""
        title = f" {_('Timeline')}"
        width = self.size.width
        room = width - cell_len(title) - cell_len(self._facts) - 5
        shown = _("merge with: {title}", title=self._marked) if self._marked else self._file
        name = clip(shown, max(0, room))
        gap = " " * max(1, width - cell_len(title) - cell_len(name) - cell_len(self._facts) - 3)
        return Content.assemble(
            (title, "bold $accent"),
            "  ",
            (name, "bold $text-warning" if self._marked else "$text-muted"),
            gap,
            self._facts,
        )
