"""What the keys open: the question for a day, adding a page, the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.errors import BadFilter, UnreadableDate
from timeline.messages import translate as _
from timeline.tui.browse.people_pages import PeoplePages
from timeline.tui.language.error_text import error_text
from timeline.tui.queries.answers import StoreChanged

if TYPE_CHECKING:
    from timeline.tui.add.add_screen import Saved
    from timeline.tui.browse.open_event import OpenEvent
    from timeline.tui.browse.panes import Panes
    from timeline.tui.browse.shown_filter import ShownFilter
    from timeline.tui.queries.filter_session import FilterSession


class Openings:
    """Opens what lies over the timeline, and takes what comes back."""

    def __init__(
        self, panes: Panes, session: FilterSession, event: OpenEvent, shown: ShownFilter
    ) -> None:
        self._panes = panes
        self._session = session
        self._event = event
        self._pages = PeoplePages(panes, session, shown)

    def leaders(self) -> None:
        """List the officials of a unit."""
        self._pages.leaders()

    def beside(self) -> None:
        """Lay two people side by side."""
        self._pages.beside()

    def calendar(self) -> None:
        """Show a year as a calendar."""
        self._pages.calendar()

    def day(self) -> None:
        """Ask for a date to go to."""
        self._panes.prompt.ask(_("Go to date:"), self._read)

    def _read(self, typed: str) -> None:
        """Read the date that was typed, in a thread, for not every one is quick to read."""
        self._panes.screen.run_worker(
            lambda: self._read_day(typed), thread=True, exclusive=True, group="day"
        )

    def _read_day(self, typed: str) -> None:
        """Read a typed date and go there, or explain what is wrong with it."""
        from timeline.query.dates import read_period  # noqa: PLC0415 - not needed to start

        screen = self._panes.screen
        try:
            day = read_period(typed, self._session.today).start_day
        except (BadFilter, UnreadableDate) as problem:
            screen.call_later(self._panes.prompt.explain, error_text(problem))
        else:
            screen.call_later(self._go_to, day)

    def _go_to(self, day: str | None) -> None:
        """Close the prompt and go to the day that was read."""
        self._panes.prompt.close()
        self._panes.timeline.focus()
        if day is not None:
            self._panes.timeline.go_to_day(day)

    def add(self) -> None:
        """Read a page and add it."""
        from timeline.tui.add.add_screen import AddScreen  # noqa: PLC0415 - not needed to start

        if self._session.path is not None:
            screen = AddScreen(self._session.path, self._session.today)
            self._panes.screen.app.push_screen(screen, self._added)

    def _added(self, saved: Saved | None) -> None:
        """Show what was added."""
        if saved is not None:
            self._panes.say(saved.said, 5)
            self._session.wanted = saved.position
            self._panes.screen.post_message(StoreChanged())

    def articles(self, *, doubts: bool = False) -> None:
        """List the articles, or those with doubts."""
        from timeline.tui.articles.articles_screen import ArticlesScreen  # noqa: PLC0415

        path, lookups = self._session.path, self._session.lookups
        if path is not None and lookups is not None:
            screen = ArticlesScreen(path, lookups, doubts=doubts, read_only=self._session.read_only)
            self._panes.screen.app.push_screen(screen, self._article_left)

    def doubts(self) -> None:
        """List the articles with doubts."""
        self.articles(doubts=True)

    def _article_left(self, event_id: str | None) -> None:
        """Open the event that was chosen in an article."""
        if event_id is not None:
            self._event.open(event_id)
