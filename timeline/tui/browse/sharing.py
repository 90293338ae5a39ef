"""What leaves the screen: copies, files, commands, addresses, people's pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import count_of_events, present_language
from timeline.messages import translate as _
from timeline.tui.language.error_text import error_text
from timeline.tui.queries.ranks import all_events

if TYPE_CHECKING:
    from timeline.store.events.results import EventDetail
    from timeline.tui.browse.open_event import OpenEvent
    from timeline.tui.browse.panes import Panes
    from timeline.tui.browse.shown_filter import ShownFilter
    from timeline.tui.detail.person_text import Person
    from timeline.tui.queries.filter_session import FilterSession
    from timeline.tui.widgets.prose import Paragraph, Target


class Sharing:
    """Copies, exports and opens what is shown."""

    def __init__(
        self,
        panes: Panes,
        session: FilterSession,
        event: OpenEvent,
        shown: ShownFilter,
    ) -> None:
        self._panes = panes
        self._session = session
        self._event = event
        self._filter = shown
        self._overwriting = ""
        """Name of a file that is there already and was told to be."""

    def copy_quote(self) -> None:
        """Copy the quote of the present event."""
        row = self._event.row
        if row is not None:
            self._copy(inert_line(row.quote))

    def copy_line(self) -> None:
        """Copy the present event as a line."""
        from timeline.tui.browse.present_view import row_line  # noqa: PLC0415 - not needed to start

        row = self._event.row
        if row is not None:
            self._copy(row_line(row))

    def copy_citation(self) -> None:
        """Copy quote and source of the present event."""
        from timeline.tui.browse.present_view import citation  # noqa: PLC0415 - not needed to start

        row, detail = self._event.row, self._event.detail
        if row is not None:
            whole = detail is not None and detail.reports
            cited = citation(detail) if whole and detail else f"“{row.quote}”({row.sources or ''})"
            self._copy(inert_line(cited))

    def _copy(self, text: str) -> None:
        """Put a text into the clipboard of the terminal."""
        self._panes.screen.app.copy_to_clipboard(text)
        self._panes.say(_("Copied."), 1)

    def open_source(self) -> None:
        """Open the address that the present event was read from."""
        row = self._event.row
        if row is not None:
            self._session.ask("source", lambda reader: reader.event(row.id), self._open_address)

    def _open_address(self, detail: EventDetail) -> None:
        """Open the first known address; where no browser can be, copy it."""
        from timeline.tui.detail.addresses import addresses_of, can_open  # noqa: PLC0415

        address = next(iter(addresses_of(detail)), "")
        if not address:
            self._panes.say(_("No address is known of this event; Enter shows the kept text."))
        elif can_open():
            self._panes.screen.app.open_url(address)
            self._panes.say(_("Opened: {address}", address=address))
        else:
            self._panes.screen.app.copy_to_clipboard(address)
            self._panes.say(_("No browser here; copied: {address}", address=address))

    def left_out(self) -> None:
        """Show the lines of the event's page that are in no article."""
        from timeline.tui.detail.left_out_text import read_left_out  # noqa: PLC0415

        row = self._event.row
        if row is not None:
            self._session.ask(
                "left out", lambda reader: read_left_out(reader, row.id), self._show_left_out
            )

    def _show_left_out(self, paragraphs: list[Paragraph]) -> None:
        """Show what was left out of a page."""
        from timeline.tui.widgets.text_screen import TextScreen  # noqa: PLC0415 - not needed to start

        if paragraphs:
            screen = TextScreen(_("Left out of the page"), paragraphs)
            self._panes.screen.app.push_screen(screen)
        else:
            self._panes.say(_("Nothing was left out of this page."))

    def export(self) -> None:
        """Ask for the file to write."""
        from timeline.export import formats  # noqa: PLC0415 - only when exporting

        known = " ".join(formats())
        self._overwriting = ""
        question = _("Export to ({formats}):", formats=known)
        self._panes.prompt.ask(question, self._export, "timeline.csv")

    def _export(self, name: str) -> None:
        """Write the present view in a thread; over a file that is there only when asked twice."""
        from timeline.export import formats  # noqa: PLC0415 - only when exporting

        prompt, target = self._panes.prompt, Path(name).expanduser()
        if target.suffix.removeprefix(".") not in formats():
            known = " ".join(f".{known}" for known in formats())
            prompt.explain(_("The file's name must end in {formats}", formats=known))
            return
        if target.exists() and name != self._overwriting:
            self._overwriting = name
            prompt.explain(_("The file is there already; Enter writes over it."))
            return
        self._overwriting = ""
        prompt.close()
        self._panes.focus_main()
        self._panes.screen.run_worker(lambda: self._write(target), thread=True, group="export")

    def _write(self, target: Path) -> None:
        """Write every event of the present view; runs in a thread."""
        from timeline.export import Options, export_events, write_atomically  # noqa: PLC0415 - only when exporting
        from timeline.tui.browse.present_view import Counted  # noqa: PLC0415 - not needed to start

        screen = self._panes.screen
        query = self._session.query.ordered("oldest")
        try:
            events = Counted(all_events(self._session.path, query))
            options = Options(language=present_language(), title=query.text() or "timeline")
            with write_atomically(target) as stream:
                export_events(target.suffix.removeprefix("."), events, stream, options)
        except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
            screen.call_later(self._panes.show_failure, error_text(error))
        else:
            said = _("Written: {path}", path=target.absolute())
            shown = inert_line(f"{said} · {count_of_events(events.number)}")
            screen.call_later(self._panes.say, shown, 4)

    def command(self) -> None:
        """Show the present view as a command and as SQL."""
        from timeline.tui.browse.present_view import command_of, sharing_paragraphs  # noqa: PLC0415
        from timeline.tui.widgets.text_screen import TextScreen  # noqa: PLC0415 - not needed to start

        query, path = self._session.query, self._session.path
        if path is not None:
            text, command = sharing_paragraphs(query, path), command_of(query, path)
            screen = TextScreen(_("This view elsewhere"), text, command)
            self._panes.screen.app.push_screen(screen)

    def person(self) -> None:
        """Open the page of the person in the detail, or of the first of the event."""
        from timeline.tui.detail.person_text import read_person  # noqa: PLC0415 - not needed to start

        name = self._event.person
        if name is None:
            self._panes.say(_("This event names no person."))
        else:
            self._session.ask("person", lambda reader: read_person(reader, name), self._show_person)

    def _show_person(self, person: Person) -> None:
        """Show the page of a person."""
        from timeline.tui.detail.person_text import person_paragraphs  # noqa: PLC0415
        from timeline.tui.widgets.text_screen import TextScreen  # noqa: PLC0415 - not needed to start

        screen = TextScreen(inert_line(person.name), person_paragraphs(person))
        self._panes.screen.app.push_screen(screen, self._target_chosen)

    def _target_chosen(self, target: Target | None) -> None:
        """Filter by a name that was chosen in a text."""
        if target is not None:
            self._filter.add(*target)
