"""The facets: values with their counts under the present filter, to include or to exclude."""

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

from timeline.inert import inert_line
from timeline.lexicon.event_types import load_event_types
from timeline.messages import translate as _
from timeline.tui.filters.changes import EXCLUDED, INCLUDED, mark_of
from timeline.tui.widgets.cells import cells_of, fit, fit_right
from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events

    from timeline.query import Query
    from timeline.query.conditions import Field
    from timeline.store.search.facets import Facet

FACETS: tuple[tuple[Facet, str], ...] = (
    ("type", "Types"), ("who", "People"), ("unit", "Units"), ("place", "Places"), ("org", "Bodies"),
    ("source", "Papers"),
)  # fmt: skip
"""The fields that have a facet, with their headings."""
_BAR, _SHORTEST_BAR, _COUNT = 6, 3, 5
"""Cells of the bar, at most and beside long names, and of the count behind a name."""
_MARK_STYLES = {INCLUDED: "good", EXCLUDED: "doubt"}
_SHOWN = {"type": 14, "who": 12, "unit": 6, "place": 8, "org": 8, "source": 6}


@dataclass(frozen=True, slots=True)
class _FacetRow:
    """A heading (without value) or a value of a facet."""

    field: Facet
    value: str | None
    count: int = 0
    share: float = 0.0
    """Share of the most frequent value of the facet."""
    mark: str = ""
    """Whether the filter includes or excludes the value."""
    uncounted: bool = False
    """A heading without values, which were not counted because there are too many events."""


