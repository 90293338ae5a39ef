"""The main screen: what the keys do in timeline, detail, facets and density bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from timeline.errors import BadFilter, UnreadableDate
from timeline.query import Query
from timeline.query.dates import read_period
from timeline.tui.filters.facets_pane import FacetsPane
from timeline.tui.filters.filter_bar import FilterBar
from timeline.tui.language.catalogue import translate as _
from timeline.tui.language.error_text import told
from timeline.tui.messages import (
    Answered,
    ChoicePicked,
    CursorMoved,
    DetailArrived,
    EventChosen,
    FilterLeft,
    NameChosen,
    NoFurther,
    NothingChosen,
    StoreChanged,
)
from timeline.tui.queries import questions
from timeline.tui.screens.sharing_screen import SharingScreen
from timeline.tui.timeline.density_bar import DensityBar
from timeline.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from textual.widget import Widget

    from timeline.query.conditions import Order
    from timeline.store.base.rows import Row
    from timeline.tui.add.add_screen import DraftSaved

_NARROW = 100


class BrowseScreen(SharingScreen):
    """Gives the keyboard to the panes and opens what is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "filter"),
        Binding("f", "filter_by_value", "filter by a value of this event"),
        Binding("d", "ask_day", "go to a date"),
        Binding("a", "add", "add a page"),
        Binding("A", "articles(False)", "all articles"),
        Binding("R", "articles(True)", "articles with doubts"),
        Binding("o", "turn", "newest or oldest first"),
        Binding("tab", "facets", "types, people, places with counts"),
        Binding("shift+tab", "density", "density bar"),
        Binding("escape", "back", "back"),
        Binding("question_mark", "help", "all keys"),
        Binding("q", "app.quit", "quit"),
    ]

    @on(FilterLeft)
    def _filter_left(self) -> None:
        """Take the keyboard back."""
        self._main_pane().focus()

    def action_ask_day(self) -> None:
        """Ask for a date to go to."""
        self.prompt.ask("day", _("Go to date:"))

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        """Read the date that was typed, in a thread, for not every one is quick to read."""
        if message.purpose == "day":
            work = partial(self._read_day, message.value)
            self.run_worker(work, thread=True, exclusive=True, group="day")

    def _read_day(self, typed: str) -> None:
        """Read a typed date and go there, or say what is wrong with it."""
        try:
            day = read_period(typed, self.today).start_day
        except (BadFilter, UnreadableDate) as problem:
            self.app.call_from_thread(self.prompt.explain, told(problem))
        else:
            self.app.call_from_thread(self._go_to_typed_day, day)

    def _go_to_typed_day(self, day: str | None) -> None:
        """Close the prompt and go to the day that was read."""
        self.prompt.close()
        self.timeline.focus()
        if day is not None:
            self.timeline.go_to_day(day)

    @on(DensityBar.PeriodChosen)
    @on(NothingChosen)
    def _cancelled(self) -> None:
        """Take the keyboard back."""
        self._main_pane().focus()

    @on(EventChosen)
    def _event_chosen(self, message: EventChosen) -> None:
        """Open the detail of an event."""
        self.add_class("detail")
        self._ask_detail(message.row)
        self.detail.focus()

    def _ask_detail(self, row: Row) -> None:
        """Ask for everything about an event."""
        self._detail_follows = row.id
        if self._pages is not None:
            self._pages.ask("detail", questions.detail(row.id, self.post_message))

    @on(DetailArrived)
    def _detail_arrived(self, message: DetailArrived) -> None:
        """Show everything about an event."""
        self.detail.show_detail(message.detail)
        row = message.detail.row
        if row.id != self._detail_follows:
            self._detail_follows = row.id
            self.go_to_place(questions.Place(row.start_day or "", row.id))

    @on(NameChosen)
    def _name_chosen(self, message: NameChosen) -> None:
        """Filter by a name in the detail."""
        field, value = message.target
        self.add_condition(field, value)  # type: ignore[arg-type]

    def action_step(self, step: int) -> None:
        """Show the next or the previous event of the timeline."""
        self.timeline.action_move(step)

    def action_same_person(self, step: int) -> None:
        """Show the next or the previous event of the chosen person, whatever the filter."""
        detail = self.detail.detail
        name = self.detail.person
        if detail is None or name is None or self._pages is None:
            return
        order: Order = "oldest" if step > 0 else "newest"
        query = Query(order=order).plus("who", name)
        self._pages.ask("detail", questions.following(query, detail.row.key, self.post_message))

    @on(NoFurther)
    def _no_further(self) -> None:
        """Say that this was the last event of a person."""
        self.notify(_("No further event of this person."), timeout=2, markup=False)

    def back_to_main(self) -> None:
        """Return the keyboard back to the pane that had it."""
        self._main_pane().focus()

    def action_back(self) -> None:
        """Close the detail, else forget what waits to be merged; go back to the timeline."""
        if self.has_class("facets"):
            self.remove_class("facets")
        elif self.has_class("detail"):
            self.remove_class("detail")
            self._detail_follows = ""
        elif self.unmark():
            self.notify(_("Unmarked."), timeout=2, markup=False)
        self._main_pane().focus()

    def _main_pane(self) -> Widget:
        """The pane that has the keyboard when nothing else asks for it."""
        if self.has_class("detail"):
            return self.detail
        return self.empty if self.has_class("empty") else self.timeline

    def action_filter(self) -> None:
        """Type a filter."""
        if not self.has_class("welcome"):
            self.query_one(FilterBar).input.focus()

    def action_facets(self) -> None:
        """Go from the timeline to the facets and back; on a narrow screen they lie over it."""
        if self.query_one(FacetsPane).has_focus:
            self.action_back()
            return
        self.add_class("facets")
        self.query_one(FacetsPane).focus()

    def action_density(self) -> None:
        """Go to the density bar."""
        self.query_one(DensityBar).focus()

    def action_add(self) -> None:
        """Read a page and add it."""
        from timeline.tui.add.add_screen import AddScreen  # noqa: PLC0415 - not needed to start

        if self.path is not None:
            self.app.push_screen(AddScreen(self.path, self.today), self._added)

    def _added(self, saved: DraftSaved | None) -> None:
        """Show what was added."""
        if saved is not None:
            self.notify(saved.said, markup=False)
            self.wanted_place = saved.place
            self.post_message(StoreChanged())

    def action_articles(self, doubts: bool) -> None:
        """List the articles, or those with doubts."""
        from timeline.tui.screens.articles_screen import ArticlesScreen  # noqa: PLC0415

        if self.path is not None and self._pages is not None:
            screen = ArticlesScreen(self.path, self._pages, doubts=doubts)
            self.app.push_screen(screen, self._article_left)

    def _article_left(self, event_id: str | None) -> None:
        """Open the event that was chosen in an article."""
        if event_id is not None and self._pages is not None:
            self.add_class("detail")
            self._detail_follows = ""
            self._pages.ask("detail", questions.detail(event_id, self.post_message))
            self.detail.focus()

    def action_turn(self) -> None:
        """Turn the order round, keeping the event under the cursor."""
        row = self.timeline.row
        order: Order = "newest" if self.filter.order == "oldest" else "oldest"
        place = questions.Place(row.start_day or "", row.id) if row else None
        self.apply(self.filter.ordered(order), place)

    def action_filter_by_value(self) -> None:
        """Offer the values of the event under the cursor."""
        from timeline.tui.filters.row_choices import row_choices  # noqa: PLC0415 - not needed to start

        row = self.timeline.row
        if row is not None:
            self.menu.offer("filter", _("Filter by"), row_choices(row))

    @on(ChoicePicked)
    def _value_picked(self, message: ChoicePicked) -> None:
        """Filter by a picked value."""
        if message.purpose == "filter":
            self._main_pane().focus()
            choice = message.choice
            self.add_condition(choice.field, choice.value, negated=message.negated)  # type: ignore[arg-type]

    def action_help(self) -> None:
        """List all keys."""
        from timeline.tui.screens.help_screen import HelpScreen  # noqa: PLC0415 - not needed to start

        self.app.push_screen(HelpScreen())

    def on_descendant_focus(self) -> None:
        """Show the hints of the place that has the keyboard."""
        focused = self.focused
        places = {
            "filter-input": "filter", "detail": "detail", "facets": "facets", "menu": "menu",
            "density": "density", "prompt-input": "prompt", "empty": "empty",
        }  # fmt: skip
        if focused is not None and focused.id != "facets":
            self.remove_class("facets")
        name = places.get(focused.id or "", "timeline") if focused else "timeline"
        if name == "menu":
            name = self.menu.hints
        self.query_one(Hints).show_place(name)

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        """Follow the cursor in the detail."""
        if self.has_class("detail") and message.row.id != self._detail_follows:
            self._ask_detail(message.row)
