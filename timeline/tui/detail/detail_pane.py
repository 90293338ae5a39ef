"""The detail pane: one event whole, its article scrolled to the quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from timeline.tui.detail.detail_text import detail_paragraphs
from timeline.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from timeline.store.events.results import EventDetail


class DetailPane(Prose):
    """Shows an event; the keys of the timeline for the next and previous one work here too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right", "screen.step(1)", "next event", show=False),
        Binding("p,left", "screen.step(-1)", "previous event", show=False),
        Binding("g", "screen.same_person(1)", "next event of this person", show=False),
        Binding("G", "screen.same_person(-1)", "previous event of this person", show=False),
        Binding("Q", "quote", "to the quote", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.detail: EventDetail | None = None

    def show_detail(self, detail: EventDetail) -> None:
        """Show an event: its facts first, the quote in sight where both fit."""
        self.detail = detail
        self.show(detail_paragraphs(detail))
        line = self.quote_line()
        if line >= self.size.height:
            self.scroll_to(y=max(0, line - self.size.height // 2), animate=False)

    @property
    def person(self) -> str | None:
        """The person that the keys stand on, else the first of the event."""
        if self.target is not None and self.target[0] == "who":
            return self.target[1]
        people = self.detail.participants if self.detail else ()
        return people[0].name if people else None

    def action_quote(self) -> None:
        """Scroll to the quote."""
        self.scroll_to(y=max(0, self.quote_line() - 1), animate=False)
