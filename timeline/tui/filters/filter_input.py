"""The input of the filter bar: reads a condition while it is typed, and completes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from timeline.errors import BadFilter, UnreadableDate
from timeline.messages import translate as _
from timeline.tui.filters.completion_list import CompletionList
from timeline.tui.filters.condition_text import (
    completions,
    date_in_words,
    slow_to_read,
    unfinished_date,
)
from timeline.tui.filters.typed_filter import read_for_later, with_readable
from timeline.tui.language.error_text import error_text

if TYPE_CHECKING:
    from timeline.query import Query
    from timeline.tui.filters.condition_text import Completion
    from timeline.tui.filters.typed_filter import FilterState


class FilterInput(Input):
    """Where the next condition is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "complete", show=False, priority=True),
        Binding("down", "choose(1)", "next completion", show=False),
        Binding("up", "choose(-1)", "previous completion", show=False),
        Binding("escape", "leave", "back to the timeline", show=False),
        Binding("backspace", "erase", "remove the last condition", show=False, priority=True),
    ]

    @dataclass
    class Tried(Message):
        """What is typed can be read as a filter."""

        query: Query

    @dataclass
    class Held(Message):
        """What was typed is whole and should hold."""

        query: Query

    class Left(Message):
        """The keyboard should go back to the timeline."""

    class Erase(Message):
        """Backspace was pressed where nothing is left to delete."""

    def __init__(self, state: FilterState, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(placeholder=_("/ to filter"), id=id, compact=True, select_on_focus=False)
        self._state = state

    @property
    def completion_list(self) -> CompletionList:
        """The list that floats below the bar; it is mounted when it is first needed."""
        if not self.screen.query(CompletionList):
            self.screen.mount(CompletionList(id="completions"))
        return self.screen.query_one(CompletionList)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Try what is typed as a filter; a space after a whole condition lets it hold."""
        event.stop()
        if event.value != self.value:
            return  # more was typed since; its own message follows
        if event.value.endswith((" ", "\u3000")) and event.value.strip():
            self._hold()
            return
        self._try(event.value)

    def _try(self, typed: str) -> None:
        """Filter by the chips and what is typed, as far as it can be read."""
        offered = completions(typed, self._state.known) if self.has_focus else []
        error = ""
        try:
            if unfinished_date(typed):
                self._try_without_last(typed)
            elif self._state.dates_unread and date_in_words(typed):
                work = partial(self._read_words, typed)
                self.run_worker(work, thread=True, exclusive=True, group="dates")
            else:
                self.post_message(self.Tried(self._state.with_typed(typed)))
        except (BadFilter, UnreadableDate) as problem:
            error = "" if offered or typed.endswith((":", "：")) else error_text(problem)
            self._try_without_last(typed)
        shown = offered if typed or error else []
        x = self.region.x + cell_len(typed[: self.cursor_position]) - 2
        self.completion_list.show(shown, error, x)

    def _read_words(self, typed: str) -> None:
        """Load the reader of dates in a thread, then try the filter."""
        read_for_later(typed, self._state.today)
        self._state.dates_unread = False
        self.app.call_from_thread(self._try_again, typed)

    def _try_again(self, typed: str) -> None:
        """Try a filter whose dates can be read by now, unless more was typed."""
        if typed == self.value:
            self._try(typed)

    def _try_without_last(self, typed: str) -> None:
        """Filter by what can be read when the last condition cannot."""
        query = with_readable(self._state.held, typed, self._state.today)
        if query is not None:
            self.post_message(self.Tried(query))

    def _hold(self, *, leave: bool = False) -> None:
        """Let what is typed hold; a date that is slow to read is read in a thread first."""
        if slow_to_read(self.value):
            work = partial(self._read_apart, self.value, leave=leave)
            self.run_worker(work, thread=True, exclusive=True, group="dates")
        else:
            self._take_in(self.value, leave=leave)

    def _read_apart(self, typed: str, *, leave: bool) -> None:
        """Load the reader of dates in a thread; from then on it is quick."""
        read_for_later(typed, self._state.today)
        self.app.call_from_thread(self._take_in, typed, leave=leave)

    def _take_in(self, typed: str, *, leave: bool) -> None:
        """Let what was typed hold; explain in place where that cannot be."""
        if typed != self.value:
            return
        try:
            query = self._state.with_typed(typed)
        except (BadFilter, UnreadableDate) as problem:
            self.completion_list.show([], error_text(problem), self.region.x)
            return
        self.clear_typed()
        self.post_message(self.Held(query))
        if leave:
            self.post_message(self.Left())

    def clear_typed(self) -> None:
        """Take away what is typed, and what could complete it, without trying anything."""
        self.completion_list.show([], "", 0)
        with self.prevent(Input.Changed):
            self.value = ""

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Take the chosen completion, or hold what is typed and go to the timeline."""
        event.stop()
        chosen = self.completion_list.chosen
        if chosen is not None:
            self.take(chosen)
        else:
            self._hold(leave=True)

    def take(self, completion: Completion) -> None:
        """Put a completion into the input."""
        self.value = completion.text
        self.cursor_position = len(completion.text)

    def action_complete(self) -> None:
        """Take the first completion; without one, all keys are offered."""
        first = self.completion_list.first
        if first is not None:
            self.take(first)
        else:
            offered = completions(self.value, self._state.known)
            self.completion_list.show(offered, "", self.region.x)

    def action_choose(self, step: int) -> None:
        """Go through the completions; open them where they are closed."""
        if not self.completion_list.display:
            self.action_complete()
        self.completion_list.move(step)

    def action_leave(self) -> None:
        """Return the keyboard to the timeline."""
        self.post_message(self.Left())

    def action_erase(self) -> None:
        """Delete a character, or the last condition where there is none."""
        if self.value:
            self.action_delete_left()
        else:
            self.post_message(self.Erase())
