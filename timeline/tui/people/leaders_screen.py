"""The officials of a unit over the timeline; two of them can be laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from timeline.messages import translate as _
from timeline.tui.people.leaders_text import leader_rows
from timeline.tui.people.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from timeline.store.presence.officials import Roll

MOST_LANES = 4


@dataclass(frozen=True, slots=True)
class Picked:
    """What the page ended with: names to filter by or to lay side by side, or another unit."""

    names: tuple[str, ...] = ()
    beside: bool = False
    unit: str | None = None


class LeadersScreen(ModalScreen[Picked | None]):
    """A row for every official, with a strip of days."""

    CSS_PATH = "../over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "beside", "two people side by side", show=False),
        Binding("n,right", "unit(1)", "next unit", show=False),
        Binding("p,left", "unit(-1)", "previous unit", show=False),
        Binding("escape,q,U", "close", "back", show=False),
    ]

    def __init__(self, roll: Roll, unit: str | None) -> None:
        super().__init__()
        self._roll = roll
        self._unit = unit

    def compose(self) -> ComposeResult:
        """Lay out the rows in a frame."""
        with Vertical(id="leaders-box") as box:
            box.border_title = self._unit or _("All units")
            box.border_subtitle = _("Enter filter · Space mark · b side by side · n next unit")
            yield RowList(id="leaders")

    def on_mount(self) -> None:
        """Show the rows."""
        self._show()
        self.query_one(RowList).focus()

    def on_resize(self) -> None:
        """Write the strips as wide as there is room."""
        self._show()

    def _show(self) -> None:
        rows = self.query_one(RowList)
        rows.show(leader_rows(self._roll, self.app.size.width - 8))

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        """End with one name."""
        self.dismiss(Picked((message.name,)))

    def action_beside(self) -> None:
        """Lay the marked people side by side, else the one under the cursor and the next."""
        rows = self.query_one(RowList)
        near = [name for name in (rows.name_here, rows.name_below) if name]
        names = rows.marked if len(rows.marked) > 1 else [*rows.marked, *near]
        chosen = tuple(dict.fromkeys(names))[:MOST_LANES]
        if len(chosen) > 1:
            self.dismiss(Picked(chosen, beside=True))

    def action_unit(self, step: int) -> None:
        """Show another unit."""
        units = self._roll.units
        if units:
            here = units.index(self._unit) if self._unit in units else -step
            self.dismiss(Picked(unit=units[(here + step) % len(units)]))

    def action_close(self) -> None:
        """End with nothing."""
        self.dismiss(None)
