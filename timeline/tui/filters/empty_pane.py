"""What stands in the place of the timeline: how to begin, or why nothing matches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.filters.condition_text import condition_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.query import Query

_COMMAND = "timeline add page.txt --published 2024-01-14"


class EmptyPane(Widget, can_focus=True):
    """Takes the place of the timeline; says why there is nothing, and what to do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take(1)", "take the first proposed filter", show=False),
        *(Binding(f"{n}", f"take({n})", "take a proposed filter", show=False) for n in range(1, 5)),
    ]

    @dataclass
    class Proposed(Message):
        """A filter that is proposed here was taken."""

        query: Query

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._content = Content("")
        self._proposed: list[Query] = []

    def show_welcome(self) -> None:
        """Show how to add the first page."""
        self._content = Content("\n").join(
            [
                Content.styled(_("Nothing yet."), "bold $accent"),
                Content(""),
                Content(_("Give it a newspaper page:")),
                Content(""),
                Content.styled(f"  {_COMMAND}  ", "$text on $surface-lighten-1"),
                Content(""),
                Content.assemble(
                    _("or press "), ("a", "bold $accent"), _(" and paste one, or name a file.")
                ),
                Content(""),
                Content.styled(_("q quits, ? lists all keys."), "$text-muted"),
            ]
        )
        self.refresh()

    def show_nothing(
        self, reasons: Sequence[tuple[str, int]], instead: Sequence[tuple[Query, int]] = ()
    ) -> None:
        """Show which condition keeps every event out, and propose filters that do not."""
        self._proposed = [query for query, _count in instead]
        lines = [Content.styled(_("Nothing matches."), "bold $accent"), Content("")]
        for number, (query, count) in enumerate(instead, 1):
            label = condition_label(query.conditions[-1])
            shown = _("{condition} finds {count}.", condition=label, count=f"{count:,}")
            lines.append(Content.assemble((f" {number} ", "bold $accent"), shown))
        lines += [Content("")] if instead else []
        for label, count in [pair for pair in reasons if pair[1]] or reasons:
            text = _("Without {condition} there would be {count}.")
            shown = text.format(condition=f"“{inert_line(label)}”", count=f"{count:,}")
            lines.append(Content(shown))
        hint = _("/ then Backspace removes the last condition.")
        lines += [Content(""), Content.styled(hint, "$text-muted")]
        self._content = Content("\n").join(lines)
        self.refresh()

    def action_take(self, number: int) -> None:
        """Take a proposed filter."""
        if number <= len(self._proposed):
            self.post_message(self.Proposed(self._proposed[number - 1]))

    def render(self) -> Content:
        """Draw the text."""
        return self._content
