"""A text over the timeline: a person's page, a command, a query; names in it can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from timeline.tui.widgets.prose import Prose, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from timeline.tui.widgets.prose import Paragraph


class TextScreen(ModalScreen[Target | None]):
    """Ends with the name that was chosen, or with nothing."""

    CSS_PATH = "../over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "copy", show=False),
        Binding("escape,q", "close", "back", show=False),
    ]

    def __init__(self, title: str, paragraphs: Sequence[Paragraph], copied: str = "") -> None:
        super().__init__()
        self._title = title
        self._paragraphs = paragraphs
        self._copied = copied

    def compose(self) -> ComposeResult:
        """Lay out one text."""
        yield Prose(id="text")

    def on_mount(self) -> None:
        """Show the text."""
        prose = self.query_one(Prose)
        prose.border_title = self._title
        prose.show(self._paragraphs)
        prose.focus()

    @on(Prose.NameChosen)
    def _chosen(self, message: Prose.NameChosen) -> None:
        """End with a chosen name."""
        self.dismiss(message.target)

    def action_copy(self) -> None:
        """Copy what can be pasted elsewhere."""
        if self._copied:
            self.app.copy_to_clipboard(self._copied)

    def action_close(self) -> None:
        """End with nothing."""
        self.dismiss(None)
