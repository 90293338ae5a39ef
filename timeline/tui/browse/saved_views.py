"""Filters that are kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.tui.browse.event_decisions import EventDecisions
    from timeline.tui.browse.panes import Panes
    from timeline.tui.browse.shown_filter import ShownFilter
    from timeline.tui.queries.answers import KeptView
    from timeline.tui.queries.filter_session import FilterSession
    from timeline.tui.widgets.menu import Choice


class SavedViews:
    """Keeps the present filter, and shows or deletes one that was kept."""

    def __init__(
        self, panes: Panes, session: FilterSession, decisions: EventDecisions, shown: ShownFilter
    ) -> None:
        self._panes = panes
        self._session = session
        self._decisions = decisions
        self._filter = shown
        self._kept: Mapping[str, KeptView] = {}

    def save(self) -> None:
        """Ask for a name for the present filter."""
        if self._session.query.conditions:
            self._panes.prompt.ask(_("Name of the view:"), self._keep)
        else:
            self._panes.say(_("Filter first; then s saves the filter."))

    def _keep(self, name: str) -> None:
        """Keep the present filter under a name."""
        query = self._session.query.text()
        self._panes.prompt.close()
        self._panes.focus_main()
        if name:
            said = _("Kept; v shows the saved views.")
            self._decisions.write(said, lambda store: store.save_view(name, query))

    def show(self) -> None:
        """Ask for the saved views."""
        from timeline.tui.queries.questions import kept_views  # noqa: PLC0415 - not needed to start

        self._session.ask("views", kept_views(self._session.today), self._offer)

    def _offer(self, views: Sequence[KeptView]) -> None:
        """Offer the saved views."""
        from timeline.tui.widgets.menu import Choice  # noqa: PLC0415 - not needed to start

        if not views:
            self._panes.say(_("No saved views yet; s saves one."))
            return
        self._kept = {view.name: view for view in views}
        choices = [
            Choice(f"{inert_line(view.name)}   {inert_line(view.label)}", view.name, "")
            for view in views
        ]
        title = _("Saved views (x deletes)")
        self._panes.menu.offer(title, choices, self._show, excluded=self._delete, hints="views")

    def _show(self, choice: Choice) -> None:
        """Show a saved view."""
        self._panes.focus_main()
        view = self._kept[choice.field]
        if view.query is None:
            self._panes.show_failure(inert_line(view.label))
        else:
            self._filter.show(view.query.ordered(self._session.query.order))

    def _delete(self, choice: Choice) -> None:
        """Delete a saved view."""
        self._panes.focus_main()
        self._decisions.write(_("Deleted."), lambda store: store.delete_view(choice.field))
