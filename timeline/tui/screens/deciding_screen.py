"""What a person decides about an event: confirm, reject, correct, tag, note, merge, split, undo."""

from __future__ import annotations

from getpass import getuser
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from timeline.inert import inert_line
from timeline.tui.filters.filter_bar import FilterBar
from timeline.tui.language.catalogue import translate as _
from timeline.tui.language.error_text import told
from timeline.tui.messages import (
    Answered,
    ChoicePicked,
    Decided,
    FieldsArrived,
    StoreChanged,
    StoreFailed,
)
from timeline.tui.queries import questions
from timeline.tui.screens.filtered_screen import FilteredScreen
from timeline.tui.widgets.cells import clip
from timeline.tui.widgets.header import Header

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.store import Store
    from timeline.store.base.rows import EventDetail, Row


class DecidingScreen(FilteredScreen):
    """Writes decisions in a thread; each can be taken back with u."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "confirm", "confirm"),
        Binding("r", "reject", "reject: no event"),
        Binding("e", "correct", "correct a field"),
        Binding("t", "tag", "tag"),
        Binding("N", "note", "write a note"),
        Binding("m", "merge", "mark for merging, then merge"),
        Binding("S", "split", "split a report off"),
        Binding("u", "undo", "undo the last decision"),
    ]
    marked = ""
    """Id of the event that waits for another one to be merged with."""
    _correcting: EventDetail

    @property
    def present_row(self) -> Row | None:
        """The event that a decision is about: the one in the detail, else under the cursor."""
        if self.has_class("detail") and self.detail.detail is not None:
            return self.detail.detail.row
        return self.timeline.row

    def decide(self, said: str, write: Callable[[Store], object]) -> None:
        """Write a decision in a thread, then say so and show what it changed.

        Where nothing is given to say, ``write`` gives it.
        """
        path = self.path
        if path is None:
            return

        def work() -> None:
            from timeline.store import open_store  # noqa: PLC0415 - only when writing

            try:
                with open_store(path) as store:
                    found = write(store)
            except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
                self.post_message(StoreFailed(told(error)))
            else:
                self.post_message(Decided(said or str(found)))

        self.run_worker(work, thread=True, group="decisions")

    @on(Decided)
    def _decided(self, message: Decided) -> None:
        """Show what a decision changed."""
        self.notify(message.said, timeout=2, markup=False)
        self.post_message(StoreChanged())
        shown = self.detail.detail if self.has_class("detail") else None
        if shown is not None and self._pages is not None:
            self._pages.ask("detail", questions.detail(shown.row.id, self.post_message))

    def action_confirm(self) -> None:
        """Say that the event is right."""
        row = self.present_row
        if row is not None:
            self.decide(_("Confirmed."), lambda store: store.confirm(row.id, by=getuser()))

    def action_reject(self) -> None:
        """Say that it is no event."""
        row = self.present_row
        if row is not None:
            said = _("Rejected; u brings it back.")
            self.decide(said, lambda store: store.reject(row.id, by=getuser()))

    def action_undo(self) -> None:
        """Take the latest decision back."""
        from timeline.tui.decisions.decision_calls import take_back  # noqa: PLC0415 - only when deciding

        self.decide("", take_back)

    def action_tag(self) -> None:
        """Ask for a tag."""
        self._ask("tag", _("Tag:"))

    def action_note(self) -> None:
        """Ask for a note."""
        self._ask("note", _("Note:"))

    def _ask(self, purpose: str, question: str, value: str = "") -> None:
        """Ask for something about the present event."""
        if self.present_row is not None:
            self.prompt.ask(purpose, question, value)

    def action_correct(self) -> None:
        """Ask which field is wrong; the answer comes with what it holds."""
        row = self.present_row
        if row is not None and self._pages is not None:
            self._pages.ask("correct", questions.fields(row.id, self.post_message))

    @on(FieldsArrived)
    def _fields_arrived(self, message: FieldsArrived) -> None:
        """Show the fields with what they hold."""
        from timeline.tui.decisions.corrections import CORRECTABLE, PUBLISHED, present_value  # noqa: PLC0415
        from timeline.tui.widgets.menu import Choice  # noqa: PLC0415

        detail = self._correcting = message.detail
        choices = [
            Choice(f"{_(label)}: {clip(inert_line(present_value(detail, field)), 40)}", field, "")
            for field, label in (*CORRECTABLE, PUBLISHED)
        ]
        self.menu.offer("correct", _("Correct"), choices)

    @on(ChoicePicked)
    def _field_picked(self, message: ChoicePicked) -> None:
        """Ask for the right value of a field, or carry a choice out."""
        if message.purpose == "correct":
            self._ask_value(message.choice.field)
        elif message.purpose == "value":
            self.back_to_main()
            self._correct(message.choice.field, message.choice.value)
        elif message.purpose == "split":
            self.back_to_main()
            event, report = message.choice.field, message.choice.value
            said = _("Split off.")
            self.decide(said, lambda store: store.split(event, report, by=getuser()))

    def _ask_value(self, field: str) -> None:
        """Offer the values that a field can have, or ask for one."""
        from timeline.tui.decisions.corrections import (  # noqa: PLC0415 - not needed to start
            CORRECTABLE,
            FORMS,
            PUBLISHED,
            present_value,
            value_choices,
        )

        label = next(_(label) for name, label in (*CORRECTABLE, PUBLISHED) if name == field)
        choices = value_choices(field)
        if choices:
            self.menu.offer("value", label, choices)
        else:
            value = inert_line(present_value(self._correcting, field))
            known = self.query_one(FilterBar).known.get("place", ()) if field == "place" else ()
            names = [inert_line(name) for name, _count in known]
            form = _(FORMS[field]) if field in FORMS else ""
            self.prompt.ask(f"correct-{field}", f"{label}:", value, known=names, form=form)

    def _correct(self, field: str, value: str) -> None:
        """Write the right value of a field, or the day on which the article was published."""
        from timeline.tui.decisions.decision_calls import correct_published  # noqa: PLC0415 - only when deciding

        detail, by = self._correcting, getuser()
        said = _("Corrected; u undoes it.")
        if field == "published":
            article = detail.reports[0].article_id
            self.decide(said, lambda store: correct_published(store, article, value))
        else:
            event = detail.row.id
            self.decide(said, lambda store: store.correct(event, field, value, by=by))

    @on(Answered)
    def _value_answered(self, message: Answered) -> None:
        """Write a correction, a tag or a note."""
        kind, _dash, field = message.purpose.partition("-")
        row = self.present_row
        if kind not in ("correct", "tag", "note") or row is None:
            return
        event, value, by = row.id, message.value, getuser()
        self.prompt.close()
        self.back_to_main()
        if kind == "correct":
            self._correct(field, value)
        elif value and kind == "tag":
            self.decide(_("Tagged."), lambda store: store.tag(event, value, by=by))
        elif value:
            self.decide(_("Noted."), lambda store: store.note(event, value, by=by))

    def action_merge(self) -> None:
        """Mark an event; with one marked, make the two one."""
        row = self.present_row
        if row is None:
            return
        if not self.marked or self.marked == row.id:
            self._mark(None if self.marked else row)
            said = _("Marked: go to the same event and press m.") if self.marked else _("Unmarked.")
            self.notify(said, timeout=4, markup=False)
            return
        both = (self.marked, row.id)
        self._mark(None)
        said = _("Merged; u undoes it.")
        self.decide(said, lambda store: store.merge(*both, by=getuser()))

    def _mark(self, row: Row | None) -> None:
        """Let an event wait for another one to be merged with, or none."""
        self.marked = row.id if row else ""
        self.query_one(Header).show_marked(row.title if row else "")

    def unmark(self) -> bool:
        """Forget the event that waits to be merged; say whether there was one."""
        waited = bool(self.marked)
        self._mark(None)
        return waited

    def action_split(self) -> None:
        """Offer the reports of the event in the detail, to take one out."""
        from timeline.tui.widgets.menu import Choice  # noqa: PLC0415 - not needed to start

        detail = self.detail.detail if self.has_class("detail") else None
        if detail is None or len(detail.reports) < 2:
            self.notify(_("Open an event with several reports first."), timeout=3, markup=False)
            return
        choices = [
            Choice(
                inert_line(f"{report.source_name or report.source or '?'} {report.headline or ''}"),
                detail.row.id,
                report.id,
            )
            for report in detail.reports
        ]
        self.menu.offer("split", _("Split off"), choices)

    def back_to_main(self) -> None:
        """Return the keyboard back to the pane that had it."""
        raise NotImplementedError
