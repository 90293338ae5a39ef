"""What is corrected in a preview before anything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.add.preview_list import PreviewList
from timeline.tui.decisions.corrections import (
    CORRECTABLE,
    FORMS,
    check_value,
    field_name,
    value_choices,
)
from timeline.tui.language.error_text import error_text
from timeline.tui.widgets.cells import clip
from timeline.tui.widgets.menu import Choice, Menu
from timeline.tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual.screen import Screen

    from timeline.model import Event


class PreviewCorrections:
    """Asks which field of an event is wrong and what is right, and shows it in the preview."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen

    @property
    def _preview(self) -> PreviewList:
        return self._screen.query_one(PreviewList)

    def correct(self, event: Event) -> None:
        """Offer the fields of an event with what they hold."""
        choices = [
            Choice(f"{_(label)}: {clip(self._held(event, field), 40)}", field, "")
            for field, label in CORRECTABLE
        ]

        def picked(choice: Choice) -> None:
            self._ask_value(event, choice.field)

        self._screen.query_one(Menu).offer(_("Correct"), choices, picked)

    def _held(self, event: Event, field: str) -> str:
        """Write what a field holds, inert."""
        return inert_line(self._preview.value_of(event, field))

    def _ask_value(self, event: Event, field: str) -> None:
        """Offer the values that a field can have, or ask for one."""

        def picked(choice: Choice) -> None:
            self._take_over(event, field, choice.value)

        def answered(value: str) -> None:
            self._check(event, field, value)

        choices = value_choices(field)
        if choices:
            self._screen.query_one(Menu).offer(field_name(field), choices, picked)
        else:
            form = _(FORMS[field]) if field in FORMS else ""
            prompt = self._screen.query_one(Prompt)
            prompt.ask(f"{field_name(field)}:", answered, self._held(event, field), form=form)

    def _check(self, event: Event, field: str, value: str) -> None:
        """Take a typed value over, or explain why it cannot be."""
        prompt = self._screen.query_one(Prompt)
        try:
            check_value(field, value)
        except TimelineError as problem:
            prompt.explain(error_text(problem))
        else:
            prompt.close()
            self._take_over(event, field, value)

    def _take_over(self, event: Event, field: str, value: str) -> None:
        """Show a field of the event corrected and go back to the preview."""
        self._preview.correct(event, field, value)
        self._preview.focus()
