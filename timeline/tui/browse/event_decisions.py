"""What a person decides about an event: confirm, reject, correct, tag, note, merge, split, undo."""

from __future__ import annotations

from getpass import getuser
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.decisions.writing import write_decision
from timeline.tui.queries.answers import StoreChanged
from timeline.tui.widgets.cells import clip

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.store import Store
    from timeline.store.base.rows import Row
    from timeline.store.events.results import EventDetail
    from timeline.tui.browse.open_event import OpenEvent
    from timeline.tui.browse.panes import Panes
    from timeline.tui.queries.filter_session import FilterSession
    from timeline.tui.widgets.menu import Choice


class EventDecisions:
    """Writes decisions about the present event; each can be taken back with u."""

    def __init__(self, panes: Panes, session: FilterSession, event: OpenEvent) -> None:
        self._panes = panes
        self._session = session
        self._event = event
        self._marked = ""
        """Id of the event that waits for another one to be merged with."""
        self._correcting: EventDetail | None = None

    def write(self, said: str, write: Callable[[Store], object]) -> None:
        """Write a decision, then say so and show what changed; ``write`` may return what to say."""
        if self._session.path is not None:
            write_decision(
                self._panes.screen, self._session.path, write,
                done=lambda found: self._written(said or found), failed=self._panes.show_failure,
            )  # fmt: skip

    def _written(self, said: str) -> None:
        """Show what a decision changed."""
        self._panes.say(said, 2)
        self._panes.screen.post_message(StoreChanged())
        self._event.refresh()

    def confirm(self) -> None:
        """Write that the event is right."""
        row = self._event.row
        if row is not None:
            self.write(_("Confirmed."), lambda store: store.confirm(row.id, by=getuser()))

    def reject(self) -> None:
        """Write that the event is none."""
        row = self._event.row
        if row is not None:
            said = _("Rejected; u brings it back.")
            self.write(said, lambda store: store.reject(row.id, by=getuser()))

    def undo(self) -> None:
        """Take the latest decision back."""
        from timeline.tui.decisions.decision_calls import take_back  # noqa: PLC0415 - only when deciding

        self.write("", take_back)

    def tag(self) -> None:
        """Ask for a tag."""
        self._ask_remark(_("Tag:"), _("Tagged."), "tag")

    def note(self) -> None:
        """Ask for a note."""
        self._ask_remark(_("Note:"), _("Noted."), "note")

    def _ask_remark(self, question: str, said: str, kind: str) -> None:
        """Ask for a tag or a note and write it."""
        row = self._event.row
        if row is None:
            return

        def answered(value: str) -> None:
            self._close_prompt()
            if value:
                self.write(said, lambda store: getattr(store, kind)(row.id, value, by=getuser()))

        self._panes.prompt.ask(question, answered)

    def _close_prompt(self) -> None:
        self._panes.prompt.close()
        self._panes.focus_main()

    def correct(self) -> None:
        """Offer the fields of the event with what they hold."""
        row = self._event.row
        if row is not None:
            self._session.ask("correct", lambda reader: reader.event(row.id), self._offer_fields)

    def _offer_fields(self, detail: EventDetail) -> None:
        """Show the fields with what they hold."""
        from timeline.tui.decisions.corrections import CORRECTABLE, PUBLISHED, present_value  # noqa: PLC0415
        from timeline.tui.widgets.menu import Choice  # noqa: PLC0415

        self._correcting = detail
        choices = [
            Choice(f"{_(label)}: {clip(inert_line(present_value(detail, field)), 40)}", field, "")
            for field, label in (*CORRECTABLE, PUBLISHED)
        ]
        self._panes.menu.offer(_("Correct"), choices, self._ask_value)

    def _ask_value(self, chosen: Choice) -> None:
        """Offer the values that a field can have, or ask for one."""
        from timeline.tui.decisions.corrections import (  # noqa: PLC0415 - not needed to start
            FORMS,
            field_name,
            present_value,
            value_choices,
        )

        field, detail = chosen.field, self._correcting
        choices = value_choices(field)
        if choices:
            self._panes.menu.offer(field_name(field), choices, self._value_picked)
        elif detail is not None:
            value = inert_line(present_value(detail, field))
            known = self._panes.filter_bar.known.get("place", ()) if field == "place" else ()
            names = [inert_line(name) for name, _count in known]
            form = _(FORMS[field]) if field in FORMS else ""

            def answered(typed: str) -> None:
                self._close_prompt()
                self._correct(field, typed)

            self._panes.prompt.ask(f"{field_name(field)}:", answered, value, known=names, form=form)

    def _value_picked(self, choice: Choice) -> None:
        """Write a value that was picked."""
        self._panes.focus_main()
        self._correct(choice.field, choice.value)

    def _correct(self, field: str, value: str) -> None:
        """Write the right value of a field, or the day on which the article was published."""
        from timeline.tui.decisions.decision_calls import correct_published  # noqa: PLC0415 - only when deciding

        detail, by, said = self._correcting, getuser(), _("Corrected; u undoes it.")
        if detail is None:
            return
        if field == "published":
            article = detail.reports[0].article_id
            self.write(said, lambda store: correct_published(store, article, value))
        else:
            event = detail.row.id
            self.write(said, lambda store: store.correct(event, field, value, by=by))

    def merge(self) -> None:
        """Mark an event; with one marked, make the two one."""
        row = self._event.row
        if row is None:
            return
        if not self._marked or self._marked == row.id:
            self._mark(None if self._marked else row)
            said = (
                _("Marked: go to the same event and press m.") if self._marked else _("Unmarked.")
            )
            self._panes.say(said, 4)
            return
        both = (self._marked, row.id)
        self._mark(None)
        said = _("Merged; u undoes it.")
        self.write(said, lambda store: store.merge(*both, by=getuser()))

    def _mark(self, row: Row | None) -> None:
        """Let an event wait for another one to be merged with, or none."""
        self._marked = row.id if row else ""
        self._panes.header.show_marked(row.title if row else "")
        self._panes.timeline.show_marked(self._marked)

    def unmark(self) -> bool:
        """Forget the event that waits to be merged; return whether there was one."""
        waited = bool(self._marked)
        self._mark(None)
        return waited

    def split(self) -> None:
        """Offer the reports of the event in the detail, to take one out."""
        from timeline.tui.decisions.corrections import report_choices  # noqa: PLC0415 - not needed to start

        detail = self._event.detail
        if detail is None or len(detail.reports) < 2:
            self._panes.say(_("Open an event with several reports first."))
            return
        self._panes.menu.offer(_("Split off"), report_choices(detail), self._split_off)

    def _split_off(self, choice: Choice) -> None:
        """Take a report out of its event."""
        self._panes.focus_main()
        event, report = choice.field, choice.value
        self.write(_("Split off."), lambda store: store.split(event, report, by=getuser()))
