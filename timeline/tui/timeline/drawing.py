"""The timeline drawn: lines of an outline, each written once and kept as long as it stays true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.lexicon.event_types import load_event_types
from timeline.tui.timeline.columns import columns_for
from timeline.tui.timeline.outline import Outline
from timeline.tui.timeline.row_lines import (
    common_span,
    day_line,
    event_line,
    month_line,
    needs_of,
    type_width,
)
from timeline.tui.timeline.row_window import RowWindow
from timeline.tui.widgets.cells import cells_of
from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style
    from textual.geometry import Region

    from timeline.store.base.rows import Key
    from timeline.tui.timeline.columns import Columns, Needs
    from timeline.tui.timeline.outline import OutlineLine
    from timeline.tui.timeline.row_lines import StyledText

_KEPT = 200
_MARKED = " ◆ "


class TimelineLines(Painted, ScrollView):
    """Draws the lines around the screen and asks for the events that they lack."""

    ALLOW_SELECT = False

    @dataclass(eq=False, repr=False)
    class RowsWanted(Message):
        """Lines are about to be shown whose events are not here."""

        rank: int
        count: int
        before: Key | None
        """Key of the event just before the first, where it is known."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.outline = Outline()
        self.rank = 0
        self.wanted_people: tuple[str, ...] = ()
        """People that the filter asks for; lines name them first."""
        self.marked = ""
        """Id of the event that waits for another one to be merged with."""
        self._rows = RowWindow()
        self._waiting = False
        """Whether a line on the screen could not be drawn for want of its event."""
        self._type_width = type_width()
        self._needs: Needs | None = None
        self._columns: Columns | None = None
        self._width = 0
        """Width for which columns and lines were made."""
        self._strips: dict[int, Strip] = {}
        """Lines as they look without the cursor."""
        self._headed: tuple[int, str | None] = (-1, None)
        """A day and the span that heads it."""
        self._name_day: Callable[[str], tuple[str, str]] | None = None

    def show_marked(self, event_id: str) -> None:
        """Draw an event as one that waits to be merged; none with an empty id."""
        self.marked = event_id
        self._redraw()

    def name_days(self, names_of_day: Callable[[str], tuple[str, str]]) -> None:
        """Let day headings say what a calendar says of the day."""
        self._name_day = names_of_day
        self._redraw()

    def _redraw(self) -> None:
        """Draw everything anew."""
        self._forget_lines()
        self.refresh()

    def _measure(self) -> None:
        """Make the columns as wide as the events at hand need."""
        self._needs = needs_of([row for _rank, row in self._rows], self.wanted_people)
        self._columns = None

    @property
    def _top(self) -> int:
        """The first line on the screen."""
        return int(self.scroll_offset.y)

    def _lay_out(self, outline: Outline) -> None:
        """Take over an outline and its height."""
        self.outline = outline
        self.virtual_size = Size(max(1, self.size.width), outline.line_count)
        self._redraw()

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._forget_lines()

    def _new_style(self, name: str) -> Style:
        """Make the style of a piece; types bring their own colour."""
        kind, _dash, rest = name.partition("-")
        if kind not in ("mark", "type"):
            return super()._new_style(name)
        type_id, _dash, row = rest.partition("-")
        colour = next((t.colour for t in load_event_types() if t.id == type_id), None)
        return super()._new_style(row) + self.ink(colour)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines without the box that Textual would draw and keep around each of them."""
        width, top, cursor = self.size.width, self._top, self._cursor_line
        strips = [self._drawn(top + y, width, cursor) for y in crop.line_range]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        return self._drawn(self._top + y, self.size.width, self._cursor_line)

    @property
    def _cursor_line(self) -> int:
        """The line of the event under the cursor."""
        return self.outline.line_of(self.rank) if self.outline.event_count else -1

    def _drawn(self, line: int, width: int, cursor: int) -> Strip:
        """Draw a line of the timeline, or take the one that is kept."""
        if width != self._width:
            self._width, self._columns = width, None
            self._forget_lines()
        if line >= self.outline.line_count:
            return Strip.blank(width, self.style())
        chosen = line == cursor
        found = None if chosen else self._strips.get(line)
        if found is not None:
            return found
        shown = self.outline.at(line)
        strip = self._strip(self._pieces(shown, width), width, chosen=chosen)
        if not chosen:
            self._keep(line, shown, strip)
        return strip

    def _keep(self, number: int, line: OutlineLine, strip: Strip) -> None:
        """Keep a line that nothing is missing from."""
        if line.kind == "month" or line.rank in self._rows:
            if len(self._strips) > _KEPT:
                self._strips = {}
            self._strips[number] = strip

    def _pieces(self, line: OutlineLine, width: int) -> list[StyledText]:
        """Write what a line shows."""
        outline = self.outline
        day = outline.days[line.day]
        if line.kind == "month":
            count = outline.month_counts[day[:7]]
            return month_line(day[:7], count, width - 1, exact=outline.complete)
        if line.kind == "day":
            names = self._name_day(day) if self._name_day and day else ("", "")
            return day_line(day, self._rows.first_of_day(outline, line.day), names=names)
        row = self._rows.get(line.rank)
        if row is None:
            self._waiting = True
            self._want(line.rank)
            return [("   ·", "waiting")]
        if self._columns is None:
            self._columns = columns_for(width - 1, self._type_width, self._needs)
        under = self._span_of_day(line.day)
        pieces = event_line(row, self._columns, under=under, wanted=self.wanted_people)
        return [(_MARKED, "doubt"), *pieces[1:]] if row.id == self.marked else pieces

    def _span_of_day(self, day: int) -> str | None:
        """Return the span that heads a day; it is found once for all lines of the day."""
        if self._headed[0] != day:
            self._headed = day, common_span(self._rows.first_of_day(self.outline, day))
        return self._headed[1]

    def _forget_lines(self) -> None:
        """Write every line anew when it is shown next."""
        self._strips = {}
        self._headed = (-1, None)

    def _strip(self, pieces: Sequence[StyledText], width: int, *, chosen: bool) -> Strip:
        """Turn pieces into a line of exactly the width of the screen."""
        row = "-row" if chosen else ""
        bar = "bar-row" if self.has_focus else "between-row"
        segments = [Segment("▐", self.style(bar)) if chosen else Segment(" ", self.style())]
        used = 1
        for text, name in pieces:
            segments.append(Segment(text, self.style(name + row)))
            used += cells_of(text)
        if used < width:
            segments.append(Segment(" " * (width - used), self.style(row)))
        strip = Strip(segments, max(used, width))
        return strip if used <= width else strip.crop(0, width)

    def _want(self, rank: int) -> None:
        """Ask once for the events around a line that has none."""
        count = self.outline.event_count
        wanted = self._rows.missing(rank, max(10, self.size.height), count)
        if wanted is not None:
            self.post_message(self.RowsWanted(*wanted))
