"""The filter bar: chips for the conditions that hold, an input for the next, the live count."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual import on
from textual.containers import Horizontal
from textual.widgets import Input, Static

from timeline.errors import BadFilter, UnreadableDate
from timeline.query import Query, parse_query
from timeline.tui.filters.chips import Chips
from timeline.tui.filters.condition_text import (
    completions,
    date_in_words,
    last_token,
    slow_to_read,
    unfinished_date,
)
from timeline.tui.filters.filter_input import FilterInput
from timeline.tui.language.catalogue import translate as _
from timeline.tui.language.error_text import told
from timeline.tui.messages import FilterChanged, FilterLeft

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from textual.app import ComposeResult

    from timeline.store.search.facets import Facet
    from timeline.tui.filters.completion_list import CompletionList
    from timeline.tui.filters.condition_text import Completion
    from timeline.tui.screens.parts import PartedScreen


class FilterBar(Horizontal):
    """One line that always says under which filter the timeline stands."""

    def __init__(self, today: date, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.query_held = Query()
        """The conditions that are chips."""
        self.known: dict[str, Sequence[tuple[str, int | None]]] = {}
        """Values to complete from."""
        self._today = today
        self._dates_unread = True
        """Whether no date in words has been read yet; the first takes a while."""

    def compose(self) -> ComposeResult:
        """Lay out label, chips, input and count."""
        yield Static(_("Filter"), id="filter-label", markup=False)
        yield Chips(id="chips")
        yield Static(_("/ to filter"), id="filter-hint", markup=False)
        yield Static("", id="filter-count", markup=False)

    @property
    def input(self) -> FilterInput:
        """The input for the next condition; it takes the place of the hint when it is needed."""
        if self.query(FilterInput):
            return self.query_one(FilterInput)
        hint = self.query_one("#filter-hint", Static)
        entry = FilterInput(
            placeholder=_("/ to filter"), id="filter-input", compact=True, select_on_focus=False
        )
        self.mount(entry, before=hint)
        hint.remove()
        return entry

    def take_values(
        self, counted: Mapping[Facet, Sequence[tuple[str, int]]], words: Mapping[str, Sequence[str]]
    ) -> None:
        """Complete from counted values, and from words that nobody counts."""
        self.known = {
            **{str(field): values for field, values in counted.items()},
            **{field: [(word, None) for word in values] for field, values in words.items()},
        }

    def make_ready(self) -> None:
        """Mount the input while no key waits for it."""
        _ = self.input

    @property
    def typed(self) -> str:
        """What is typed and not held yet."""
        return self.input.value if self.query(FilterInput) else ""

    @property
    def _list(self) -> CompletionList:
        """The list that floats below the bar."""
        return cast("PartedScreen", self.screen).completions

    def show_query(self, query: Query) -> None:
        """Take over a filter that was changed elsewhere."""
        self.query_held = query
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

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Try what is typed as a filter; a space after a whole condition makes it a chip."""
        event.stop()
        if event.value != self.input.value:
            return  # more was typed since; its own message follows
        if event.value.endswith((" ", "\u3000")) and event.value.strip():
            self._hold()
            return
        self._try(event.value)

    def _try(self, typed: str) -> None:
        """Filter by the chips and what is typed, as far as it can be read."""
        offered = completions(typed, self.known) if self.input.has_focus else []
        error = ""
        try:
            if unfinished_date(typed):
                self._try_without_last(typed)
            elif self._dates_unread and date_in_words(typed):
                work = partial(self._read_words, typed)
                self.run_worker(work, thread=True, exclusive=True, group="dates")
            else:
                self.post_message(FilterChanged(self._with(typed), typing=True))
        except (BadFilter, UnreadableDate) as problem:
            error = "" if offered or typed.endswith((":", "：")) else told(problem)
            self._try_without_last(typed)
        shown = offered if typed or error else []
        x = self.input.region.x + cell_len(typed[: self.input.cursor_position]) - 2
        self._list.show(shown, error, x)

    def _read_words(self, typed: str) -> None:
        """Load the reader of dates in a thread, then try the filter."""
        with suppress(BadFilter, UnreadableDate):
            parse_query(typed, today=self._today)
        self._dates_unread = False
        self.app.call_from_thread(self._try_again, typed)

    def _try_again(self, typed: str) -> None:
        """Try a filter whose dates can be read by now, unless more was typed."""
        if typed == self.input.value:
            self._try(typed)

    def _try_without_last(self, typed: str) -> None:
        """Filter by what can be read when the last condition cannot."""
        with suppress(BadFilter, UnreadableDate):
            query = self._with(typed.removesuffix(last_token(typed)))
            self.post_message(FilterChanged(query, typing=True))

    def _with(self, typed: str) -> Query:
        """Read the chips and what is typed as one filter."""
        added = parse_query(typed, today=self._today)
        query = self.query_held
        kept = [c for c in added.conditions if c not in query.conditions]
        return Query((*query.conditions, *kept), query.order)

    def _hold(self, *, leave: bool = False) -> None:
        """Turn what is typed into chips; a date that is slow to read is read in a thread first."""
        typed = self.input.value
        if slow_to_read(typed):
            work = partial(self._read_apart, typed, leave=leave)
            self.run_worker(work, thread=True, exclusive=True, group="dates")
        else:
            self._take_in(typed, leave=leave)

    def _read_apart(self, typed: str, *, leave: bool) -> None:
        """Load the reader of dates in a thread; from then on it is quick."""
        with suppress(BadFilter, UnreadableDate):
            parse_query(typed, today=self._today)
        self.app.call_from_thread(self._take_in, typed, leave=leave)

    def _take_in(self, typed: str, *, leave: bool) -> None:
        """Turn what was typed into chips; explain in place where that cannot be."""
        if typed != self.input.value:
            return
        try:
            query = self._with(typed)
        except (BadFilter, UnreadableDate) as problem:
            self._list.show([], told(problem), self.input.region.x)
            return
        self.query_held = query
        with self.input.prevent(Input.Changed):
            self.input.value = ""
        self._list.show([], "", 0)
        self._show_chips()
        self.post_message(FilterChanged(query, typing=False))
        if leave:
            self.post_message(FilterLeft())

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Take the chosen completion, or hold what is typed and go to the timeline."""
        event.stop()
        chosen = self._list.chosen
        if chosen is not None:
            self._take(chosen)
        else:
            self._hold(leave=True)

    @on(FilterInput.Complete)
    def _complete(self) -> None:
        """Take the first completion; without one, all keys are offered."""
        first = self._list.first
        if first is not None:
            self._take(first)
        else:
            self._list.show(completions(self.input.value, self.known), "", self.input.region.x)

    @on(FilterInput.Choose)
    def _choose(self, event: FilterInput.Choose) -> None:
        """Go through the completions; open them where they are closed."""
        if not self._list.display:
            self._complete()
        self._list.move(event.step)

    def take_completion(self, completion: Completion) -> None:
        """Take a completion that was clicked."""
        self._take(completion)
        self.input.focus()

    def _take(self, completion: Completion) -> None:
        """Put a completion into the input."""
        self.input.value = completion.text
        self.input.cursor_position = len(completion.text)

    @on(FilterInput.Erase)
    def _erase(self) -> None:
        """Undo the last condition."""
        if self.query_held.conditions:
            self._remove(len(self.query_held.conditions) - 1)

    @on(Chips.Removed)
    def _chip_removed(self, event: Chips.Removed) -> None:
        """Remove the condition of a clicked chip."""
        self._remove(event.index)

    def _remove(self, index: int) -> None:
        """Leave out one condition."""
        self.query_held = self.query_held.without(index)
        self._show_chips()
        self.post_message(FilterChanged(self.query_held, typing=False))

    @on(FilterLeft)
    def _left(self) -> None:
        """Drop what is half typed."""
        self._list.show([], "", 0)
        if self.typed:
            with self.input.prevent(Input.Changed):
                self.input.value = ""
            self.post_message(FilterChanged(self.query_held, typing=False))
