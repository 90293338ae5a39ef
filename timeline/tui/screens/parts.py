"""The parts of the main screen that are made when they are first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    from timeline.tui.detail.detail_pane import DetailPane
    from timeline.tui.filters.completion_list import CompletionList
    from timeline.tui.filters.empty_pane import EmptyPane
    from timeline.tui.widgets.menu import Menu
    from timeline.tui.widgets.prompt import Prompt

_Part = TypeVar("_Part", bound=Widget)


class PartedScreen(Screen[None]):
    """Mounts what the first frame does without, and loads its code, on the way to its first use."""

    @property
    def detail(self) -> DetailPane:
        """The pane that shows one event whole."""
        from timeline.tui.detail.detail_pane import DetailPane  # noqa: PLC0415

        return self._part(DetailPane, "detail", within="#main")

    @property
    def empty(self) -> EmptyPane:
        """What stands in the place of the timeline when that has nothing to show."""
        from timeline.tui.filters.empty_pane import EmptyPane  # noqa: PLC0415

        return self._part(EmptyPane, "empty", within="#main")

    @property
    def prompt(self) -> Prompt:
        """The line that asks for one thing."""
        from timeline.tui.widgets.prompt import Prompt  # noqa: PLC0415

        return self._part(Prompt, "prompt", before="#hints")

    @property
    def completions(self) -> CompletionList:
        """The list under the filter bar."""
        from timeline.tui.filters.completion_list import CompletionList  # noqa: PLC0415

        return self._part(CompletionList, "completions")

    @property
    def menu(self) -> Menu:
        """The list from which one thing is picked."""
        from timeline.tui.widgets.menu import Menu  # noqa: PLC0415

        return self._part(Menu, "menu")

    def make_ready(self) -> None:
        """Mount what a key may ask for, while no key waits for it."""
        _ = self.prompt, self.menu, self.completions

    def has_part(self, name: str) -> bool:
        """Return whether a part was needed before."""
        return bool(self.query(f"#{name}"))

    def _part(
        self, kind: type[_Part], name: str, *, within: str = "", before: str | None = None
    ) -> _Part:
        """Return a part; mount it where it is not there yet."""
        if self.has_part(name):
            return self.query_one(f"#{name}", kind)
        part = kind(id=name)
        place = self.query_one(within) if within else self
        place.mount(part, before=before)
        return part
