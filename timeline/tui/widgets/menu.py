"""A short list over the timeline from which one thing is picked, by arrow, number or mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from timeline.tui.widgets.cells import fit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu: what it shows, and what it stands for."""

    label: str
    field: str
    value: str


class Menu(Widget, can_focus=True):
    """Hidden until something is offered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "next", show=False),
        Binding("k,up", "move(-1)", "previous", show=False),
        Binding("enter", "pick(False)", "choose", show=False),
        Binding("x,minus", "pick(True)", "without this", show=False),
        Binding("g,home", "move_to(0)", "first", show=False),
        Binding("G,end", "move_to(-1)", "last", show=False),
        Binding("escape,q", "cancel", "back", show=False),
        *(Binding(f"{n}", f"number({n})", "choose by number", show=False) for n in range(1, 10)),
    ]

    class Cancelled(Message):
        """The menu was left without a choice."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False
        self.hints = "choices"
        """The hints that fit what is offered."""
        self._picked: Callable[[Choice], object] | None = None
        self._excluded: Callable[[Choice], object] | None = None
        self._title = ""
        self._choices: Sequence[Choice] = ()
        self._index = 0
        self._top = 0
        """The first choice on the screen."""

    def offer(
        self, title: str, choices: Sequence[Choice], picked: Callable[[Choice], object], *,
        excluded: Callable[[Choice], object] | None = None, hints: str = "choices",
    ) -> None:  # fmt: skip
        """Show choices and take the keyboard.

        ``picked`` takes the choice; ``excluded`` takes a choice that x leaves out, where x does.
        """
        self._picked, self._excluded, self.hints = picked, excluded, hints
        self._title, self._choices, self._index = title, choices, 0
        room = self.app.size.width
        labels = [cell_len(choice.label) + 8 for choice in choices]
        widest = max([*labels, cell_len(title) + 4, 24])
        self.styles.width = min(widest, room - 2)
        self.styles.height = min(len(choices) + 1, max(3, self.app.size.height - 4))
        self.styles.offset = (max(0, (room - widest) // 2), 3)
        self.display = True
        self.focus()
        self.refresh()

    def render(self) -> Content:
        """Draw title and choices around the cursor."""
        width = self.size.width
        lines = [Content.styled(fit(f" {self._title}", width), "bold $accent")]
        room = max(1, self.size.height - 1)
        top = self._top = max(0, min(self._index - room // 2, len(self._choices) - room))
        cursor = "$block-cursor-foreground on $block-cursor-background"
        for index, choice in enumerate(self._choices[top : top + room], top):
            number = f"{index + 1}" if index < 9 else " "
            text = fit(f" {number}  {choice.label}", width)
            lines.append(Content.styled(text, cursor if index == self._index else ""))
        return Content("\n").join(lines)

    def action_move(self, step: int) -> None:
        """Go to the next or the previous choice."""
        self._index = (self._index + step) % max(1, len(self._choices))
        self.refresh()

    def action_move_to(self, index: int) -> None:
        """Go to the first or the last choice."""
        self._index = index % max(1, len(self._choices))
        self.refresh()

    def action_number(self, number: int) -> None:
        """Pick a choice by its number."""
        if number <= len(self._choices):
            self._index = number - 1
            self.action_pick(negated=False)

    def action_pick(self, negated: bool) -> None:
        """Hand the choice under the cursor over."""
        take = self._excluded if negated else self._picked
        if self._choices and take is not None:
            self.display = False
            take(self._choices[self._index])

    def action_cancel(self) -> None:
        """Go back without a choice."""
        self.display = False
        self.post_message(self.Cancelled())

    def on_click(self, event: events.Click) -> None:
        """Pick the choice under the mouse; with Ctrl, leave it out."""
        if 1 <= event.y <= len(self._choices) - self._top:
            self._index = self._top + event.y - 1
            self.action_pick(negated=event.ctrl)

    def on_mouse_scroll_down(self) -> None:
        """Go on with the wheel."""
        self.action_move_to(min(self._index + 1, len(self._choices) - 1))

    def on_mouse_scroll_up(self) -> None:
        """Go back with the wheel."""
        self.action_move_to(max(self._index - 1, 0))
