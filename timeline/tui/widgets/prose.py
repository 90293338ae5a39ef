"""Long text with highlights: paragraphs wrapped by cells, of which some pieces can be clicked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.tui.widgets.cells import cells_of, wrap
from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

Target = tuple[str, str]
"""A field and a value that a piece stands for, e.g. ``("who", "林向东")``."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style; with a target it can be chosen."""

    text: str
    style: str = ""
    target: Target | None = None
    link: str = ""
    """An address that the terminal itself can open (OSC 8)."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces that are wrapped together; later lines are indented by ``hang`` cells."""

    pieces: tuple[Piece, ...] = ()
    hang: int = 0
    anchor: bool = False
    """Scrolling may begin at the first piece of style ``quote`` here."""
    fill: str = ""
    """A character that fills the rest of the line, in the style of the last piece."""


@dataclass(slots=True)
class _ProseLine:
    """One line of the screen: pieces as they were cut."""

    pieces: list[Piece] = field(default_factory=list)
    indent: int = 0


class Prose(Painted, ScrollView, can_focus=True):
    """Shows paragraphs; Tab goes from target to target, Enter or a click chooses one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_down", "down", show=False),
        Binding("k,up", "scroll_up", "up", show=False),
        Binding("space,pagedown", "page_down", "page down", show=False),
        Binding("b,pageup", "page_up", "page up", show=False),
        Binding("tab", "target(1)", "next name", show=False),
        Binding("shift+tab", "target(-1)", "previous name", show=False),
        Binding("enter", "choose", "filter by the name", show=False),
    ]
    ALLOW_SELECT = False

    @dataclass
    class NameChosen(Message):
        """A name in the text was chosen: a field and a value."""

        target: Target

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._paragraphs: Sequence[Paragraph] = ()
        self._lines: list[_ProseLine] = []
        self._target: Target | None = None

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show other paragraphs, from the top."""
        self._paragraphs = paragraphs
        self._target = None
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    @property
    def target(self) -> Target | None:
        """The name that the keys stand on."""
        return self._target

    @property
    def targets(self) -> list[Target]:
        """All names, in the order of the text, each once."""
        pieces = (piece for paragraph in self._paragraphs for piece in paragraph.pieces)
        return list(dict.fromkeys(piece.target for piece in pieces if piece.target))

    def quote_line(self) -> int:
        """Return the line on which the quote begins."""
        for number, line in enumerate(self._lines):
            if any(piece.style.startswith("quote") for piece in line.pieces):
                return number
        return 0

    def on_resize(self) -> None:
        """Wrap anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Cut all paragraphs into lines."""
        width = max(10, self.size.width - 2)
        self._lines = [line for p in self._paragraphs for line in _prose_lines(p, width)]
        self.virtual_size = Size(max(1, self.size.width), len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        number = int(self.scroll_offset.y) + y
        width = self.size.width
        if number >= len(self._lines):
            return Strip.blank(width, self.style(""))
        line = self._lines[number]
        segments = [Segment(" " * (1 + line.indent), self.style(""))]
        for piece in line.pieces:
            style = self.style(piece.style)
            if piece.link:
                style += Style(link=piece.link)
            if piece.target is not None and piece.target == self._target:
                style += self.style("chosen")
            segments.append(Segment(piece.text, style))
        return Strip(segments).adjust_cell_length(width, self.style(""))

    def action_target(self, step: int) -> None:
        """Go to the next name."""
        targets = self.targets
        if not targets:
            return
        here = targets.index(self._target) if self._target in targets else (-1 if step > 0 else 0)
        self._target = targets[(here + step) % len(targets)]
        self._show_target()

    def _show_target(self) -> None:
        """Scroll to the chosen name if it is out of sight."""
        for number, line in enumerate(self._lines):
            if any(piece.target == self._target for piece in line.pieces):
                top = int(self.scroll_offset.y)
                if not top <= number < top + self.size.height:
                    self.scroll_to(y=max(0, number - 2), animate=False)
                break
        self.refresh()

    def action_choose(self) -> None:
        """Choose the name under the keys."""
        if self._target is not None:
            self.post_message(self.NameChosen(self._target))

    def on_click(self, event: events.Click) -> None:
        """Choose the name under the mouse."""
        place = event.get_content_offset(self)
        number = int(self.scroll_offset.y) + place.y if place else len(self._lines)
        if place is None or number >= len(self._lines):
            return
        line = self._lines[number]
        right = 1 + line.indent
        for piece in line.pieces:
            right += Segment(piece.text).cell_length
            if place.x < right:
                if piece.target is not None:
                    self.post_message(self.NameChosen(piece.target))
                return


def _prose_lines(paragraph: Paragraph, width: int) -> list[_ProseLine]:
    """Wrap one paragraph and cut its pieces at the line ends."""
    text = "".join(piece.text for piece in paragraph.pieces)
    if not text:
        return [_ProseLine()]
    if paragraph.fill:
        filling = paragraph.fill * max(0, width - cells_of(text))
        return [_ProseLine([*paragraph.pieces, Piece(filling, paragraph.pieces[-1].style)])]
    first = wrap(text, width)[:1]
    rest = [
        (start + first[0][1], end + first[0][1])
        for start, end in wrap(text[first[0][1] :], width - paragraph.hang)
        if start != end
    ]
    return [
        _ProseLine(_cut(paragraph.pieces, start, end), paragraph.hang if number else 0)
        for number, (start, end) in enumerate([*first, *rest])
    ]


def _cut(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """Return the pieces of one line."""
    cut: list[Piece] = []
    offset = 0
    for piece in pieces:
        left, right = max(start, offset), min(end, offset + len(piece.text))
        if left < right:
            text = piece.text[left - offset : right - offset]
            cut.append(Piece(text, piece.style, piece.target, piece.link))
        offset += len(piece.text)
    return cut
