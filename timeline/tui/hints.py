"""The last line: the keys that matter here, as many as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from timeline.tui.language import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

HINTS: dict[str, Sequence[tuple[str, str]]] = {
    "timeline": (
        ("Enter", "details"), ("/", "filter"), ("f", "filter by this"), ("d", "go to a date"),
        ("a", "add"), ("e", "correct"), ("c", "confirm"), ("s", "save view"), ("?", "all keys"),
    ),
    "filter": (
        ("Enter", "apply"), ("Tab", "complete"), ("↑↓", "choose"),
        ("Backspace", "remove the last condition"), ("Esc", "back"),
    ),
    "detail": (
        ("n/p", "next/previous"), ("Tab", "names"), ("g", "next of this person"),
        ("e", "correct"), ("c", "confirm"), ("y", "copy quote"), ("u", "undo"), ("Esc", "back"),
    ),
    "facets": (
        ("Enter", "only this"), ("x", "without this"), ("j/k", "move"), ("Tab", "timeline"),
    ),
    "density": (
        ("←→", "move"), ("Shift+←→", "select"), ("+/-", "zoom"), ("Enter", "filter"),
        ("Tab", "timeline"),
    ),
    "add": (("Ctrl+R", "read"), ("Enter", "read a path or URL"), ("Esc", "back")),
    "preview": (
        ("Space", "leave out"), ("Enter", "save"), ("Ctrl+R", "read again"), ("Esc", "back"),
    ),
    "articles": (
        ("Enter", "read"), ("R", "only doubts"), ("+", "missed event"), ("Tab", "names"),
        ("Esc", "back"),
    ),
    "menu": (("Enter", "choose"), ("x", "without this"), ("Esc", "back")),
    "choices": (("Enter", "choose"), ("Esc", "back")),
    "prompt": (("Enter", "done"), ("Esc", "back")),
    "empty": (("a", "add"), ("?", "all keys"), ("q", "quit")),
}  # fmt: skip


class Hints(Widget):
    """Shows the hints of one place at a time."""

    def __init__(self, place: str = "timeline", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._place = place

    def show_place(self, place: str) -> None:
        """Show the hints of another place."""
        if place != self._place:
            self._place = place
            self.refresh()

    def render(self) -> Content:
        """Draw keys and what they do, whole ones only."""
        parts: list[tuple[str, str]] = [(" ", "")]
        used = 1
        hints = HINTS[self._place]
        for key, word in (*hints[:-1], hints[-1]):
            text = f" {_(word)}  "
            last = cell_len(hints[-1][0]) + cell_len(_(hints[-1][1])) + 3
            used += cell_len(key) + cell_len(text)
            if used + last > self.size.width and (key, word) != hints[-1]:
                used -= cell_len(key) + cell_len(text)
                continue
            parts += [(key, "bold $accent"), (text, "$text-muted")]
        return Content.assemble(*parts)
