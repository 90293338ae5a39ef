"""The calendar of a year over the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from timeline.messages import translate as _
from timeline.tui.people.heat_calendar import HeatCalendar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from textual.app import ComposeResult


class HeatScreen(ModalScreen[str | None]):
    """Ends with the day that was chosen, or with nothing."""

    CSS_PATH = "../over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,H", "close", "back", show=False),
    ]

    def __init__(self, counts: Mapping[str, int], day: date) -> None:
        super().__init__()
        self._counts = counts
        self._day = day

    def compose(self) -> ComposeResult:
        """Lay out the calendar."""
        calendar = HeatCalendar(self._counts, self._day, id="heat")
        calendar.border_title = str(self._day.year)
        calendar.border_subtitle = _("Enter go to the day · PgUp PgDn year · Esc back")
        yield calendar

    def on_mount(self) -> None:
        """Focus the calendar."""
        self.query_one(HeatCalendar).focus()

    @on(HeatCalendar.DayChosen)
    def _chosen(self, message: HeatCalendar.DayChosen) -> None:
        """End with a day."""
        self.dismiss(message.day)

    def action_close(self) -> None:
        """End with nothing."""
        self.dismiss(None)
