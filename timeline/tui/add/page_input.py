"""Where a page is pasted, or a path or an address is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message
from textual.widgets import TextArea

from timeline.inert import inert_in_place
from timeline.tui.add.pending_page import names_something

if TYPE_CHECKING:
    from textual import events


class PageInput(TextArea):
    """Takes a page, a path or an address; a pasted page is read at once."""

    PASTES_AS_IT_IS = True
    """What is pasted is read as it is; only what is shown is inert."""

    class Read(Message):
        """What is in the input should be read."""

    def get_line(self, line_index: int) -> Text:
        """Show a line inert, character by character."""
        line = super().get_line(line_index)
        return Text(inert_in_place(line.plain), end="", no_wrap=True)

    async def _on_paste(self, event: events.Paste) -> None:
        """Read what is pasted when it is more than a line; the base class takes it in.

        Terminals send a carriage return where a pasted line ends.
        """
        event.text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        event.stop()
        if "\n" in event.text.strip():
            self.post_message(self.Read())

    async def _on_key(self, event: events.Key) -> None:
        """Read a path or an address on Enter."""
        if event.key == "enter" and names_something(self.text):
            event.stop()
            event.prevent_default()
            self.post_message(self.Read())
            return
        await super()._on_key(event)
