"""The last line: the keys that matter here, as many as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

HINTS: dict[str, Sequence[tuple[str, str]]] = {
    "timeline": (
        ("Enter", "details"), ("/", "filter"), ("f", "filter by this"), ("d", "go to a date"),
        ("a", "add"), ("e", "correct"), ("u", "undo"), ("x", "export"), ("c", "confirm"),
        ("Tab", "values"), ("A", "articles"), ("R", "doubts"), ("P", "person"),
        ("s", "save view"), ("v", "views"), ("O", "order"), ("?", "all keys"),
    ),
    "filter": (
        ("Enter", "apply"), ("Tab", "complete"), ("↑↓", "choose"),
        ("Backspace", "remove the last condition"), ("Esc", "back"),
    ),
    "detail": (
        ("n/p", "next/previous"), ("Tab", "names"), ("g", "next of this person"),
        ("e", "correct"), ("u", "undo"), ("c", "confirm"), ("o", "source"),
        ("y", "copy quote"), ("P", "person"), ("t", "tag"), ("N", "note"),
        ("m", "merge"), ("r", "no event"), ("Esc", "back"),
    ),
    "facets": (
        ("Enter", "only this"), ("x", "without this"), ("j/k", "move"), ("J/K", "next heading"),
        ("Tab", "timeline"),
    ),
    "density": (
        ("←→", "move"), ("Shift+←→", "select"), ("+/-", "zoom"), ("Enter", "filter"),
        ("Tab", "timeline"),
    ),
    "add": (("Ctrl+R", "read"), ("Enter", "read a path or URL"), ("Esc", "back")),
    "preview": (
        ("Enter", "save"), ("Space", "leave out"), ("e", "correct"), ("d", "day and paper"),
        ("Ctrl+R", "read again"), ("Esc", "back"),
    ),
    "articles": (
        ("Enter", "read"), ("R", "only doubts"), ("c", "confirm"), ("+", "missed event"),
        ("e", "day of publication"), ("u", "undo"), ("Esc", "back"),
    ),
    "article": (
        ("Tab", "events"), ("Enter", "open"), ("c", "confirm"), ("+", "missed event"),
        ("e", "day of publication"), ("u", "undo"), ("Esc", "back"),
    ),
    "views": (("Enter", "choose"), ("x", "delete"), ("Esc", "back")),
    "menu": (("Enter", "choose"), ("x", "without this"), ("Esc", "back")),
    "choices": (("Enter", "choose"), ("Esc", "back")),
    "prompt": (("Enter", "done"), ("Esc", "back")),
    "empty": (("a", "add"), ("?", "all keys"), ("q", "quit")),
}  # fmt: skip


PRESSED = {
    "Enter": "enter", "/": "slash", "?": "question_mark", "Tab": "tab", "Esc": "escape",
    "Space": "space", "Backspace": "backspace", "+": "plus", "Ctrl+R": "ctrl+r", "↑↓": "down",
    "n/p": "n", "j/k": "j", "J/K": "J", "←→": "right", "Shift+←→": "shift+right", "+/-": "plus",
}  # fmt: skip
"""Keys that a click on a hint presses, where they are not the letter that stands there."""


class Hints(Widget):
    """Shows the hints of one place at a time."""

    def __init__(self, place: str = "timeline", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._place = place
        self._ends: list[tuple[int, str]] = []
        """Where the hints on the screen end, each with its key."""

    def show_place(self, place: str) -> None:
        """Show the hints of another place."""
        if place != self._place:
            self._place = place
            self.refresh()

    def render(self) -> Content:
        """Draw keys and what they do, whole ones only."""
        parts: list[tuple[str, str]] = [(" ", "")]
        used = 1
        self._ends = []
        hints = HINTS[self._place]
        for key, word in (*hints[:-1], hints[-1]):
            text = f" {_(word)}  "
            last = cell_len(hints[-1][0]) + cell_len(_(hints[-1][1])) + 3
            used += cell_len(key) + cell_len(text)
            if used + last > self.size.width and (key, word) != hints[-1]:
                used -= cell_len(key) + cell_len(text)
                continue
            parts += [(key, "bold $accent"), (text, "$text-muted")]
            self._ends.append((used, key))
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Press the key of the hint under the mouse."""
        key = next((key for end, key in self._ends if event.x < end), None)
        if key is not None:
            self.app.simulate_key(PRESSED.get(key, key))
