"""The list of articles: day, paper, headline, events and doubts of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.widgets.cells import cells_of, clip, fit, fit_right
from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from timeline.store.events.results import ArticleRow

_PAPER = 14
"""Cells that the name of a newspaper takes at most."""
_NEAR = 60
"""Articles before the last one at which the next are asked for."""


class ArticleList(Painted, ScrollView, can_focus=True):
    """Articles, the latest first; those without events too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "next", show=False),
        Binding("k,up", "move(-1)", "previous", show=False),
        Binding("pagedown,space", "move(15)", "page down", show=False),
        Binding("pageup", "move(-15)", "page up", show=False),
        Binding("g,home", "move(-99999)", "first", show=False),
        Binding("G,end", "move(99999)", "last", show=False),
    ]
    ALLOW_SELECT = False

    @dataclass
    class Moved(Message):
        """Another article is under the cursor."""

        article_id: str

    class Opened(Message):
        """The article under the cursor should be read."""

    class MoreWanted(Message):
        """The cursor comes near the last article that is here."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.nothing = ""
        """What to say where there is no article."""
        self._rows: Sequence[ArticleRow] = ()
        self._cursor = 0
        self._paper = 0
        """Cells of the names of newspapers."""

    def show_articles(self, rows: Sequence[ArticleRow]) -> None:
        """Show other articles; the cursor stays on its article, else begins at the first."""
        before = self._rows[self._cursor].id if self._cursor < len(self._rows) else ""
        self._cursor = next((n for n, row in enumerate(rows) if row.id == before), 0)
        self.extend_articles(rows)
        if not self._cursor:
            self.scroll_to(y=0, animate=False)
        self.action_move(0)

    def extend_articles(self, rows: Sequence[ArticleRow]) -> None:
        """Show the same articles and more behind them; the cursor stays."""
        self._rows = rows
        names = {row.source_name or row.source or "" for row in rows}
        self._paper = min(_PAPER, max((cells_of(inert_line(name)) for name in names), default=0))
        self.virtual_size = Size(max(1, self.size.width), len(rows))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one article."""
        number = int(self.scroll_offset.y) + y
        width = self.size.width
        if number >= len(self._rows):
            text = self.nothing if not self._rows and y == 0 else ""
            return Strip([Segment(f" {text}", self.style())]).adjust_cell_length(
                width, self.style()
            )
        segments = self._segments(self._rows[number], width)
        if number == self._cursor:
            cursor = Style(bgcolor=self.style("row").bgcolor)
            segments = [Segment(s.text, (s.style or Style()) + cursor) for s in segments]
        return Strip(segments).adjust_cell_length(width, self.style())

    def _segments(self, row: ArticleRow, width: int) -> list[Segment]:
        """Draw the parts of a line."""
        events = f"{row.events}" if row.events else "–"
        problems = f" ⚑{row.problems}" if row.problems else ""
        headline = inert_line(row.headline or row.opening or _("no headline"))
        paper = fit(inert_line(row.source_name or row.source or ""), self._paper)
        return [
            Segment(fit(f" {row.published or '?'}", 12), self.style("muted")),
            Segment(paper + " " if self._paper else "", self.style("place")),
            Segment(fit_right(events, 3), self.style("good" if row.events else "muted")),
            Segment(fit(problems, 4) + " ", self.style("doubt" if row.doubtful else "muted")),
            Segment(
                clip(headline, max(4, width - self._paper - 22)),
                self.style("title" if row.headline else "muted"),
            ),
        ]

    def action_move(self, step: int) -> None:
        """Go to another article."""
        self._cursor = max(0, min(self._cursor + step, len(self._rows) - 1))
        top = int(self.scroll_offset.y)
        if self._cursor < top:
            self.scroll_to(y=self._cursor, animate=False)
        elif self._cursor >= top + self.size.height:
            self.scroll_to(y=self._cursor - self.size.height + 1, animate=False)
        self.refresh()
        if self._rows:
            self.post_message(self.Moved(self._rows[self._cursor].id))
        if self._cursor >= len(self._rows) - _NEAR:
            self.post_message(self.MoreWanted())

    def on_click(self, event: events.Click) -> None:
        """Go to the article under the mouse; on the cursor or twice, read it."""
        place = event.get_content_offset(self)
        number = int(self.scroll_offset.y) + place.y if place else len(self._rows)
        if number >= len(self._rows):
            return
        again = number == self._cursor
        self.action_move(number - self._cursor)
        if again or event.chain > 1:
            self.post_message(self.Opened())
