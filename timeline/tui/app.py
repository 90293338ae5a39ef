"""The application: language, theme and the threads that read the store."""

from __future__ import annotations

import gc
from contextlib import suppress
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType

from timeline.errors import TimelineError
from timeline.inert import inert
from timeline.messages import translate as _
from timeline.messages import use_language
from timeline.query import Query, parse_query
from timeline.tui.browse.browse_screen import BrowseScreen
from timeline.tui.queries.answers import StoreChanged
from timeline.tui.queries.first_page import Position
from timeline.tui.queries.resume import Left, read_left, write_left
from timeline.tui.themes import DARK, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.app import SystemCommand
    from textual.screen import Screen

_IDLE_SECONDS = 0.5
_LOOK_SECONDS = 1.0
_COLLECT_SECONDS = 60.0
"""Seconds after which garbage is collected though no key was pressed."""
_MUCH, _PAINTED_SECONDS = 5000, 0.08
"""Of so many new objects garbage is taken at once, when what a key asked for has been painted."""


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
        read_only: bool = False,
        teaches: bool = False,
    ) -> None:
        use_language(lang)
        super().__init__()
        self.path = path
        self.today = today or date.today()  # noqa: DTZ011 - the reader's own day
        self._teaches = teaches
        self._left = Left() if query or path is None else read_left(path)
        self._query = self._first_query(query)
        self._last_key = 0.0
        self._collected = 0.0
        self._collecting = True  # not before the app has settled
        self._seen: tuple[int, int] | None = None
        position = Position(self._left.day, self._left.event_id) if self._left.event_id else None
        self._first_screen = BrowseScreen(
            path, self._query, self.today, position, read_only=read_only
        )
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._left.theme if self._left.theme in self.available_themes else DARK.name

    def _first_query(self, query: str) -> Query:
        """Read the filter to begin with; one that was left and is no longer readable is dropped."""
        if query:
            return parse_query(query, today=self.today).ordered("newest")
        found = Query(order="oldest" if self._left.order == "oldest" else "newest")
        if not self._left.query:
            return found
        with suppress(TimelineError):
            return parse_query(self._left.query, today=self.today).ordered(found.order)
        return Query(order="newest")

    def get_default_screen(self) -> Screen[None]:
        """Begin with the timeline."""
        return self._first_screen

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer what the keys do, and the themes, in the command palette."""
        from timeline.tui.help.palette_commands import palette_commands  # noqa: PLC0415 - rare

        yield from palette_commands(self, screen)

    def action_help(self) -> None:
        """List all keys."""
        from timeline.tui.help.help_screen import HelpScreen  # noqa: PLC0415 - not needed to start
        from timeline.tui.help.key_places import key_sections  # noqa: PLC0415

        self.push_screen(HelpScreen(key_sections()))

    def action_command_palette(self) -> None:
        """Open the command palette in the language of the screen."""
        from textual.command import CommandPalette  # noqa: PLC0415 - not needed to start

        if not isinstance(self.screen, CommandPalette):
            placeholder = _("Search for commands…")
            self.push_screen(CommandPalette(id="--command-palette", placeholder=placeholder))

    @property
    def browse(self) -> BrowseScreen:
        """The timeline's screen, whatever lies over it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, BrowseScreen)  # noqa: S101
        return screen

    def on_ready(self) -> None:
        """Do what the first frame could not wait for."""
        self._seen = self._stamp()
        if not self.browse.session.connected:
            self.browse.panes.show_welcome()
        elif self._teaches:
            self.browse.panes.teach()
        self.set_interval(_LOOK_SECONDS, self._look_for_changes)
        gc.disable()
        self.set_timer(_IDLE_SECONDS, self._settle)

    def _settle(self) -> None:
        """Load what later keys need, and take what is there out of the way of the collector."""
        if not self.screen_stack:
            return
        if monotonic() - self._last_key < _IDLE_SECONDS:
            self.set_timer(_IDLE_SECONDS, self._settle)
            return
        self.browse.panes.make_ready()
        self.run_worker(self._name_days, thread=True)
        gc.collect()
        gc.freeze()
        self._collecting = False
        self.set_interval(_IDLE_SECONDS, self._collect_when_idle)

    def _name_days(self) -> None:
        """Load the calendar in a thread; the headings of days say festivals from then on."""
        from timeline.tui.language.almanac import names_of_day  # noqa: PLC0415 - not needed to start

        names_of_day(self.today.isoformat())
        self.call_from_thread(self.browse.panes.timeline.name_days, names_of_day)

    @on(StoreChanged)
    def _look_for_changes(self) -> None:
        """Show new events when another process has written; connect when the file appears."""
        stamp = self._stamp()
        if stamp == self._seen:
            return
        self._seen = stamp
        if not self.browse.session.connected:
            self.browse.session.connect(self.browse.session.wanted)
        else:
            self.browse.filter.refresh()

    def _stamp(self) -> tuple[int, int] | None:
        """Return what changes when the file is written; None while there is none."""
        try:
            found = self.path.stat() if self.path else None
        except OSError:
            return None
        return (found.st_mtime_ns, found.st_size) if found else None

    def remember(self) -> None:
        """Write down where the reader is."""
        session = self.browse.session
        if self.path is None or session.read_only or not session.connected:
            return
        query, row = session.query, self.browse.panes.timeline.row
        day, event_id = (row.start_day or "", row.id) if row else ("", "")
        write_left(self.path, Left(query.text(), query.order, day, event_id, self.theme))

    async def action_quit(self) -> None:
        """Remember the place and end."""
        self.remember()
        self.exit()

    def on_unmount(self) -> None:
        """Collect garbage as other programs do."""
        gc.enable()

    async def on_event(self, event: events.Event) -> None:
        """Remember when a key was pressed; make inert what is pasted into a line of input."""
        if isinstance(event, events.Paste) and not hasattr(self.focused, "PASTES_AS_IT_IS"):
            event.text = inert(event.text)
        if isinstance(event, events.InputEvent):
            self._last_key = monotonic()
            if not self._collecting and gc.get_count()[0] > _MUCH:
                self._collecting = True
                self.set_timer(_PAINTED_SECONDS, self._collect)
        await super().on_event(event)

    def _collect(self) -> None:
        self._collecting = False
        gc.collect()
        self._collected = monotonic()

    def _collect_when_idle(self) -> None:
        """Collect all garbage once in every pause between keys, never under one."""
        now = monotonic()
        paused = now - self._last_key > _IDLE_SECONDS
        if paused and (
            self._last_key > self._collected or now - self._collected > _COLLECT_SECONDS
        ):
            self._collect()
