"""A screen that shows the timeline under one filter, asked of the store piece by piece."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal

from timeline.query import Query, parse_query
from timeline.tui.filters.facets_pane import FacetsPane
from timeline.tui.filters.filter_bar import FilterBar
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
    StoreFailed,
)
from timeline.tui.queries import questions
from timeline.tui.screens.asking_screen import AskingScreen
from timeline.tui.timeline.density_bar import DensityBar
from timeline.tui.timeline.timeline_view import TimelineView
from timeline.tui.widgets.header import Header
from timeline.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from timeline.query.conditions import Field
    from timeline.tui.queries.questions import Place

_NARROW = 100


class FilteredScreen(AskingScreen):
    """Shows what the store answers to the present filter, and takes up every change of it."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"), (_NARROW, "-wide"), (160, "-huge"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012

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

    def show_welcome(self) -> None:
        """Return how to begin, in the place of the timeline."""
        self.empty.show_welcome()
        self.add_class("empty", "welcome")
        self.empty.focus()
        self.query_one(Hints).show_place("empty")

    def make_ready(self) -> None:
        """Mount what a key may ask for, the input of the filter too."""
        super().make_ready()
        self.query_one(FilterBar).make_ready()

    def apply_and_show(self, query: Query, place: Place | None = None) -> None:
        """Show the timeline under a filter and its conditions as chips."""
        self.query_one(FilterBar).show_query(query)
        self.apply(query, place)

    @on(FilterChanged)
    def _filter_changed(self, message: FilterChanged) -> None:
        """Follow the filter bar."""
        query = replace(message.query, order=self.filter.order)
        if query != self.filter:
            self.apply(query, typing=message.typing)

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
        self.ask_sums_when_painted()

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
        """Return why nothing matches."""
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
                bar.take_values(message.facets, message.words)

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
