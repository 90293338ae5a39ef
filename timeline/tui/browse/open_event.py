"""The event that is shown whole, which follows the cursor of the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import translate as _
from timeline.query import Query
from timeline.tui.queries.first_page import Position

if TYPE_CHECKING:
    from timeline.query.conditions import Order
    from timeline.store.base.rows import Row
    from timeline.store.events.results import EventDetail
    from timeline.tui.browse.panes import Panes
    from timeline.tui.queries.filter_session import FilterSession


class OpenEvent:
    """Opens, follows and closes the detail; knows which event a decision is about."""

    def __init__(self, panes: Panes, session: FilterSession) -> None:
        self._panes = panes
        self._session = session
        self._followed = ""
        """Id of the event under the cursor that the detail shows or is about to show."""

    @property
    def detail(self) -> EventDetail | None:
        """The event in the detail, while that is open or shows the one under the cursor."""
        if self._panes.detail_open:
            return self._panes.detail.detail
        shown = self._panes.detail.detail if self._panes.detail_beside else None
        row = self._panes.timeline.row
        return shown if shown and row and shown.row.id == row.id else None

    @property
    def row(self) -> Row | None:
        """The present event: the one in the detail, else the one under the cursor."""
        detail = self.detail
        return detail.row if detail is not None else self._panes.timeline.row

    @property
    def person(self) -> str | None:
        """The person that the keys stand on in the detail, else the first of the event."""
        name = self._panes.detail.person if self._panes.detail_open else None
        row = self.row
        return name or (row.people[0] if row is not None and row.people else None)

    def open(self, event_id: str) -> None:
        """Open the detail of an event; the cursor goes there when the event has come."""
        self._panes.screen.add_class("detail")
        row = self._panes.timeline.row
        self._ask(event_id, row.id if row else "")
        self._panes.detail.focus()

    def follow(self, row: Row) -> None:
        """Show the event under the cursor in the detail."""
        shown = self._panes.detail_open or self._panes.detail_beside
        if shown and row.id != self._followed:
            self._ask(row.id, row.id)

    def refresh(self) -> None:
        """Show the event in the detail as the store holds it by now."""
        detail = self.detail
        if detail is not None:
            self._ask(detail.row.id, self._followed)

    def close(self) -> None:
        """Close the detail; beside the list it stays and follows the cursor."""
        self._panes.screen.remove_class("detail")
        if not self._panes.detail_beside:
            self._followed = ""

    def _ask(self, event_id: str, followed: str) -> None:
        self._followed = followed
        self._session.ask("detail", lambda reader: reader.event(event_id), self._show)

    def _show(self, detail: EventDetail) -> None:
        """Show everything about an event, and go to the event in the timeline."""
        self._panes.detail.show_detail(detail)
        row = detail.row
        if row.id != self._followed:
            self._followed = row.id
            self._session.go_to(Position(row.start_day or "", row.id))

    def same_person(self, step: int) -> None:
        """Show the next or the previous event of the chosen person, whatever the filter."""
        detail, name = self._panes.detail.detail, self._panes.detail.person
        if detail is None or name is None:
            return
        from timeline.tui.queries.questions import next_event  # noqa: PLC0415 - not needed to start

        order: Order = "oldest" if step > 0 else "newest"
        query = Query(order=order).plus("who", name)
        self._session.ask("detail", next_event(query, detail.row.key), self._show_next)

    def _show_next(self, detail: EventDetail | None) -> None:
        """Show an event of the person, or say that there is no further event."""
        if detail is None:
            self._panes.say(_("No further event of this person."), 2)
        else:
            self._show(detail)
