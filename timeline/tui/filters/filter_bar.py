"""The filter bar: chips for the conditions that hold, an input for the next, the live count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from timeline.messages import translate as _
from timeline.tui.filters.chips import Chips
from timeline.tui.filters.typed_filter import FilterState, known_values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from textual.app import ComposeResult

    from timeline.query import Query
    from timeline.store.search.facets import Facet
    from timeline.tui.filters.condition_text import Completion
    from timeline.tui.filters.filter_input import FilterInput
    from timeline.tui.filters.typed_filter import Known


class FilterBar(Horizontal):
    """One line that always says under which filter the timeline stands."""

    @dataclass
    class Changed(Message):
        """Conditions were added, removed or are being typed."""

        query: Query
        typing: bool

    class Left(Message):
        """The bar gives the keyboard back."""

    def __init__(self, today: date, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._state = FilterState(today)

    def compose(self) -> ComposeResult:
        """Lay out label, chips, input and count."""
        yield Static(_("Filter"), id="filter-label", markup=False)
        yield Chips(id="chips")
        yield Static(_("/ to filter"), id="filter-hint", markup=False)
        yield Static("", id="filter-count", markup=False)

    @property
    def query_held(self) -> Query:
        """The conditions that are chips."""
        return self._state.held

    @property
    def known(self) -> Known:
        """Values to complete from, by field."""
        return self._state.known

    @property
    def input(self) -> FilterInput:
        """The input for the next condition; it takes the place of the hint when it is needed."""
        from timeline.tui.filters.filter_input import FilterInput  # noqa: PLC0415 - mounted later

        if self.query(FilterInput):
            return self.query_one(FilterInput)
        hint = self.query_one("#filter-hint", Static)
        entry = FilterInput(self._state, id="filter-input")
        self.mount(entry, before=hint)
        hint.remove()
        return entry

    def take_values(
        self, counted: Mapping[Facet, Sequence[tuple[str, int]]], words: Mapping[str, Sequence[str]]
    ) -> None:
        """Complete from counted values, and from words that nobody counts."""
        self._state.known = known_values(counted, words)

    def make_ready(self) -> None:
        """Mount the input and the list of completions while no key waits for them."""
        _ = self.input.completion_list

    @property
    def typed(self) -> str:
        """What is typed and does not hold yet."""
        return self.input.value if self.query("#filter-input") else ""

    def show_query(self, query: Query) -> None:
        """Take over a filter that was changed elsewhere."""
        self._state.held = query
        self._show_chips()

    def show_count(self, text: str) -> None:
        """Show how many events there are."""
        count = self.query_one("#filter-count", Static)
        count.update(text)
        count.styles.width = cell_len(text) + 1

    def on_resize(self) -> None:
        """Let the chips shrink with the screen."""
        self._show_chips()

    def _show_chips(self) -> None:
        """Draw the chips in the room that the input leaves."""
        self.query_one(Chips).show_query(self.query_held, max(12, self.size.width - 40))

    def on_filter_input_tried(self, event: FilterInput.Tried) -> None:
        """Filter by what is being typed."""
        self.post_message(self.Changed(event.query, typing=True))

    def on_filter_input_held(self, event: FilterInput.Held) -> None:
        """Turn what was typed into chips."""
        self._change(event.query)

    def on_filter_input_left(self) -> None:
        """Drop what is half typed and give the keyboard back."""
        if self.typed:
            self.post_message(self.Changed(self.query_held, typing=False))
        self.input.clear_typed()
        self.post_message(self.Left())

    def take_completion(self, completion: Completion) -> None:
        """Take a completion that was clicked."""
        self.input.take(completion)
        self.input.focus()

    def on_filter_input_erase(self) -> None:
        """Remove the last condition."""
        if self.query_held.conditions:
            self._change(self.query_held.without(len(self.query_held.conditions) - 1))

    @on(Chips.Removed)
    def _chip_removed(self, event: Chips.Removed) -> None:
        """Remove the condition of a clicked chip."""
        self._change(self.query_held.without(event.index))

    def _change(self, query: Query) -> None:
        """Let other conditions hold."""
        self.show_query(query)
        self.post_message(self.Changed(query, typing=False))
