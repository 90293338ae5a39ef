"""The density bar drawn: bars stacked by type over an axis of months."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from timeline.lexicon.event_types import load_event_types
from timeline.tui.density.axis import axis_labels
from timeline.tui.density.bars import FAINT, BarCell, Layer, stacked
from timeline.tui.density.counts import Density, density_of
from timeline.tui.widgets.cells import cells_of
from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Counts = Sequence[tuple[str, int]]

_MARGIN = 1
_PLAIN = "height"
"""Style of the bars as long as the types are not counted."""


class DensityLines(Painted):
    """Draws the counts by day and type, before those of the whole period."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._counts: Counts = ()
        self._whole: Counts | None = None
        self._types: dict[str, list[tuple[str, int]]] = {}
        """Counts by day of each colour."""
        self._density: Density | None = None
        self._window: tuple[str, str] | None = None
        self._seen: tuple[str, str] | None = None
        self._cells: list[list[BarCell]] = []
        self._cursor = 0
        self._anchor: int | None = None
        self._left = _MARGIN

    def show_counts(self, counts: Counts) -> None:
        """Draw other counts by day, in one colour until the types are counted."""
        self._counts = [(day, count) for day, count in counts if day]
        self._types = {}
        self._window = None
        self._anchor = None
        self._draw()

    def show_types(self, types: Mapping[str, Counts], whole: Counts | None) -> None:
        """Colour the bars by type, before what the filter leaves out of the whole period."""
        colours = {kind.id: kind.colour for kind in load_event_types()}
        self._types, self._whole = {}, whole
        for type_id, counts in types.items():
            self._types.setdefault(colours.get(type_id, _PLAIN), []).extend(counts)
        self._draw()

    def show_place(self, first: str, last: str) -> None:
        """Mark the days that are on the screen."""
        seen = (first, last) if first and last else None
        before = self._seen_cells(self._density) if self._density else range(0)
        self._seen = seen
        if self._density and self._seen_cells(self._density) != before:
            self.refresh(Region(0, self._rows, self.size.width, 1))

    def on_resize(self) -> None:
        """Share the days out over the new width."""
        self._draw()

    @property
    def _rows(self) -> int:
        """Rows of bars; the last line is the axis where there is more than one."""
        return max(1, self.size.height - 1)

    @property
    def _every(self) -> Counts:
        """The counts that say from when to when the bar goes."""
        return self._whole or self._counts

    def _draw(self) -> None:
        """Compute bars and layers for the width and the window."""
        cells = max(10, self.size.width - 2 * _MARGIN)
        axis = density_of(self._every, cells, window=self._window)
        self._density, self._cells = axis, []
        if axis is not None:
            window = (axis.days_of(0)[0], axis.days_of(cells - 1)[1])
            self._density = density_of(self._counts or self._every, cells, window=window)
            layers = [
                Layer(colour, found.counts)
                for colour, counts in (self._types or {_PLAIN: list(self._counts)}).items()
                if (found := density_of(counts, cells, window=window))
            ]
            layers = layers or [Layer(_PLAIN, [0] * cells)]
            self._cells = stacked(layers, self._rows, axis.counts if self._whole else None)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a row of bars, or the axis under them."""
        density, width = self._density, self.size.width
        if density is None or y > self._rows:
            return Strip.blank(width, self.style())
        if y == self._rows:
            return Strip(self._axis(density)).adjust_cell_length(width, self.style())
        chosen = self._chosen_cells()
        cells = enumerate(self._cells[y]) if y < len(self._cells) else ()
        margin = Segment(" " * _MARGIN, self.style())
        segments = [margin]
        bottom = y == self._rows - 1
        for style, run in groupby(
            cells, lambda cell: self.style("chosen") if cell[0] in chosen else self._ink(cell[1])
        ):
            text = "".join(c.character if c.character != " " or not bottom else "·" for _, c in run)
            segments.append(Segment(text, style))
        return Strip([*segments, margin]).adjust_cell_length(width, self.style())

    def _ink(self, cell: BarCell) -> Style:
        """Return the colours of a character."""
        if not cell.colour:
            return self.style("nothing")
        return self.kept(f"{cell.colour} on {cell.above}", lambda: self._new_cell(cell))

    def _new_cell(self, cell: BarCell) -> Style:
        style = self._coloured(cell.colour)
        above = self._coloured(cell.above).color if cell.above else None
        return style + Style(bgcolor=above) if above else style

    def _coloured(self, colour: str) -> Style:
        """Return the style of a type by its colour, or of a name."""
        if colour in (FAINT, _PLAIN):
            return self.style("between" if colour == FAINT else "height")
        return self.style() + self.ink(colour)

    def _axis(self, density: Density) -> list[Segment]:
        """Write the months, and mark the days that are on the screen."""
        seen = self._seen_cells(density)
        text = ["▔" if cell in seen else " " for cell in range(len(density.counts))]
        for cell, name in axis_labels(density):
            room = cells_of(name)
            if cell + room <= len(text):
                text[cell : cell + room] = [name, *[""] * (room - 1)]
        segments = [Segment(" " * _MARGIN, self.style())]
        for marked, run in groupby(enumerate(text), lambda pair: pair[0] in seen):
            shown = "".join(character for _, character in run)
            segments.append(Segment(shown, self.style("seen" if marked else "label")))
        return segments

    def _chosen_cells(self) -> range:
        """Return the cells under the cursor or the selection, while the bar is used."""
        if self._anchor is None:
            return range(self._cursor, self._cursor + 1) if self.has_focus else range(0)
        return range(min(self._cursor, self._anchor), max(self._cursor, self._anchor) + 1)

    def _seen_cells(self, density: Density) -> range:
        """Return the cells of the days on the screen."""
        if self._seen is None:
            return range(0)
        ends = sorted(density.cell_of(day) for day in self._seen)
        return range(ends[0], ends[1] + 1)
