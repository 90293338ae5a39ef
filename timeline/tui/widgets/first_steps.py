"""A line that teaches three keys, for a reader who opens the program for the first times."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from timeline.messages import translate as _

TAUGHT = (("Enter", "read the event"), ("/", "filter by words"), ("?", "all keys"))


class FirstSteps(Widget):
    """Names three keys; a click takes the line away."""

    def render(self) -> Content:
        """Draw the keys."""
        parts: list[tuple[str, str]] = [(f" {_('New here?')}  ", "bold $text-accent")]
        for key, words in TAUGHT:
            parts += [(key, "bold $accent"), (f" {_(words)}   ", "$foreground")]
        return Content.assemble(*parts)

    def on_click(self) -> None:
        """Go away."""
        self.remove()
