"""What leaves the screen: copies, files, commands, saved views, people's pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from timeline.inert import inert_line
from timeline.tui.language.catalogue import count_of_events
from timeline.tui.language.catalogue import translate as _
from timeline.tui.language.error_text import told
from timeline.tui.messages import (
    Answered,
    ChoicePicked,
    PersonArrived,
    Said,
    StoreFailed,
    ViewsArrived,
)
from timeline.tui.queries import questions
from timeline.tui.screens.deciding_screen import DecidingScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.tui.messages import KeptView
    from timeline.tui.widgets.prose import Target


class SharingScreen(DecidingScreen):
    """Copies, exports and keeps what is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy('quote')", "copy the quote"),
        Binding("Y", "copy('citation')", "copy as a citation"),
        Binding("w", "copy('line')", "copy the line"),
        Binding("x", "export", "export the view to a file"),
        Binding("C", "command", "the view as command and as SQL"),
        Binding("s", "save_view", "save the view"),
        Binding("v", "views", "saved views"),
        Binding("P", "person", "page of the person"),
    ]

    _kept: Mapping[str, KeptView]
    _overwriting = ""
    """Name of a file that is there already and was told to be."""

    def action_copy(self, what: str) -> None:
        """Copy something of the present event to the clipboard of the terminal."""
        from timeline.tui.queries.present_view import citation, row_line  # noqa: PLC0415 - not needed to start

        row = self.present_row
        if row is None:
            return
        detail = self.detail.detail if self.has_class("detail") else None
        text = {"quote": inert_line(row.quote), "line": row_line(row)}.get(what, "")
        if what == "citation":
            whole = detail is not None and detail.reports
            cited = citation(detail) if whole and detail else f"“{row.quote}”({row.sources or ''})"
            text = inert_line(cited)
        self.app.copy_to_clipboard(text)
        self.notify(_("Copied."), timeout=1, markup=False)

    def action_export(self) -> None:
        """Ask for the file to write."""
        from timeline.export import formats  # noqa: PLC0415 - only when exporting

        known = " ".join(formats())
        self._overwriting = ""
        self.prompt.ask("export", _("Export to ({formats}):", formats=known), "timeline.csv")

    def _export(self, name: str) -> None:
        """Write the present view in a thread; over a file that is there only when asked twice."""
        from timeline.export import exporter, formats, write_atomically  # noqa: PLC0415
        from timeline.tui.queries.present_view import Counted  # noqa: PLC0415 - not needed to start

        target = Path(name).expanduser()
        form = target.suffix.removeprefix(".")
        if form not in formats():
            known = " ".join(f".{known}" for known in formats())
            self.prompt.explain(_("The file's name must end in {formats}", formats=known))
            return
        if target.exists() and name != self._overwriting:
            self._overwriting = name
            self.prompt.explain(_("The file is there already; Enter writes over it."))
            return
        self._overwriting = ""
        self.prompt.close()
        self.back_to_main()
        query, path = self.filter.ordered("oldest"), self.path

        def work() -> None:
            rows = Counted(questions.all_rows(path, query))
            try:
                with write_atomically(target) as stream:
                    exporter(form)(rows, stream)
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.post_message(StoreFailed(told(error)))
            else:
                said = _("Written: {path}", path=target.absolute())
                self.post_message(Said(f"{said} · {count_of_events(rows.number)}"))

        self.run_worker(work, thread=True, group="export")

    @on(Said)
    def _said(self, message: Said) -> None:
        """Say that something is done."""
        self.notify(inert_line(message.text), timeout=4, markup=False)

    def action_command(self) -> None:
        """Show the present view as a command and as SQL."""
        from timeline.tui.queries.present_view import command_of, sharing_paragraphs  # noqa: PLC0415
        from timeline.tui.widgets.text_screen import TextScreen  # noqa: PLC0415 - not needed to start

        if self.path is not None:
            text = sharing_paragraphs(self.filter, self.path)
            command = command_of(self.filter, self.path)
            self.app.push_screen(TextScreen(_("This view elsewhere"), text, command))

    def action_save_view(self) -> None:
        """Ask for a name for the present filter."""
        if self.filter.conditions:
            self.prompt.ask("view", _("Name of the view:"))
        else:
            self.notify(_("Filter first; then s saves the filter."), timeout=3, markup=False)

    def action_views(self) -> None:
        """Ask for the saved views."""
        if self._pages is not None:
            self._pages.ask("views", questions.views(self.today, self.post_message))

    @on(ViewsArrived)
    def _views_arrived(self, message: ViewsArrived) -> None:
        """Offer the saved views."""
        from timeline.tui.widgets.menu import Choice  # noqa: PLC0415 - not needed to start

        if not message.views:
            self.notify(_("No saved views yet; s saves one."), timeout=3, markup=False)
            return
        self._kept = {view.name: view for view in message.views}
        choices = [
            Choice(f"{inert_line(view.name)}   {inert_line(view.label)}", view.name, "")
            for view in message.views
        ]
        self.menu.offer("view", _("Saved views (x deletes)"), choices)

    @on(ChoicePicked)
    def _view_picked(self, message: ChoicePicked) -> None:
        """Show a saved view, or delete it."""
        if message.purpose != "view" or self.path is None:
            return
        self.back_to_main()
        view = self._kept[message.choice.field]
        if message.negated:
            self.decide(_("Deleted."), lambda store: store.delete_view(view.name))
        elif view.query is None:
            self.notify(inert_line(view.label), severity="error", markup=False)
        else:
            self.apply_and_show(view.query.ordered(self.filter.order))

    @on(Answered)
    def _name_answered(self, message: Answered) -> None:
        """Keep a view under its name, or export to a file."""
        if message.purpose == "export":
            self._export(message.value)
        elif message.purpose == "view":
            self.prompt.close()
            self.back_to_main()
            name, query = message.value, self.filter.text()
            if name:
                said = _("Kept; v shows the saved views.")
                self.decide(said, lambda store: store.save_view(name, query))

    def action_person(self) -> None:
        """Open the page of the person in the detail, or of the first of the event."""
        row = self.present_row
        name = self.detail.person if self.has_class("detail") else None
        name = name or (row.people[0] if row is not None and row.people else None)
        if name is None:
            self.notify(_("This event names no person."), timeout=3, markup=False)
        elif self._pages is not None:
            self._pages.ask("person", questions.person(name, self.post_message))

    @on(PersonArrived)
    def _person_arrived(self, message: PersonArrived) -> None:
        """Show the page of a person."""
        from timeline.tui.detail.person_text import person_paragraphs  # noqa: PLC0415
        from timeline.tui.widgets.text_screen import TextScreen  # noqa: PLC0415 - not needed to start

        text = person_paragraphs(message.person)
        screen = TextScreen(inert_line(message.person.name), text)
        self.app.push_screen(screen, self._target_chosen)

    def _target_chosen(self, target: Target | None) -> None:
        """Filter by a name that was chosen in a text."""
        if target is not None:
            field, value = target
            self.add_condition(field, value)  # type: ignore[arg-type]
