"""One filter at a time, asked of the store piece by piece, each piece at its moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from timeline.tui.language.error_text import error_text
from timeline.tui.queries.answers import StoreFailed
from timeline.tui.queries.first_page import page
from timeline.tui.queries.lookups import Lookups, Mailbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from textual.message import Message

    from timeline.query import Query
    from timeline.store import Reader
    from timeline.store.base.rows import Key
    from timeline.tui.queries.first_page import Position
    from timeline.tui.timeline.outline import Outline

_Found = TypeVar("_Found")


class FilterSession:
    """Holds one filter; every change of the filter is a new number that its answers bear."""

    def __init__(
        self, path: Path | None, query: Query, today: date, *, read_only: bool = False
    ) -> None:
        self.path = path
        self.read_only = read_only
        """Whether nothing may be added, decided or exported."""
        self.query = query
        self.today = today
        self.number = 0
        """Number of the present filter; answers to earlier filters are dropped."""
        self.typing = False
        """Whether the present filter is being typed, so that another may follow at once."""
        self.wanted: Position | None = None
        """Where the cursor should stand when the store has changed."""
        self.mailbox = Mailbox()
        self._summed = 0
        """Number of the filter whose counts were asked for."""
        self._faceted = 0
        """Number of the filter whose facets were asked for."""
        self._pages: Lookups | None = None
        self._sums: Lookups | None = None

    @property
    def connected(self) -> bool:
        """Whether there is a store to ask."""
        return self._pages is not None

    @property
    def idle(self) -> bool:
        """Whether everything that belongs to the present filter was asked and answered."""
        if self._pages is None or self._sums is None:
            return True
        return self._faceted == self.number and not (self._pages.busy or self._sums.busy)

    @property
    def lookups(self) -> Lookups | None:
        """The thread that answers what a key waits for."""
        return self._pages

    def connect(self, position: Position | None = None) -> None:
        """Begin to ask the store; answers wait in the mailbox until somebody takes them."""
        if self.path is None or self._pages is not None:
            return
        self._pages = Lookups(self.path, self._failed)
        self._sums = Lookups(self.path, self._failed)
        self.apply(self.query, position)
        self.wanted = None

    def close(self) -> None:
        """End the threads that ask the store."""
        for lookups in (self._pages, self._sums):
            if lookups is not None:
                lookups.close()

    def _failed(self, error: Exception) -> None:
        """Tell what the store could not do; called in its thread."""
        self._post(StoreFailed(error_text(error)))

    def _post(self, answer: Message) -> None:
        """Hand an answer over; called in the thread that asks."""
        self.mailbox.post(answer)

    def apply(
        self, query: Query, position: Position | None = None, *, typing: bool = False
    ) -> None:
        """Ask for the timeline under a filter, at its beginning or at a position."""
        self.query = query
        self.typing = typing
        self.number += 1
        if self._pages is None or self._sums is None:
            return
        self._sums.forget("sums")
        self._sums.forget("facets")
        self._sums.forget("shapes")
        if position is not None:
            self.go_to(position)
            return
        self._pages.ask("page", page(query, self.number, self._post))

    def refresh(self, here: Position | None) -> None:
        """Ask anew, keeping the cursor where it is or going where it is wanted."""
        wanted, self.wanted = self.wanted, None
        self.apply(self.query, wanted or here)

    def go_to(self, position: Position) -> None:
        """Ask for the page around an event that may be far away, under the same filter."""
        from timeline.tui.queries import questions  # noqa: PLC0415 - the first page does without

        if self._pages is not None:
            self._pages.ask(
                "page", questions.page_at(self.query, self.number, position, self._post)
            )

    def ask_rows(self, outline: Outline, wanted: tuple[int, int, Key | None]) -> None:
        """Ask for events by rank."""
        from timeline.tui.queries import questions  # noqa: PLC0415 - the first page does without

        if self._pages is not None:
            ask = questions.rows_at(self.query, self.number, outline, wanted, self._post)
            self._pages.ask("rows", ask)

    def ask_sums(self) -> bool:
        """Ask for what is counted under the present filter; return False when that was asked."""
        from timeline.tui.queries import questions  # noqa: PLC0415 - the first page does without

        if self._sums is None or self._summed == self.number:
            return False
        number = self._summed = self.number
        present = lambda: number == self.number  # noqa: E731
        ask = questions.sums(self.query, number, self.today, present, self._post)
        self._sums.ask("sums", ask)
        return True

    def ask_facets(self, number: int) -> None:
        """Ask for the facets, unless the filter has changed by now."""
        from timeline.tui.queries import questions  # noqa: PLC0415 - the first page does without
        from timeline.tui.queries.shapes import shapes  # noqa: PLC0415

        if self._sums is not None and number == self.number:
            self._faceted = number
            present = lambda: number == self.number  # noqa: E731
            self._sums.ask("facets", questions.values(self.query, number, present, self._post))
            self._sums.ask("shapes", shapes(self.query, number, present, self._post))

    def ask_bounds(self) -> None:
        """Ask for the first and the last day of the store."""
        from timeline.tui.queries import questions  # noqa: PLC0415 - the first page does without

        if self._sums is not None:
            self._sums.ask("bounds", questions.bounds(self._post))

    def ask(
        self, kind: str, find: Callable[[Reader], _Found], then: Callable[[_Found], Any]
    ) -> None:
        """Ask one thing; ``then`` takes what was found, on the screen's own thread."""
        if self._pages is not None:
            self._pages.ask(kind, lambda reader: self.mailbox.call(then, find(reader)))
