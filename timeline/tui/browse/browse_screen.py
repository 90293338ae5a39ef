"""The main screen: gives the keyboard to the panes and hands on what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.screen import Screen

from timeline.messages import translate as _
from timeline.tui.browse.bindings import (
    DECISION_KEYS,
    SCREEN_KEYS,
    SHARING_KEYS,
    is_writing,
)
from timeline.tui.browse.event_decisions import EventDecisions
from timeline.tui.browse.open_event import OpenEvent
from timeline.tui.browse.openings import Openings
from timeline.tui.browse.panes import Panes
from timeline.tui.browse.results_pane import ResultsPane
from timeline.tui.browse.saved_views import SavedViews
from timeline.tui.browse.sharing import Sharing
from timeline.tui.browse.shown_filter import ShownFilter
from timeline.tui.density.density_bar import DensityBar
from timeline.tui.filters.facets_pane import FacetsPane
from timeline.tui.filters.filter_bar import FilterBar
from timeline.tui.queries.filter_session import FilterSession
from timeline.tui.timeline.timeline_view import TimelineView
from timeline.tui.widgets.header import Header
from timeline.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from timeline.query import Query
    from timeline.tui.filters.completion_list import CompletionList
    from timeline.tui.filters.empty_pane import EmptyPane
    from timeline.tui.queries.first_page import Position
    from timeline.tui.widgets.prose import Prose


class BrowseScreen(Screen[None]):
    """Wires the panes; what they ask for is done by the parts that this screen holds.

    Panes that are mounted later are listened to by name, so that they are loaded later as well.
    """

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"), (100, "-wide"), (150, "-huge"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high"), (30, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*SCREEN_KEYS, *DECISION_KEYS, *SHARING_KEYS]

    def __init__(
        self,
        path: Path | None,
        query: Query,
        today: date,
        position: Position | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self.session = FilterSession(path, query, today, read_only=read_only)
        self.panes = panes = Panes(self)
        self.open_event = OpenEvent(panes, self.session)
        self.filter = ShownFilter(panes, self.session)
        self._decisions = EventDecisions(panes, self.session, self.open_event)
        self._sharing = Sharing(panes, self.session, self.open_event, self.filter)
        self._views = SavedViews(panes, self.session, self._decisions, self.filter)
        self._openings = Openings(panes, self.session, self.open_event, self.filter)
        if path is not None and path.exists():
            self.session.connect(position)

    def compose(self) -> ComposeResult:
        """Lay out the screen, from the first frame on for the size that the terminal has."""
        steps = (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS)
        for extent, names in zip(self.app.size, steps, strict=True):
            self.add_class([name for least, name in names if extent >= least][-1])
        yield Header(self.session.path.name if self.session.path else "", id="header")
        yield FilterBar(self.session.today, id="filter-bar")
        yield DensityBar(id="density")
        yield ResultsPane(self.session, self.panes, id="main")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Begin with the keyboard in the timeline."""
        self.panes.timeline.focus()
        self.watch(self.panes.timeline, "scroll_y", self.panes.show_days, init=False)
        self.panes.filter_bar.show_query(self.session.query)

    def on_unmount(self) -> None:
        """End the threads that ask the store."""
        self.session.close()

    @on(FilterBar.Changed)
    def _filter_changed(self, message: FilterBar.Changed) -> None:
        """Follow the filter bar."""
        self.filter.follow(message.query, typing=message.typing)

    def on_completion_list_chosen(self, message: CompletionList.Chosen) -> None:
        """Pass a clicked completion to the filter bar."""
        self.panes.filter_bar.take_completion(message.completion)

    def on_empty_pane_proposed(self, message: EmptyPane.Proposed) -> None:
        """Show the timeline under a filter that was proposed where nothing matched."""
        self.filter.show(message.query)

    @on(FacetsPane.Picked)
    def _facet_picked(self, message: FacetsPane.Picked) -> None:
        """Filter by a facet."""
        self.filter.pick(message.field, message.value, negated=message.negated)

    @on(DensityBar.DayChosen)
    def _day_chosen(self, message: DensityBar.DayChosen) -> None:
        """Go to a day."""
        self.panes.timeline.go_to_day(message.day)

    @on(DensityBar.PeriodChosen)
    def _period_chosen(self, message: DensityBar.PeriodChosen) -> None:
        """Filter by the selected days."""
        self.filter.show_period(message.first, message.last)
        self.panes.focus_main()

    def on_prose_name_chosen(self, message: Prose.NameChosen) -> None:
        """Filter by a name in the detail."""
        self.filter.add(*message.target)

    def on_filter_bar_left(self) -> None:
        """Return the keyboard to the pane that had it."""
        self.panes.focus_main()

    on_menu_cancelled = on_prompt_cancelled = on_filter_bar_left

    @on(TimelineView.EventChosen)
    def _event_chosen(self, message: TimelineView.EventChosen) -> None:
        """Open the detail of an event."""
        self.open_event.open(message.row.id)

    @on(TimelineView.CursorMoved)
    def _cursor_moved(self, message: TimelineView.CursorMoved) -> None:
        """Follow the cursor in the detail."""
        self.open_event.follow(message.row)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse what would change something where everything is for reading only."""
        if self.session.read_only and is_writing(action, parameters):
            self.panes.say(_("Reading only: nothing can be changed here."))
            return False
        return True

    def action_decide(self, decision: str) -> None:
        """Decide something about the present event."""
        getattr(self._decisions, decision)()

    def action_share(self, what: str) -> None:
        """Copy, export or open something elsewhere."""
        getattr(self._sharing, what)()

    def action_views(self, what: str) -> None:
        """Keep the present filter, or show one that was kept."""
        getattr(self._views, what)()

    def action_open(self, what: str) -> None:
        """Ask for a day, or open another screen."""
        getattr(self._openings, what)()

    def action_step(self, step: int) -> None:
        """Show the next or the previous event of the timeline."""
        self.panes.timeline.action_move(step)

    def action_same_person(self, step: int) -> None:
        """Show the next or the previous event of the chosen person."""
        self.open_event.same_person(step)

    def action_back(self) -> None:
        """Close what lies over the timeline, else forget what waits to be merged."""
        if self.has_class("facets"):
            self.remove_class("facets")
        elif self.panes.detail_open:
            self.open_event.close()
        elif self._decisions.unmark():
            self.panes.say(_("Unmarked."), 2)
        self.panes.focus_main()

    def action_filter(self) -> None:
        """Type a filter."""
        if not self.has_class("welcome"):
            self.panes.filter_bar.input.focus()

    def action_filter_by_value(self) -> None:
        """Offer the values of the event under the cursor."""
        self.filter.offer_values()

    def action_facets(self) -> None:
        """Go from the timeline to the facets and back; on a narrow screen they lie over it."""
        if self.panes.facets.has_focus:
            self.action_back()
            return
        self.add_class("facets")
        self.panes.facets.focus()

    def action_density(self) -> None:
        """Go to the density bar."""
        self.panes.density.focus()

    def action_turn(self) -> None:
        """Turn the order round, keeping the event under the cursor."""
        self.filter.turn()

    def on_descendant_focus(self) -> None:
        """Show the hints of the pane that has the keyboard."""
        self.panes.follow_focus((self.focused.id if self.focused else None) or "")
