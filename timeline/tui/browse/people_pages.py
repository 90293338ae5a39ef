"""Pages over the timeline: officials of a unit, people side by side, the calendar of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store import Reader
    from timeline.store.presence.lanes import Lanes
    from timeline.store.presence.officials import Roll
    from timeline.tui.browse.panes import Panes
    from timeline.tui.browse.shown_filter import ShownFilter
    from timeline.tui.people.leaders_screen import Picked
    from timeline.tui.queries.filter_session import FilterSession
    from timeline.tui.widgets.prose import Target

_SCREEN_SHARE = 0.94
_OF_LANES = frozenset(("since", "until", "on", "type"))
"""Fields of the present filter that hold for lanes too."""


class PeoplePages:
    """Opens the pages and takes what comes back."""

    def __init__(self, panes: Panes, session: FilterSession, shown: ShownFilter) -> None:
        self._panes = panes
        self._session = session
        self._filter = shown

    def leaders(self, unit: str | None = None) -> None:
        """List the officials of a unit: of the filter's, else of the newspaper's home."""
        asked = [c.values[0] for c in self._session.query.conditions if c.field == "unit"]
        wanted = unit or next(iter(asked), None)

        def find(reader: Reader) -> tuple[Roll, str | None]:
            name = wanted or next(iter(reader.officials().units), None)
            return reader.officials([name] if name else []), name

        self._session.ask("leaders", find, self._show_leaders)

    def _show_leaders(self, found: tuple[Roll, str | None]) -> None:
        from timeline.tui.people.leaders_screen import LeadersScreen  # noqa: PLC0415

        roll, unit = found
        if not roll.officials:
            self._panes.say(_("No officials are known here."))
            return
        self._panes.screen.app.push_screen(LeadersScreen(roll, unit), self._picked)

    def _picked(self, picked: Picked | None) -> None:
        """Filter by a name, lay names side by side, or show another unit."""
        if picked is None:
            return
        if picked.beside:
            self._lay_beside(picked.names)
        elif picked.unit is not None:
            self.leaders(picked.unit)
        else:
            self._filter.add("who", picked.names[0])

    def beside(self) -> None:
        """Lay the first people of the present event side by side."""
        row = self._panes.timeline.row
        names = row.people[:2] if row else ()
        if len(names) < 2:
            self._panes.say(_("This event names fewer than two people; U lists officials."))
        else:
            self._lay_beside(names)

    def _lay_beside(self, names: Sequence[str]) -> None:
        from timeline.store.side_by_side import read_lanes  # noqa: PLC0415 - not needed to start

        query = self._session.query
        kept = tuple(c for c in query.conditions if c.field in _OF_LANES)
        shared = replace(query, conditions=kept)
        self._session.ask(
            "lanes", lambda reader: read_lanes(reader, names, shared), self._show_lanes
        )

    def _show_lanes(self, lanes: Lanes) -> None:
        from timeline.tui.people.lanes_text import lane_paragraphs  # noqa: PLC0415
        from timeline.tui.widgets.text_screen import TextScreen  # noqa: PLC0415

        width = int(self._panes.screen.app.size.width * _SCREEN_SHARE) - 4
        screen = TextScreen(" │ ".join(lanes.names), lane_paragraphs(lanes, width))
        screen.add_class("wide")
        self._panes.screen.app.push_screen(screen, self._target_chosen)

    def _target_chosen(self, target: Target | None) -> None:
        if target is not None:
            self._filter.add(*target)

    def calendar(self) -> None:
        """Show the year of the event under the cursor as a calendar."""
        query = self._session.query
        self._session.ask("heat", lambda reader: reader.density(query, "day"), self._show_calendar)

    def _show_calendar(self, counted: list[tuple[str, int]]) -> None:
        from timeline.tui.people.heat_screen import HeatScreen  # noqa: PLC0415 - not needed to start

        row = self._panes.timeline.row
        last = row.start_day if row and row.start_day else counted[-1][0] if counted else None
        day = date.fromisoformat(last) if last else self._session.today
        self._panes.screen.app.push_screen(HeatScreen(dict(counted), day), self._day_chosen)

    def _day_chosen(self, day: str | None) -> None:
        if day is not None:
            self._panes.timeline.focus()
            self._panes.timeline.go_to_day(day)
