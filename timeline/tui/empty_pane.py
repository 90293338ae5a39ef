"""What is shown before there is any event: how to add the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from timeline.inert import inert_line
from timeline.tui.language import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMAND = "timeline add page.txt --published 2024-01-14"


class EmptyPane(Widget, can_focus=True):
    """Takes the place of the timeline; says why there is nothing, and what to do."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._content = Content("")

    def show_welcome(self) -> None:
        """Say how to add the first page."""
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

    def show_nothing(self, reasons: Sequence[tuple[str, int]]) -> None:
        """Say which condition keeps every event out."""
        lines = [Content.styled(_("Nothing matches."), "bold $accent"), Content("")]
        for label, count in reasons:
            text = _("Without {condition} there would be {count}.")
            shown = text.format(condition=f"“{inert_line(label)}”", count=f"{count:,}")
            lines.append(Content(shown))
        hint = _("/ then Backspace removes the last condition.")
        lines += [Content(""), Content.styled(hint, "$text-muted")]
        self._content = Content("\n").join(lines)
        self.refresh()

    def render(self) -> Content:
        """Draw the text."""
        return self._content
