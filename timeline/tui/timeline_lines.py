"""The timeline drawn: lines of an outline, each written once and kept as long as it stays true."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.event_types import load_event_types
from timeline.tui.columns import columns_for
from timeline.tui.lines import (
    common_span,
    day_line,
    event_line,
    month_line,
    needs_of,
    type_width,
)
from timeline.tui.messages import RowsWanted
from timeline.tui.outline import Outline
from timeline.tui.row_window import RowWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.geometry import Region

    from timeline.tui.columns import Columns, Needs
    from timeline.tui.lines import Piece
    from timeline.tui.outline import Line

_KEPT = 400


class TimelineLines(ScrollView):
    """Draws the lines around the screen and asks for the events that they lack."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "timeline--month", "timeline--rule", "timeline--count", "timeline--day",
        "timeline--weekday", "timeline--festival", "timeline--when", "timeline--people",
        "timeline--place", "timeline--flags", "timeline--title", "timeline--cursor",
        "timeline--waiting", "timeline--bar",
    }  # fmt: skip
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
        self._needs: Needs | None = None
        self._columns: Columns | None = None
        self._strips: dict[int, Strip] = {}
        """Lines as they look without the cursor."""
        self._headed: tuple[int, str | None] = (-1, None)
        """A day and the span that heads it."""
        self._name_day: Callable[[str], str] | None = None

    def name_days(self, name_of_day: Callable[[str], str]) -> None:
        """Let day headings say what a calendar says of the day."""
        self._name_day = name_of_day
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
        self._styles_by_name = {}
        self._forget_lines()

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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines without the box that Textual would draw and keep around each of them."""
        _base, background = self.background_colors
        strips = [self.render_line(y) for y in crop.line_range]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        line = self._top + y
        width = self.size.width
        if line >= self.outline.line_count:
            return Strip.blank(width, self._style(""))
        place = self.outline.at(line)
        if place.kind == "event" and place.rank == self.rank:
            return self._strip(self._pieces(place, width), width, chosen=True)
        found = self._strips.get(line)
        if found is None:
            found = self._strip(self._pieces(place, width), width, chosen=False)
            self._keep(line, place, found)
        return found

    def _keep(self, line: int, place: Line, strip: Strip) -> None:
        """Keep a line that nothing is missing from."""
        if place.kind == "month" or place.rank in self._rows:
            if len(self._strips) > _KEPT:
                self._strips = {}
            self._strips[line] = strip

    def _pieces(self, place: Line, width: int) -> list[Piece]:
        """Write what a line shows."""
        outline = self.outline
        day = outline.days[place.day]
        if place.kind == "month":
            count = outline.month_counts[day[:7]]
            return month_line(day[:7], count, width - 1, exact=outline.complete)
        if place.kind == "day":
            name = self._name_day(day) if self._name_day and day else ""
            return day_line(day, self._rows.first_of_day(outline, place.day), festival=name)
        row = self._rows.get(place.rank)
        if row is None:
            self._waiting = True
            self._want(place.rank)
            return [("   ·", "waiting")]
        if self._columns is None:
            self._columns = columns_for(width - 1, self._type_width, self._needs)
        under = self._span_of_day(place.day)
        return event_line(row, self._columns, under=under, wanted=self.wanted_people)

    def _span_of_day(self, day: int) -> str | None:
        """Give the span that heads a day; it is found once for all lines of the day."""
        if self._headed[0] != day:
            self._headed = day, common_span(self._rows.first_of_day(self.outline, day))
        return self._headed[1]

    def _forget_lines(self) -> None:
        """Write every line anew when it is shown next."""
        self._strips = {}
        self._headed = (-1, None)

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