class FacetsPane(Painted, ScrollView, can_focus=True):
    """A narrow column of values; Enter filters by one, x leaves it out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "next", show=False),
        Binding("k,up", "move(-1)", "previous", show=False),
        Binding("enter,space", "pick(False)", "only this", show=False),
        Binding("x,minus", "pick(True)", "without this", show=False),
        Binding("J,right_curly_bracket", "heading(1)", "next heading", show=False),
        Binding("K,left_curly_bracket", "heading(-1)", "previous heading", show=False),
        Binding("g,home", "move(-9999)", "first", show=False),
        Binding("G,end", "move(9999)", "last", show=False),
    ]
    ALLOW_SELECT = False

    @dataclass
    class Picked(Message):
        """A value was included or excluded."""

        field: Field
        value: str
        negated: bool

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: list[_FacetRow] = []
        self._names: dict[Facet, int] = {}
        """Cells of the longest name of each facet."""
        self._cursor = 1

    def show_facets(self, facets: Mapping[Facet, Sequence[tuple[str, int]]], query: Query) -> None:
        """Show other counts; the cursor stays on its value where that is still there."""
        before = self._lines[self._cursor] if self._cursor < len(self._lines) else None
        lines = [line for field, _name in FACETS for line in _facet_rows(field, facets, query)]
        if lines == self._lines:
            return
        self._lines = lines
        named = [(line.field, cells_of(_name_of(line))) for line in lines if line.value]
        self._names = {f: max(n for other, n in named if other == f) for f, _cells in named}
        self._cursor = next(
            (
                number
                for number, line in enumerate(self._lines)
                if before and (line.field, line.value) == (before.field, before.value)
            ),
            min(1, len(self._lines)),
        )
        self.virtual_size = Size(max(1, self.size.width), len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one heading or value."""
        number = int(self.scroll_offset.y) + y
        width = self.size.width
        if number >= len(self._lines):
            return Strip.blank(width, self.style())
        line = self._lines[number]
        return Strip(self._segments(line, number, width)).adjust_cell_length(width, self.style())

    def _segments(self, line: _FacetRow, number: int, width: int) -> list[Segment]:
        """Draw the parts of one line."""
        if line.value is None:
            name = _(next(name for field, name in FACETS if field == line.field))
            note = f" · {_('not counted over 50,000')}" if line.uncounted else ""
            head = Segment(f" {name}", self.style("facet"))
            return [head, Segment(fit(note, max(0, width - head.cell_length)), self.style("muted"))]
        room = width - _COUNT - 4
        longest = max(_SHORTEST_BAR, min(_BAR, room - self._names[line.field]))
        bar = round(line.share * longest) or 1
        label = fit(_name_of(line), room - longest)
        segments = [
            Segment(f" {line.mark or ' '}", self.style(_MARK_STYLES.get(line.mark, "doubt"))),
            Segment(label + " ", self._value_style(line)),
            Segment(fit("▇" * bar, longest), self._bar_style(line)),
            Segment(fit_right(f"{line.count:,}", _COUNT) + " ", self.style("count")),
        ]
        if self.has_focus and number == self._cursor:
            cursor = self.style("chosen")
            return [Segment(s.text, (s.style or Style()) + cursor) for s in segments]
        return segments

    def _colour(self, line: _FacetRow) -> Style:
        """Return the colour of a type."""
        found = next((t.colour for t in load_event_types() if t.id == line.value), None)
        return self.ink(found) if line.field == "type" else Style()

    def _value_style(self, line: _FacetRow) -> Style:
        """Return the style of a name; a chosen value is bright, an excluded one is not."""
        name = {INCLUDED: "strong", EXCLUDED: "muted"}.get(line.mark, "value")
        return self.style(name) + self._colour(line)

    def _bar_style(self, line: _FacetRow) -> Style:
        """Return the style of a bar."""
        return self.style("height") + self._colour(line)

    def action_move(self, step: int) -> None:
        """Go to the next or the previous value, past headings."""
        cursor = max(0, min(self._cursor + step, len(self._lines) - 1))
        while 0 < cursor < len(self._lines) - 1 and self._lines[cursor].value is None:
            cursor += 1 if step > 0 else -1
        if self._lines and self._lines[cursor].value is not None:
            self._cursor = cursor
        top = int(self.scroll_offset.y)
        if self._cursor <= 1:
            self.scroll_to(y=0, animate=False)
        elif not top <= self._cursor < top + self.size.height:
            self.scroll_to(y=max(0, self._cursor - self.size.height // 2), animate=False)
        self.refresh()

    def action_heading(self, step: int) -> None:
        """Go to the first value under the next or the previous heading."""
        firsts = [n + 1 for n, line in enumerate(self._lines) if line.value is None]
        here = sum(first <= self._cursor for first in firsts) - 1
        if firsts:
            first = firsts[max(0, min(here + step, len(firsts) - 1))]
            self.scroll_to(y=max(0, min(first - 1, self.max_scroll_y)), animate=False)
            self.action_move(first - self._cursor)

    def action_pick(self, negated: bool) -> None:
        """Include or exclude the value under the cursor."""
        if self._cursor < len(self._lines):
            line = self._lines[self._cursor]
            if line.value is not None:
                self.post_message(self.Picked(line.field, line.value, negated))

    def on_click(self, event: events.Click) -> None:
        """Include the value under the mouse; with Ctrl, leave it out."""
        number = int(self.scroll_offset.y) + event.y
        if number < len(self._lines) and self._lines[number].value is not None:
            self._cursor = number
            self.action_pick(event.ctrl)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()


def _name_of(line: _FacetRow) -> str:
    from timeline.tui.filters.condition_text import value_label  # noqa: PLC0415 - counted later

    return inert_line(value_label(line.field, line.value or ""))


def _facet_rows(
    field: Facet, facets: Mapping[Facet, Sequence[tuple[str, int]]], query: Query
) -> list[_FacetRow]:
    """Return the heading of a facet, its most frequent values, and those that are chosen."""
    if facets and field not in facets:
        return [_FacetRow(field, None, uncounted=True)]
    counted = facets.get(field, ())
    marked = [(v, n, mark_of(query, field, v)) for v, n in counted]
    shown = marked[: _SHOWN[field]] + [entry for entry in marked[_SHOWN[field] :] if entry[2]]
    if not shown:
        return []
    most = max(count for _value, count, _mark in shown)
    return [
        _FacetRow(field, None),
        *(_FacetRow(field, value, n, n / most, mark) for value, n, mark in shown),
    ]
