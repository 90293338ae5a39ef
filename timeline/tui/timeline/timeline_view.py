"""The timeline itself: a view over a million lines that holds only those around the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from timeline.tui.timeline.drawing import TimelineLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from timeline.store.base.rows import Row
    from timeline.tui.timeline.outline import Outline


class TimelineView(TimelineLines, can_focus=True):
    """Events under their days; the cursor stands on events only."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "next", show=False),
        Binding("k,up", "move(-1)", "previous", show=False),
        Binding("pagedown,space,ctrl+f", "page(1)", "page down", show=False),
        Binding("pageup,ctrl+b", "page(-1)", "page up", show=False),
        Binding("g,home", "first", "first", show=False),
        Binding("G,end", "last", "last", show=False),
        Binding("J,right_curly_bracket", "day(1)", "next day", show=False),
        Binding("K,left_curly_bracket", "day(-1)", "previous day", show=False),
        Binding("enter", "open", "details", show=False),
    ]

    @dataclass(eq=False, repr=False)
    class CursorMoved(Message):
        """Another event is under the cursor."""

        row: Row

    @dataclass(eq=False, repr=False)
    class EventChosen(Message):
        """An event was opened: Enter or a second click."""

        row: Row

    def show_page(
        self,
        outline: Outline,
        first: int,
        rows: Sequence[Row],
        *,
        event_id: str = "",
        rank: int = 0,
    ) -> None:
        """Begin anew with another outline, on an event if it is there, else at a rank."""
        self._rows.begin(first, rows)
        self._measure()
        self.rank = next((number for number, row in self._rows if row.id == event_id), rank)
        self._lay_out(outline)
        if self.rank == 0:
            self.scroll_to(y=0, animate=False)
        self._show_cursor()
        self.tell()

    def complete_outline(self, outline: Outline) -> None:
        """Put the whole outline in the place of that of the first page."""
        if outline == self.outline:
            return
        self._lay_out(outline)
        self._show_cursor()

    def show_rows(self, rank: int, rows: Sequence[Row]) -> None:
        """Take in fetched events and forget those far away."""
        self._rows.put(rank, rows, self.outline.rank_near(self._top))
        self._forget_lines()
        if self._waiting:
            self._waiting = False
            self.refresh()
        if self.rank in range(rank, rank + len(rows)):
            self.tell()

    def go_to_rank(self, rank: int) -> None:
        """Put the cursor on the event of this rank, near the top of the screen if it was away."""
        line = self.outline.line_of(rank) if self.outline.event_count else 0
        if not self._top <= line < self._top + self.size.height:
            self.scroll_to(y=max(0, line - 2), animate=False)
        self._move_to(rank)

    @property
    def row(self) -> Row | None:
        """The event under the cursor, if it has been fetched."""
        return self._rows.get(self.rank)

    @property
    def days_on_screen(self) -> tuple[str, str]:
        """The days of the first and the last line on the screen; empty without events."""
        if not self.outline.event_count:
            return "", ""
        lines = (self._top, self._top + max(1, self.size.height) - 1)
        first, last = (self.outline.days[self.outline.at(self._clamped(n)).day] for n in lines)
        return first, last

    def go_to_day(self, day: str) -> None:
        """Put the cursor on the first event on or after a day, its heading at the top."""
        if not self.outline.event_count:
            return
        rank = self.outline.rank_of_day(day)
        top = self.outline.tops[self.outline.day_of(rank)]
        self.scroll_to(y=top, animate=False)
        self._move_to(rank)

    def _clamped(self, line: int) -> int:
        """Keep a line number inside the outline."""
        return max(0, min(line, self.outline.line_count - 1))

    def _look_ahead(self) -> None:
        """Ask for the next screens before they are needed."""
        height = self.size.height
        for line in (self._top + 3 * height, self._top - 2 * height):
            rank = self.outline.rank_near(line) if self.outline.event_count else 0
            if self.outline.event_count and rank not in self._rows:
                self._want(rank)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the lines anew and fetch ahead; there is no scrollbar to move."""
        if int(old_value) != int(new_value):
            self.refresh(self.size.region)
            self._look_ahead()

    def _move_to(self, rank: int) -> None:
        """Put the cursor on an event and keep it in sight."""
        before, top = self.rank, self._top
        self.rank = max(0, min(rank, self.outline.event_count - 1))
        self._show_cursor()
        if top == self._top and self.outline.event_count:
            self.refresh_line(self.outline.line_of(before))
            self.refresh_line(self.outline.line_of(self.rank))
        self.tell()

    def _show_cursor(self) -> None:
        """Scroll as little as shows the cursor, with its headings where it is the first of them."""
        if not self.outline.event_count or not self.size.height:
            return
        line = self.outline.line_of(self.rank)
        head = line
        while head > 0 and line - head < 2 and self.outline.at(head - 1).kind != "event":
            head -= 1
        if head < self._top:
            self.scroll_to(y=head, animate=False)
        elif line >= self._top + self.size.height:
            self.scroll_to(y=line - self.size.height + 1, animate=False)

    def tell(self) -> None:
        """Post which event is under the cursor, whoever has moved it there."""
        # Textual stops a message at the parent that is running when the message is made.
        self.call_later(self._post_cursor)

    def _post_cursor(self) -> None:
        if self.row is not None:
            self.post_message(self.CursorMoved(self.row))

    def action_move(self, step: int) -> None:
        """Go to the next or the previous event."""
        self._move_to(self.rank + step)

    def action_page(self, step: int) -> None:
        """Go a screen further, cursor and all."""
        height = max(1, self.size.height - 1)
        if not self.outline.event_count:
            return
        line = self._clamped(self.outline.line_of(self.rank) + step * height)
        self.scroll_to(y=self._top + step * height, animate=False)
        self._move_to(self.outline.rank_near(line))

    def action_first(self) -> None:
        """Go to the first event."""
        self.scroll_to(y=0, animate=False)
        self._move_to(0)

    def action_last(self) -> None:
        """Go to the last event."""
        self._move_to(self.outline.event_count - 1)

    def action_day(self, step: int) -> None:
        """Go to the first event of the next or the previous day."""
        if self.outline.event_count:
            day = self.outline.day_of(self.rank) + step
            day = max(0, min(day, len(self.outline.days) - 1))
            self.go_to_rank(self.outline.ranks[day])

    def action_open(self) -> None:
        """Open the event under the cursor."""
        if self.row is not None:
            self.post_message(self.EventChosen(self.row))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; on the cursor or twice, open."""
        line = self._top + event.y
        if line >= self.outline.line_count:
            return
        under = self.outline.at(line)
        again = under.kind == "event" and under.rank == self.rank
        self._move_to(under.rank)
        if again or event.chain > 1:
            self.action_open()

    def on_resize(self) -> None:
        """Keep the lines as wide as the screen and the cursor in sight."""
        self._columns = None
        self._lay_out(self.outline)
        self._show_cursor()
