"""The application: language, theme and the threads that read the store."""

from __future__ import annotations

import gc
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from timeline.query import Query, parse_query
from timeline.tui.browse_screen import BrowseScreen
from timeline.tui.language import use_language
from timeline.tui.lookups import Lookups
from timeline.tui.messages import StoreFailed
from timeline.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from textual import events
    from textual.screen import Screen

    from timeline.errors import TimelineError

_IDLE_SECONDS = 0.5


class TimelineApp(App[None]):
    """Browses one store."""

    CSS_PATH = "timeline.tcss"
    TITLE = "timeline"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
    ]

    def __init__(
        self,
        path: Path | None,
        *,
        lang: str | None = None,
        query: str = "",
        today: date | None = None,
    ) -> None:
        use_language(lang)
        super().__init__()
        self.path = path
        self.today = today or date.today()  # noqa: DTZ011 - the reader's own day
        self._query = parse_query(query, today=self.today) if query else Query()
        self._lookups: list[Lookups] = []
        self._last_key = 0.0
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    def get_default_screen(self) -> Screen[None]:
        """Begin with the timeline."""
        return BrowseScreen(self.path, self._query, self.today)

    @property
    def browse(self) -> BrowseScreen:
        """The timeline's screen, whatever lies over it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, BrowseScreen)  # noqa: S101
        return screen

    def on_ready(self) -> None:
        """Connect to the store once the first frame is painted."""
        self.connect()
        gc.collect()
        gc.freeze()
        gc.disable()
        self.set_interval(_IDLE_SECONDS, self._collect_when_idle)

    def connect(self) -> None:
        """Open the store for reading, or say how to begin where there is none."""
        if self.path is None or not self.path.exists():
            self.browse.show_welcome()
            return
        self._lookups = [Lookups(self.path, self._failed) for _ in range(2)]
        for lookups in self._lookups:
            lookups.start()
        self.browse.connect(*self._lookups)

    def _failed(self, error: TimelineError) -> None:
        """Tell what the store could not do; called in its thread."""
        self.browse.post_message(StoreFailed(str(error)))

    def on_unmount(self) -> None:
        """End the threads."""
        gc.enable()
        for lookups in self._lookups:
            lookups.close()

    async def on_event(self, event: events.Event) -> None:
        """Remember when a key was pressed, so that collecting garbage keeps out of its way."""
        self._last_key = monotonic()
        await super().on_event(event)

    def _collect_when_idle(self) -> None:
        """Collect garbage between two keys, never under one."""
        if monotonic() - self._last_key > _IDLE_SECONDS:
            gc.collect(1)
