"""The filter that is shown: every way to change it, and what it then asks of the store."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from timeline.messages import translate as _
from timeline.tui.filters.changes import with_condition, with_facet, with_period
from timeline.tui.queries.first_page import Position

if TYPE_CHECKING:
    from timeline.query import Query
    from timeline.query.conditions import Field, Order
    from timeline.tui.browse.panes import Panes
    from timeline.tui.queries.filter_session import FilterSession
    from timeline.tui.widgets.menu import Choice


class ShownFilter:
    """Keeps the chips of the filter bar and the question to the store the same."""

    def __init__(self, panes: Panes, session: FilterSession) -> None:
        self._panes = panes
        self._session = session

    def show(self, query: Query) -> None:
        """Show the timeline under a filter and its conditions as chips."""
        self._panes.filter_bar.show_query(query)
        self._session.apply(query)

    def follow(self, query: Query, *, typing: bool) -> None:
        """Show the timeline under a filter that the bar has changed."""
        query = replace(query, order=self._session.query.order)
        if query != self._session.query:
            self._session.apply(query, typing=typing)

    def add(self, field: Field, value: str, *, negated: bool = False) -> None:
        """Add one condition."""
        before, today = self._session.query, self._session.today
        query = with_condition(before, field, value, today, negated=negated)
        if query != before:
            self.show(query)

    def pick(self, field: Field, value: str, *, negated: bool = False) -> None:
        """Include or exclude a value of a facet beside its siblings."""
        self.show(with_facet(self._session.query, field, value, negated=negated))

    def show_period(self, first: str, last: str) -> None:
        """Show the events of some days."""
        self.show(with_period(self._session.query, first, last, self._session.today))

    def offer_values(self) -> None:
        """Offer the values of the event under the cursor, to include or to leave out."""
        from timeline.tui.filters.row_choices import row_choices  # noqa: PLC0415 - not needed to start

        row = self._panes.timeline.row
        if row is not None:
            self._panes.menu.offer(
                _("Filter by"), row_choices(row), self._include, hints="menu",
                excluded=partial(self._include, negated=True),
            )  # fmt: skip

    def _include(self, choice: Choice, *, negated: bool = False) -> None:
        """Filter by a picked value."""
        self._panes.focus_main()
        self.add(choice.field, choice.value, negated=negated)

    def turn(self) -> None:
        """Turn the order round, keeping the event under the cursor."""
        order: Order = "newest" if self._session.query.order == "oldest" else "oldest"
        self._session.apply(self._session.query.ordered(order), self._here())

    def refresh(self) -> None:
        """Show what the store holds by now, keeping the event under the cursor."""
        self._session.refresh(self._here())

    def _here(self) -> Position | None:
        """Return where the cursor stands."""
        row = self._panes.timeline.row
        return Position(row.start_day or "", row.id) if row else None
