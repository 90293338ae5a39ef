"""The panes of the main screen, those that are made when they are first needed among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from textual.widget import Widget

from timeline.tui.browse.bindings import PANE_HINTS
from timeline.tui.density.density_bar import DensityBar
from timeline.tui.filters.facets_pane import FacetsPane
from timeline.tui.filters.filter_bar import FilterBar
from timeline.tui.queries.resume import is_early_start
from timeline.tui.timeline.timeline_view import TimelineView
from timeline.tui.widgets.first_steps import FirstSteps
from timeline.tui.widgets.header import Header
from timeline.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from textual.screen import Screen

    from timeline.tui.detail.detail_pane import DetailPane
    from timeline.tui.filters.empty_pane import EmptyPane
    from timeline.tui.widgets.menu import Menu
    from timeline.tui.widgets.prompt import Prompt

_Pane = TypeVar("_Pane", bound=Widget)


class Panes:
    """Finds the panes; mounts, and loads the code of, what the first frame does without."""

    def __init__(self, screen: Screen[Any]) -> None:
        self.screen = screen

    @property
    def header(self) -> Header:
        """The first line."""
        return self.screen.query_one(Header)

    @property
    def filter_bar(self) -> FilterBar:
        """The line that says under which filter the timeline stands."""
        return self.screen.query_one(FilterBar)

    @property
    def density(self) -> DensityBar:
        """The bars over the whole period."""
        return self.screen.query_one(DensityBar)

    @property
    def facets(self) -> FacetsPane:
        """The column of values with their counts."""
        return self.screen.query_one(FacetsPane)

    @property
    def timeline(self) -> TimelineView:
        """The timeline."""
        return self.screen.query_one(TimelineView)

    @property
    def hints(self) -> Hints:
        """The last line."""
        return self.screen.query_one(Hints)

    @property
    def detail(self) -> DetailPane:
        """The pane that shows one event whole."""
        from timeline.tui.detail.detail_pane import DetailPane  # noqa: PLC0415

        return self._pane(DetailPane, "detail", within="#main")

    @property
    def empty(self) -> EmptyPane:
        """What stands in the place of a timeline without events."""
        from timeline.tui.filters.empty_pane import EmptyPane  # noqa: PLC0415

        return self._pane(EmptyPane, "empty", within="#main")

    @property
    def prompt(self) -> Prompt:
        """The line that asks for one thing."""
        from timeline.tui.widgets.prompt import Prompt  # noqa: PLC0415

        return self._pane(Prompt, "prompt", before="#hints")

    @property
    def menu(self) -> Menu:
        """The list from which one thing is picked."""
        from timeline.tui.widgets.menu import Menu  # noqa: PLC0415

        return self._pane(Menu, "menu")

    def make_ready(self) -> None:
        """Mount what a key may ask for, while no key waits for it."""
        _ = self.prompt, self.menu
        self.filter_bar.make_ready()

    @property
    def detail_open(self) -> bool:
        """Whether an event is shown whole."""
        return self.screen.has_class("detail")

    @property
    def detail_beside(self) -> bool:
        """Whether the screen is so wide that the detail always stands beside the list."""
        return self.screen.has_class("-huge") and not self.screen.has_class("empty")

    @property
    def main(self) -> Widget:
        """The pane that has the keyboard when nothing else asks for it."""
        if self.detail_open:
            return self.detail
        return self.empty if self.screen.has_class("empty") else self.timeline

    def focus_main(self) -> None:
        """Return the keyboard to the pane that had it."""
        self.main.focus()

    def follow_focus(self, name: str) -> None:
        """Show the hints of the pane that has the keyboard; fold the facets away behind another."""
        if name != "facets":
            self.screen.remove_class("facets")
        hints = self.menu.hints if name == "menu" else PANE_HINTS.get(name, "timeline")
        self.hints.show_place(hints)

    def say(self, text: str, seconds: float = 3) -> None:
        """Show a message in a line that goes away."""
        self.screen.notify(text, timeout=seconds, markup=False)

    def show_days(self) -> None:
        """Mark the days on the screen in the density bar."""
        self.density.show_place(*self.timeline.days_on_screen)

    def show_failure(self, error: str) -> None:
        """Show in a line what could not be done."""
        self.screen.notify(error, severity="error", markup=False)

    def teach(self) -> None:
        """Name three keys over the last line, the first times that the program is opened."""
        if is_early_start():
            self.screen.mount(FirstSteps(id="first-steps"), before="#hints")

    def show_welcome(self) -> None:
        """Show how to begin, in the place of the timeline."""
        self.empty.show_welcome()
        self.screen.add_class("empty", "welcome")
        self.empty.focus()
        self.hints.show_place("empty")

    def show_timeline(self) -> None:
        """Put the timeline back in the place of the empty pane."""
        had_keyboard = bool(self.screen.query("#empty")) and self.empty.has_focus
        self.screen.remove_class("empty", "welcome")
        if had_keyboard:
            self.timeline.focus()

    def _pane(
        self, kind: type[_Pane], name: str, *, within: str = "", before: str | None = None
    ) -> _Pane:
        """Return a pane; mount it where it is not there yet."""
        if self.screen.query(f"#{name}"):
            return self.screen.query_one(f"#{name}", kind)
        pane = kind(id=name)
        parent = self.screen.query_one(within) if within else self.screen
        parent.mount(pane, before=before)
        return pane
