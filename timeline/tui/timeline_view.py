"""The timeline itself: a view over a million lines that holds only those around the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.event_types import load_event_types
from timeline.tui.columns import columns_for
from timeline.tui.lines import common_span, day_line, event_line, month_line, type_width
from timeline.tui.messages import CursorMoved, EventChosen, RowsWanted
from timeline.tui.outline import Outline
from timeline.tui.row_window import RowWindow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from timeline.store.rows import Row
    from timeline.tui.lines import Piece
    from timeline.tui.messages import PageArrived
    from timeline.tui.outline import Line


class TimelineView(ScrollView, can_focus=True):
    """Events under their days; the cursor stands on events only."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "timeline--month", "timeline--rule", "timeline--count", "timeline--day",
        "timeline--weekday", "timeline--festival", "timeline--when", "timeline--people",
        "timeline--place", "timeline--flags", "timeline--title", "timeline--cursor",
        "timeline--waiting", "timeline--bar",
    }  # fmt: skip
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
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.outline = Outline()
        self.rank = 0
        self.wanted_people: tuple[str, ...] = ()
        """People that the filter asks for; lines name them first."""
        self._rows = RowWindow()
        self._waiting = False
        """Whether a line on the screen could not be drawn for want of its event."""
        self._styles_by_name: dict[str, Style] = {}
        self._type_width = type_width()

    def show_page(self, page: PageArrived) -> None:
        """Begin anew with another outline, at the event that the page asks for."""
        self._rows.begin(page.first, page.rows)
        here = (rank for rank, row in self._rows if row.id == page.event_id)
        self.rank = next(here, page.rank)
        self._lay_out(page.outline)
        if self.rank == 0:
            self.scroll_to(y=0, animate=False)
        self._show_cursor()
        self._tell()

    def complete_outline(self, outline: Outline) -> None:
        """Put the whole outline in the place of that of the first page."""
        if outline == self.outline:
            return
        self._lay_out(outline)
        self._show_cursor()

    def show_rows(self, rank: int, rows: Sequence[Row]) -> None:
        """Take in fetched events and forget those far away."""
        self._rows.put(rank, rows, self.outline.rank_near(self._top))
        if self._waiting:
            self._waiting = False
            self.refresh()
        if self.rank in range(rank, rank + len(rows)):
            self._tell()

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

    @property
    def _top(self) -> int:
        """The first line on the screen."""
        return int(self.scroll_offset.y)

    def _clamped(self, line: int) -> int:
        """Keep a line number inside the outline."""
        return max(0, min(line, self.outline.line_count - 1))

    def _lay_out(self, outline: Outline) -> None:
        """Take over an outline and its height."""
        self.outline = outline
        self.virtual_size = Size(max(1, self.size.width), outline.line_count)
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._styles_by_name = {}

    def _style(self, name: str) -> Style:
        """Give the style of a piece; types bring their own colour."""
        found = self._styles_by_name.get(name)
        if found is None:
            found = self._styles_by_name[name] = self._new_style(name)
        return found

    def _new_style(self, name: str) -> Style:
        """Make the style of a piece."""
        base = self.rich_style
        if not name:
            return base
        kind, _, type_id = name.partition("-")
        if name == "tint":
            cursor = self.get_component_rich_style("timeline--cursor", partial=True)
            return Style(bgcolor=cursor.bgcolor, bold=True)
        if kind in ("mark", "type"):
            colour = next((t.colour for t in load_event_types() if t.id == type_id), None)
            return base + Style(color=colour) if colour else base
        return base + self.get_component_rich_style(f"timeline--{name}", partial=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        line = self._top + y
        width = self.size.width
        if line >= self.outline.line_count:
            return Strip.blank(width, self._style(""))
        place = self.outline.at(line)
        pieces = self._pieces(place, width)
        chosen = place.kind == "event" and place.rank == self.rank
        return self._strip(pieces, width, chosen=chosen)

    def _pieces(self, place: Line, width: int) -> list[Piece]:
        """Write what a line shows."""
        outline = self.outline
        day = outline.days[place.day]
        if place.kind == "month":
            count = outline.month_counts[day[:7]]
            return month_line(day[:7], count, width - 1, exact=outline.complete)
        if place.kind == "day":
            return day_line(day, self._rows.first_of_day(outline, place.day))
        row = self._rows.get(place.rank)
        if row is None:
            self._waiting = True
            self._want(place.rank)
            return [("   ·", "waiting")]
        under = common_span(self._rows.first_of_day(outline, place.day))
        columns = columns_for(width - 1, self._type_width)
        return event_line(row, columns, under=under, wanted=self.wanted_people)

    def _strip(self, pieces: Sequence[Piece], width: int, *, chosen: bool) -> Strip:
        """Turn pieces into a line of exactly the width of the screen."""
        plain = self._style("")
        tint = self._style("tint") if chosen else None
        segments = [Segment("▐", self._style("bar")) if chosen else Segment(" ", plain)]
        for text, name in pieces:
            style = self._style(name)
            segments.append(Segment(text, style + tint if tint else style))
        return Strip(segments).adjust_cell_length(width, plain + tint if tint else plain)

    def _want(self, rank: int) -> None:
        """Ask once for the events around a line that has none."""
        count = self.outline.event_count
        wanted = self._rows.missing(rank, max(10, self.size.height), count)
        if wanted is not None:
            self.post_message(RowsWanted(*wanted))

    def _look_ahead(self) -> None:
        """Ask for the next screens before they are needed."""
        height = self.size.height
        for line in (self._top + 3 * height, self._top - 2 * height):
            rank = self.outline.rank_near(line) if self.outline.event_count else 0
            if self.outline.event_count and rank not in self._rows:
                self._want(rank)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Fetch ahead of the scrolling."""
        super().watch_scroll_y(old_value, new_value)
        self._look_ahead()

    def _move_to(self, rank: int) -> None:
        """Put the cursor on an event and keep it in sight."""
        before, top = self.rank, self._top
        self.rank = max(0, min(rank, self.outline.event_count - 1))
        self._show_cursor()
        if top == self._top and self.outline.event_count:
            self.refresh_line(self.outline.line_of(before))
            self.refresh_line(self.outline.line_of(self.rank))
        self._tell()

    def _show_cursor(self) -> None:
        """Scroll as little as shows the cursor, with its headings where it is the first of them."""
        if not self.outline.event_count:
            return
        line = self.outline.line_of(self.rank)
        head = line
        while head > 0 and line - head < 2 and self.outline.at(head - 1).kind != "event":
            head -= 1
        if head < self._top:
            self.scroll_to(y=head, animate=False)
        elif line >= self._top + self.size.height:
            self.scroll_to(y=line - self.size.height + 1, animate=False)

    def _tell(self) -> None:
        """Tell which event is under the cursor."""
        if self.row is not None:
            self.post_message(CursorMoved(self.row))

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
            self.post_message(EventChosen(self.row))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; on the cursor or twice, open."""
        line = self._top + event.y
        if line >= self.outline.line_count:
            return
        place = self.outline.at(line)
        again = place.kind == "event" and place.rank == self.rank
        self._move_to(place.rank)
        if again or event.chain > 1:
            self.action_open()

    def on_resize(self) -> None:
        """Keep the lines as wide as the screen and the cursor in sight."""
        self.virtual_size = Size(max(1, self.size.width), self.outline.line_count)
        self._show_cursor()
