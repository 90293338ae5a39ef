"""A screen that shows the timeline under one filter, asked of the store piece by piece."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal

from timeline.query import Query, parse_query
from timeline.tui import questions
from timeline.tui.density_bar import DensityBar
from timeline.tui.facets_pane import FacetsPane
from timeline.tui.filter_bar import FilterBar
from timeline.tui.header import Header
from timeline.tui.hints import Hints
from timeline.tui.lookups import Lookups, Mailbox, told
from timeline.tui.messages import (
    BoundsArrived,
    CompletionChosen,
    CountArrived,
    DayChosen,
    FacetsArrived,
    FilterChanged,
    FilterProposed,
    NothingFound,
    OutlineArrived,
    PageArrived,
    RowsArrived,
    RowsWanted,
    StoreFailed,
)
from timeline.tui.parts import PartedScreen
from timeline.tui.questions import Place
from timeline.tui.timeline_view import TimelineView

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from textual.app import ComposeResult

    from timeline.query.conditions import Field

_NARROW = 100
_PAINTED = 0.05
"""Seconds after which a page stands on the screen; what is counted waits for that."""


class FilteredScreen(PartedScreen):
    """Holds one filter at a time; every change is a new number that answers must bear."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"), (_NARROW, "-wide"), (160, "-huge"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012

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
        self._outlined = 0
        """Number of the filter whose days are all counted."""
        self._pages: Lookups | None = None
        self._sums: Lookups | None = None
        self._detail_follows = ""
        if path is not None and path.exists():
            self.connect(place)

    def compose(self) -> ComposeResult:
        """Lay out the screen, from the first frame on for the size that the terminal has."""
        width, height = self.app.size
        for extent, steps in (
            (width, self.HORIZONTAL_BREAKPOINTS),
            (height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class([name for least, name in steps if extent >= least][-1])
        yield Header(self.path.name if self.path else "", id="header")
        yield FilterBar(self.today, id="filter-bar")
        yield DensityBar(id="density")
        with Horizontal(id="main"):
            yield FacetsPane(id="facets")
            yield TimelineView(id="timeline")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Show the empty screen, or begin with the first page."""
        for answer in self._mailbox.deliver_to(self):
            if isinstance(answer, PageArrived):
                self._page_arrived(answer)
            else:
                self.post_message(answer)
        self.timeline.focus()
        self.watch(self.timeline, "scroll_y", self._show_place, init=False)
        self.query_one(FilterBar).show_query(self.filter)

    @property
    def timeline(self) -> TimelineView:
        """The timeline."""
        return self.query_one(TimelineView)

    def show_welcome(self) -> None:
        """Say how to begin, in the place of the timeline."""
        self.empty.show_welcome()
        self.add_class("empty", "welcome")
        self.empty.focus()
        self.query_one(Hints).show_place("empty")

    def connect(self, place: Place | None = None) -> None:
        """Begin to ask the store; answers wait until the screen is there."""
        if self.path is None or self._pages is not None:
            return
        self._pages = Lookups(self.path, self._failed)
        self._sums = Lookups(self.path, self._failed)
        self.apply(self.filter, place)

    def on_unmount(self) -> None:
        """End the threads that ask the store."""
        for lookups in (self._pages, self._sums):
            if lookups is not None:
                lookups.close()

    @property
    def connected(self) -> bool:
        """Whether there is a store to ask."""
        return self._pages is not None

    def make_ready(self) -> None:
        """Mount what a key may ask for, the input of the filter too."""
        super().make_ready()
        self.query_one(FilterBar).make_ready()

    def _failed(self, error: Exception) -> None:
        """Tell what the store could not do; called in its thread."""
        self._mailbox.post(StoreFailed(told(error)))

    def apply(self, query: Query, place: Place | None = None) -> None:
        """Show the timeline under a filter, at its beginning or at a place."""
        self.filter = query
        self.number += 1
        if self._pages is None or self._sums is None:
            return
        self._sums.forget("sums")
        post = self._mailbox.post
        ask = (
            questions.page(query, self.number, post)
            if place is None
            else questions.page_at(query, self.number, place, post)
        )
        self._pages.ask("page", ask)

    def _ask_sums(self) -> None:
        """Ask for what is counted, now that the page is painted."""
        if self._sums is not None and self._summed != self.number:
            number = self._summed = self.number
            present = lambda: number == self.number  # noqa: E731
            self._sums.ask("sums", questions.sums(self.filter, number, present, self.post_message))

    def go_to_place(self, place: Place) -> None:
        """Put the cursor on an event that may be far away, under the same filter."""
        if self._pages is not None:
            ask = questions.page_at(self.filter, self.number, place, self.post_message)
            self._pages.ask("page", ask)

    def refresh_rows(self) -> None:
        """Show what the store holds by now, keeping the event under the cursor."""
        row = self.timeline.row
        self.apply(self.filter, Place(row.start_day or "", row.id) if row else None)

    def apply_and_show(self, query: Query, place: Place | None = None) -> None:
        """Show the timeline under a filter and its conditions as chips."""
        self.query_one(FilterBar).show_query(query)
        self.apply(query, place)

    @on(FilterChanged)
    def _filter_changed(self, message: FilterChanged) -> None:
        """Follow the filter bar."""
        query = replace(message.query, order=self.filter.order)
        if query != self.filter:
            self.apply(query)

    @on(CompletionChosen)
    def _completion_chosen(self, message: CompletionChosen) -> None:
        """Pass a clicked completion to the filter bar."""
        self.query_one(FilterBar).take_completion(message.completion)

    @on(FacetsPane.Picked)
    def _facet_picked(self, message: FacetsPane.Picked) -> None:
        """Filter by a facet."""
        self.add_condition(message.field, message.value, negated=message.negated)

    @on(DensityBar.PeriodChosen)
    def _period_chosen(self, message: DensityBar.PeriodChosen) -> None:
        """Filter by the selected days."""
        kept = tuple(c for c in self.filter.conditions if c.field not in ("since", "until", "on"))
        text = f"since:{message.first} until:{message.last}"
        added = parse_query(text, today=self.today).conditions
        self.apply_and_show(replace(self.filter, conditions=(*kept, *added)))

    def add_condition(self, field: Field, value: str, *, negated: bool = False) -> None:
        """Add one condition to the filter; a day is a date condition."""
        if field in ("since", "until", "on"):
            added = parse_query(f"{field}:{value}", today=self.today).conditions[-1]
        else:
            added = Query().plus(field, value).conditions[-1]
        added = replace(added, negated=negated)
        if added not in self.filter.conditions:
            conditions = (*self.filter.conditions, added)
            self.apply_and_show(replace(self.filter, conditions=conditions))

    @on(PageArrived)
    def _page_arrived(self, message: PageArrived) -> None:
        """Show a page under a new filter."""
        if message.number != self.number:
            return
        known = self.timeline.outline
        if self._outlined == message.number:
            message = replace(message, outline=known)
        people = (c for c in self.filter.conditions if c.field in ("who", "org") and not c.negated)
        self.timeline.wanted_people = tuple(value for c in people for value in c.values)
        self.timeline.show_page(message)
        if message.rows:
            self._show_timeline()
        self._show_place()
        self.set_timer(_PAINTED, self._ask_sums)

    def _show_timeline(self) -> None:
        """Put the timeline back in the place of the empty pane."""
        had_keyboard = self.has_part("empty") and self.empty.has_focus
        self.remove_class("empty", "welcome")
        if had_keyboard:
            self.timeline.focus()

    @on(OutlineArrived)
    def _outline_arrived(self, message: OutlineArrived) -> None:
        """Take over the counts by day."""
        if message.number == self.number:
            self._outlined = message.number
            self.timeline.complete_outline(message.outline)
            self.query_one(DensityBar).show_counts(message.outline.counts())
            self._show_place()

    @on(RowsWanted)
    def _rows_wanted(self, message: RowsWanted) -> None:
        """Fetch what the timeline is about to show."""
        if self._pages is not None:
            wanted = (message.rank, message.count, message.before)
            outline = self.timeline.outline
            ask = questions.rows_at(self.filter, self.number, outline, wanted, self.post_message)
            self._pages.ask("rows", ask)

    @on(RowsArrived)
    def _rows_arrived(self, message: RowsArrived) -> None:
        """Show fetched events."""
        if message.number == self.number:
            self.timeline.show_rows(message.rank, message.rows)

    @on(CountArrived)
    def _count_arrived(self, message: CountArrived) -> None:
        """Show how many events there are."""
        if message.number != self.number:
            return
        if self.query_one(Header).show_count(message.total) and self._sums is not None:
            self._sums.ask("bounds", questions.bounds(self.post_message))
        shown = f"{message.count:,} / {message.total:,}" if self.filter.conditions else ""
        self.query_one(FilterBar).show_count(shown)
        if not message.total:
            self.show_welcome()

    @on(BoundsArrived)
    def _bounds_arrived(self, message: BoundsArrived) -> None:
        """Show from when to when the store goes."""
        self.query_one(Header).show_bounds(message.first, message.last)

    @on(NothingFound)
    def _nothing_found(self, message: NothingFound) -> None:
        """Say why nothing matches."""
        if message.number == self.number and self.filter.conditions:
            self.empty.show_nothing(message.reasons, message.instead)
            self.add_class("empty")
            if self.timeline.has_focus:
                self.empty.focus()

    @on(FilterProposed)
    def _filter_proposed(self, message: FilterProposed) -> None:
        """Show the timeline under a filter that was proposed where nothing matched."""
        self.apply_and_show(message.query)

    @on(FacetsArrived)
    def _facets_arrived(self, message: FacetsArrived) -> None:
        """Show the facets and complete from them."""
        if message.number == self.number:
            self.query_one(FacetsPane).show_facets(message.facets)
            bar = self.query_one(FilterBar)
            if not bar.typed:
                bar.known = message.facets

    @on(StoreFailed)
    def _store_failed(self, message: StoreFailed) -> None:
        """Say in a line what the store could not do."""
        self.notify(message.message, severity="error", markup=False)

    def _show_place(self) -> None:
        """Mark the days on the screen in the density bar."""
        first, last = self.timeline.days_on_screen
        self.query_one(DensityBar).show_place(first, last)

    @on(DayChosen)
    def _day_chosen(self, message: DayChosen) -> None:
        """Go to a day."""
        self.timeline.go_to_day(message.day)
