"""A screen that asks the store what belongs to one filter, piece by piece, each at its moment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from timeline.tui.language.error_text import told
from timeline.tui.messages import RowsWanted, StoreFailed
from timeline.tui.queries import questions
from timeline.tui.queries.lookups import Lookups, Mailbox
from timeline.tui.queries.questions import Place
from timeline.tui.screens.parts import PartedScreen
from timeline.tui.timeline.timeline_view import TimelineView

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from timeline.query import Query

_PAINTED = 0.05
"""Seconds after which a page stands on the screen; what is counted waits for that."""
_RESTED = 0.3
"""Seconds after which nobody is typing; the facets, dear to count, wait for that."""


class AskingScreen(PartedScreen):
    """Holds one filter at a time; every change is a new number that answers must bear."""

    def __init__(
        self, path: Path | None, query: Query, today: date, place: Place | None = None
    ) -> None:
        super().__init__()
        self._mailbox = Mailbox()
        self.path = path
        self.filter = query
        self.today = today
        self.number = 0
        """Number of the present filter; answers to earlier ones are dropped."""
        self._summed = 0
        """Number of the filter whose counts were asked for."""
        self._typing = False
        """Whether the present filter is being typed, so that another may follow at once."""
        self._outlined = 0
        """Number of the filter whose days are all counted."""
        self._pages: Lookups | None = None
        self._sums: Lookups | None = None
        self._detail_follows = ""
        self.wanted_place: Place | None = None
        """Where the cursor should stand when the store has changed."""
        if path is not None and path.exists():
            self.connect(place)

    def connect(self, place: Place | None = None) -> None:
        """Begin to ask the store; answers wait until the screen is there."""
        if self.path is None or self._pages is not None:
            return
        self._pages = Lookups(self.path, self._failed)
        self._sums = Lookups(self.path, self._failed)
        self.apply(self.filter, place)
        self.wanted_place = None

    def on_unmount(self) -> None:
        """End the threads that ask the store."""
        for lookups in (self._pages, self._sums):
            if lookups is not None:
                lookups.close()

    @property
    def connected(self) -> bool:
        """Whether there is a store to ask."""
        return self._pages is not None

    def _failed(self, error: Exception) -> None:
        """Tell what the store could not do; called in its thread."""
        self._mailbox.post(StoreFailed(told(error)))

    def apply(self, query: Query, place: Place | None = None, *, typing: bool = False) -> None:
        """Show the timeline under a filter, at its beginning or at a place."""
        self.filter = query
        self._typing = typing
        self.number += 1
        if self._pages is None or self._sums is None:
            return
        self._sums.forget("sums")
        self._sums.forget("facets")
        post = self._mailbox.post
        ask = (
            questions.page(query, self.number, post)
            if place is None
            else questions.page_at(query, self.number, place, post)
        )
        self._pages.ask("page", ask)

    def ask_sums_when_painted(self) -> None:
        """Ask for what is counted as soon as the page that came stands on the screen."""
        self.set_timer(_PAINTED, self._ask_sums)

    def _ask_sums(self) -> None:
        """Ask for what is counted under the present filter, once."""
        if self._sums is not None and self._summed != self.number:
            number = self._summed = self.number
            present = lambda: number == self.number  # noqa: E731
            ask = questions.sums(self.filter, number, self.today, present, self.post_message)
            self._sums.ask("sums", ask)
            if self._typing:
                self.set_timer(_RESTED, partial(self._ask_facets, number))
            else:
                self._ask_facets(number)

    def _ask_facets(self, number: int) -> None:
        """Ask for the facets, unless the filter has changed by now."""
        if self._sums is not None and number == self.number:
            present = lambda: number == self.number  # noqa: E731
            ask = questions.values(self.filter, number, present, self.post_message)
            self._sums.ask("facets", ask)

    @on(RowsWanted)
    def _rows_wanted(self, message: RowsWanted) -> None:
        """Fetch what the timeline is about to show."""
        if self._pages is not None:
            wanted = (message.rank, message.count, message.before)
            outline = self.timeline.outline
            ask = questions.rows_at(self.filter, self.number, outline, wanted, self.post_message)
            self._pages.ask("rows", ask)

    def go_to_place(self, place: Place) -> None:
        """Put the cursor on an event that may be far away, under the same filter."""
        if self._pages is not None:
            ask = questions.page_at(self.filter, self.number, place, self.post_message)
            self._pages.ask("page", ask)

    def refresh_rows(self) -> None:
        """Show what the store holds by now, keeping the event under the cursor or going to one."""
        row = self.timeline.row
        here = Place(row.start_day or "", row.id) if row else None
        self.apply(self.filter, self.wanted_place or here)
        self.wanted_place = None

    @property
    def timeline(self) -> TimelineView:
        """The timeline."""
        return self.query_one(TimelineView)
