"""A year as a calendar: a row for each weekday, a column for each week, colour by number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.message import Message
from textual.strip import Strip

from timeline.messages import count_of_events, present_language
from timeline.tui.language.almanac import names_of_day
from timeline.tui.widgets.cells import cells_of
from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events

_SHADES = "·░▒▓█"
_WEEKS, _LABEL = 54, 4
_WIDE = _LABEL + 2 * _WEEKS
"""Cells from which a week takes two."""
_WEEKDAYS = {"zh": "一二三四五六日", "en": "MTWTFSS"}
_MONTHS = {"zh": "{}月", "en": "{}"}
_FOOT = 9
"""The line that tells of the day under the cursor: months, seven weekdays, a blank line."""


class HeatCalendar(Painted, can_focus=True):
    """Shows one year; arrows move by days and weeks, Enter goes to the day."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-7)", "week before", show=False),
        Binding("right,l", "move(7)", "next week", show=False),
        Binding("up,k", "move(-1)", "day before", show=False),
        Binding("down,j", "move(1)", "next day", show=False),
        Binding("pageup,left_square_bracket", "year(-1)", "year before", show=False),
        Binding("pagedown,right_square_bracket", "year(1)", "next year", show=False),
        Binding("enter", "choose", "go to the day", show=False),
    ]
    ALLOW_SELECT = False

    @dataclass
    class DayChosen(Message):
        """A day was chosen."""

        day: str

    def __init__(self, counts: Mapping[str, int], day: date, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._counts = counts
        self._day = day

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._day.year

    def render_line(self, y: int) -> Strip:
        """Draw the months, a weekday, or the line about the day."""
        if y == 0:
            return self._strip([Segment(self._months(), self.style("muted"))])
        if 1 <= y <= 7:
            return self._strip(self._weekday(y - 1))
        return self._strip(self._about()) if y == _FOOT else self._strip([])

    def _strip(self, segments: list[Segment]) -> Strip:
        return Strip(segments).adjust_cell_length(self.size.width, self.style())

    @property
    def _cell(self) -> int:
        return 2 if self.size.width >= _WIDE else 1

    def _first_monday(self) -> date:
        first = date(self.year, 1, 1)
        return first - timedelta(days=first.weekday())

    def _months(self) -> str:
        """Write the months over the weeks in which they begin, where there is room."""
        line, form = " " * _LABEL, _MONTHS[present_language()]
        for month in range(1, 13):
            week = (date(self.year, month, 1) - self._first_monday()).days // 7
            at = _LABEL + week * self._cell
            if at >= cells_of(line):
                line += " " * (at - cells_of(line)) + form.format(month)
        return line

    def _weekday(self, weekday: int) -> list[Segment]:
        name = _WEEKDAYS[present_language()][weekday]
        segments = [Segment(name + " " * (_LABEL - cells_of(name)), self.style("muted"))]
        for week in range(_WEEKS):
            day = self._first_monday() + timedelta(days=7 * week + weekday)
            inside = day.year == self.year
            level = self._level(day) if inside else 0
            shade = _SHADES[level] * self._cell if inside else " " * self._cell
            segments.append(Segment(shade, self._style_of(day, level)))
        return segments

    def _level(self, day: date) -> int:
        """Return how dark a day is: one of four shades for a number above none."""
        count = self._counts.get(day.isoformat(), 0)
        most = max((n for d, n in self._counts.items() if d[:4] == f"{self.year}"), default=0)
        return 1 + min(3, 4 * (count - 1) // max(most, 4)) if count else 0

    def _style_of(self, day: date, level: int) -> Style:
        if day == self._day:
            return self.style("chosen")
        if not level:
            return self.style("nothing")
        ground, ink = self.background_colors[1], Color.parse(self.app.theme_variables["accent"])
        return self.style() + Style(color=ground.blend(ink, 0.25 + 0.1875 * level).rich_color)

    def _about(self) -> list[Segment]:
        """Write the day under the cursor, its number of events, and what the calendar says."""
        day = self._day.isoformat()
        count = count_of_events(self._counts.get(day, 0))
        called = " ".join(filter(None, names_of_day(day)))
        return [
            Segment(f"    {day}  ", self.style("date")), Segment(count, self.style("strong")),
            Segment(f"  {called}", self.style("muted")),
        ]  # fmt: skip

    def action_move(self, days: int) -> None:
        """Go some days on."""
        self._day += timedelta(days=days)
        self._moved()

    def action_year(self, years: int) -> None:
        """Go to another year."""
        leap = (self._day.month, self._day.day) == (2, 29)
        self._day = self._day.replace(year=self.year + years, day=28 if leap else self._day.day)
        self._moved()

    def _moved(self) -> None:
        self.border_title = str(self.year)
        self.refresh()

    def action_choose(self) -> None:
        """Choose the day under the cursor."""
        self.post_message(self.DayChosen(self._day.isoformat()))

    def on_click(self, event: events.Click) -> None:
        """Go to the day under the mouse."""
        place = event.get_content_offset(self)
        if place and 1 <= place.y <= 7 and place.x >= _LABEL:
            days = 7 * ((place.x - _LABEL) // self._cell) + place.y - 1
            self._day = self._first_monday() + timedelta(days=days)
            self.action_choose()
