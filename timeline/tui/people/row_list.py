"""Rows of styled pieces with a cursor; some can be marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from timeline.tui.widgets.prose import Piece

_MARK, _NO_MARK = "✚ ", "  "


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One row: what it stands for, and how it looks."""

    name: str
    pieces: tuple[Piece, ...]


class RowList(Painted, ScrollView, can_focus=True):
    """Shows rows; Enter or a click chooses one, Space marks it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "next", show=False),
        Binding("k,up", "move(-1)", "previous", show=False),
        Binding("pagedown", "move(10)", "page down", show=False),
        Binding("pageup", "move(-10)", "page up", show=False),
        Binding("g,home", "move(-9999)", "first", show=False),
        Binding("G,end", "move(9999)", "last", show=False),
        Binding("space", "mark", "mark for side by side", show=False),
        Binding("enter", "choose", "filter by the person", show=False),
    ]
    ALLOW_SELECT = False

    @dataclass
    class Chosen(Message):
        """A row was chosen."""

        name: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[ListedRow] = ()
        self._cursor = 0
        self.marked: list[str] = []
        """Names of the marked rows, in the order of marking."""

    def show(self, rows: Sequence[ListedRow]) -> None:
        """Show other rows; the cursor stays where it can."""
        self._rows = rows
        self._cursor = min(self._cursor, max(0, len(rows) - 1))
        self.virtual_size = Size(max(1, self.size.width), len(rows))
        self.refresh()

    @property
    def name_here(self) -> str | None:
        """The name of the row under the cursor."""
        return self._rows[self._cursor].name if self._rows else None

    @property
    def name_below(self) -> str | None:
        """The name of the row under the next one, else above."""
        near = [n for n in (self._cursor + 1, self._cursor - 1) if 0 <= n < len(self._rows)]
        return self._rows[near[0]].name if near else None

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        number, width = int(self.scroll_offset.y) + y, self.size.width
        if number >= len(self._rows):
            return Strip.blank(width, self.style())
        row = self._rows[number]
        ground = self.style("row") if number == self._cursor else self.style()
        sign = _MARK if row.name in self.marked else _NO_MARK
        segments = [Segment(sign, ground + self.style("date"))]
        for piece in row.pieces:
            colours = self.style(piece.style)
            segments.append(Segment(piece.text, colours + _only_ground(ground)))
        return Strip(segments).adjust_cell_length(width, ground)

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(len(self._rows) - 1, self._cursor + step))
        top = int(self.scroll_offset.y)
        if not top <= self._cursor < top + self.size.height:
            self.scroll_to(y=max(0, self._cursor - self.size.height // 2), animate=False)
        self.refresh()

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take the mark away, and go on."""
        name = self.name_here
        if name is None:
            return
        if name in self.marked:
            self.marked.remove(name)
        else:
            self.marked.append(name)
        self.action_move(1)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.name_here is not None:
            self.post_message(self.Chosen(self.name_here))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        place = event.get_content_offset(self)
        number = int(self.scroll_offset.y) + place.y if place else len(self._rows)
        if number < len(self._rows):
            self._cursor = number
            self.action_choose()


def _only_ground(style: Style) -> Style:
    """Return the background of a style."""
    return Style(bgcolor=style.bgcolor, bold=style.bold)
