"""The middle of the main screen: what the store answers to the present filter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal

from timeline.tui.filters.facets_pane import FacetsPane
from timeline.tui.queries.answers import (
    BoundsArrived,
    CountArrived,
    FacetsArrived,
    FilterAnswer,
    NothingFound,
    OutlineArrived,
    PageArrived,
    RowsArrived,
    StoreFailed,
    TypesCounted,
)
from timeline.tui.timeline.timeline_view import TimelineView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from timeline.tui.browse.panes import Panes
    from timeline.tui.queries.filter_session import FilterSession

_PAINTED = 0.05
"""Seconds after which a page stands on the screen; what is counted waits for that."""
_RESTED = 0.3
"""Seconds after which nobody is typing; the facets, dear to count, wait for that."""


class ResultsPane(Horizontal):
    """Facets and timeline; takes the answers of the store and shows them in all panes."""

    def __init__(self, session: FilterSession, panes: Panes, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session = session
        self._panes = panes
        self._outlined = 0
        """Number of the filter whose days are all counted."""

    def compose(self) -> ComposeResult:
        """Lay out facets and timeline."""
        yield FacetsPane(id="facets")
        yield TimelineView(id="timeline")

    def on_mount(self) -> None:
        """Show the first page if it is there already."""
        for answer in self._session.mailbox.deliver_to(self):
            if isinstance(answer, PageArrived):
                self._page_arrived(answer)
            else:
                self.post_message(answer)

    def on_resize(self) -> None:
        """Show the event under the cursor whole where the screen has become wide enough."""
        if self._panes.detail_beside and not self._panes.detail_open:
            self._panes.timeline.tell()

    def _is_late(self, answer: FilterAnswer) -> bool:
        """Return whether the filter has changed since."""
        return answer.number != self._session.number

    @on(PageArrived)
    def _page_arrived(self, answer: PageArrived) -> None:
        """Show a page under a new filter."""
        if self._is_late(answer):
            return
        view = self._panes.timeline
        outline = view.outline if self._outlined == answer.number else answer.outline
        people = (
            condition
            for condition in self._session.query.conditions
            if condition.field in ("who", "org") and not condition.negated
        )
        view.wanted_people = tuple(value for c in people for value in c.values)
        view.show_page(
            outline, answer.first, answer.rows, event_id=answer.event_id, rank=answer.rank
        )
        if answer.rows:
            self._panes.show_timeline()
        self._panes.show_days()
        self.set_timer(_PAINTED, self._ask_sums)

    def _ask_sums(self) -> None:
        """Ask for what is counted; for the facets when nobody is typing any more."""
        if not self._session.ask_sums():
            return
        ask_facets = partial(self._session.ask_facets, self._session.number)
        if self._session.typing:
            self.set_timer(_RESTED, ask_facets)
        else:
            ask_facets()

    @on(OutlineArrived)
    def _outline_arrived(self, answer: OutlineArrived) -> None:
        """Take over the counts by day."""
        if not self._is_late(answer):
            self._outlined = answer.number
            self._panes.timeline.complete_outline(answer.outline)
            self._panes.density.show_counts(answer.outline.counts())
            self._panes.show_days()

    @on(RowsArrived)
    def _rows_arrived(self, answer: RowsArrived) -> None:
        """Show fetched events."""
        if not self._is_late(answer):
            self._panes.timeline.show_rows(answer.rank, answer.rows)

    @on(CountArrived)
    def _count_arrived(self, answer: CountArrived) -> None:
        """Show how many events there are; how to begin where the store holds none."""
        if self._is_late(answer):
            return
        if self._panes.header.show_count(answer.total):
            self._session.ask_bounds()
        conditions = self._session.query.conditions
        shown = f"{answer.count:,} / {answer.total:,}" if conditions else ""
        self._panes.filter_bar.show_count(shown)
        if not answer.total:
            self._panes.show_welcome()

    @on(BoundsArrived)
    def _bounds_arrived(self, answer: BoundsArrived) -> None:
        """Show from when to when the store goes."""
        self._panes.header.show_bounds(answer.first, answer.last)

    @on(NothingFound)
    def _nothing_found(self, answer: NothingFound) -> None:
        """Show why nothing matches."""
        if self._is_late(answer) or not self._session.query.conditions:
            return
        self._panes.empty.show_nothing(answer.reasons, answer.instead)
        self.screen.add_class("empty")
        if self._panes.timeline.has_focus:
            self._panes.empty.focus()

    @on(FacetsArrived)
    def _facets_arrived(self, answer: FacetsArrived) -> None:
        """Show the facets and complete from them, unless something is being typed."""
        if self._is_late(answer):
            return
        self._panes.facets.show_facets(answer.facets, self._session.query)
        if not self._panes.filter_bar.typed:
            self._panes.filter_bar.take_values(answer.facets, answer.words)

    @on(TypesCounted)
    def _types_counted(self, answer: TypesCounted) -> None:
        """Colour the density bar."""
        if not self._is_late(answer):
            self._panes.density.show_types(answer.types, answer.whole)

    @on(StoreFailed)
    def _store_failed(self, answer: StoreFailed) -> None:
        """Show in a line what the store could not do."""
        self._panes.show_failure(answer.message)

    @on(TimelineView.RowsWanted)
    def _rows_wanted(self, message: TimelineView.RowsWanted) -> None:
        """Fetch what the timeline is about to show."""
        wanted = (message.rank, message.count, message.before)
        self._session.ask_rows(self._panes.timeline.outline, wanted)
