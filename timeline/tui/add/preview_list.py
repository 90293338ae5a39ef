"""What was read from a page, article by article, each event with a mark that Space takes away."""

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
from timeline.lexicon.event_types import load_event_types
from timeline.messages import translate as _
from timeline.tui.decisions.corrections import CORRECTABLE, change_value, pending_value
from timeline.tui.language.problem_text import problem_text
from timeline.tui.timeline.row_lines import type_label, type_width
from timeline.tui.widgets.cells import clip, fit
from timeline.tui.widgets.palette import Painted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual import events

    from timeline.model import Event, Reading
    from timeline.tui.add.pending_page import Corrections, PendingPage

_OF_PAGE = frozenset(("publication-inferred", "publication-mismatch"))
"""Doubts that every article shares with its page; they are told once, on top."""


@dataclass(frozen=True, slots=True)
class _PreviewRow:
    """A headline, an event or a doubt."""

    text: str
    style: str
    event: Event | None = None


class PreviewList(Painted, ScrollView, can_focus=True):
    """Events that are new are marked; Enter adds what is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "next", show=False),
        Binding("k,up", "move(-1)", "previous", show=False),
        Binding("space,x", "leave_out", "leave out or take in", show=False),
        Binding("e", "correct", "correct a field", show=False),
        Binding("d", "screen.day", "day and paper", show=False),
        Binding("enter", "save", "save", show=False),
    ]
    ALLOW_SELECT = False

    @dataclass
    class Saved(Message):
        """What is marked should be added."""

        left_out: frozenset[str]
        corrections: Corrections

    @dataclass
    class Correct(Message):
        """The event under the cursor should be corrected."""

        event: Event

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: list[_PreviewRow] = []
        self._known: frozenset[str] = frozenset()
        self._left_out: set[str] = set()
        self._cursor = 0
        self._corrected: dict[str, dict[str, str]] = {}

    def show_page(self, page: PendingPage) -> None:
        """Show what was read; events that are the same as before keep their corrections."""
        self._known = page.known
        self._left_out = set()
        ids = {event.id for reading in page.readings for event in reading.events}
        self._corrected = {name: v for name, v in self._corrected.items() if name in ids}
        self._lines = _page_lines(page.readings)
        self._lines += [line for reading in page.readings for line in _lines_of(reading)]
        self._cursor = 0
        self.action_move(0)
        self.virtual_size = Size(max(1, self.size.width), len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a headline, an event or a doubt."""
        number = int(self.scroll_offset.y) + y
        width = self.size.width
        if number >= len(self._lines):
            return Strip.blank(width, self.style())
        segments = self._segments(self._lines[number], width)
        if number == self._cursor and self.has_focus:
            cursor = Style(bgcolor=self.style("row").bgcolor, bold=True)
            segments = [Segment(s.text, (s.style or Style()) + cursor) for s in segments]
        return Strip(segments).adjust_cell_length(width, self.style())

    def _segments(self, line: _PreviewRow, width: int) -> list[Segment]:
        """Draw the parts of a line."""
        if line.event is None:
            return [Segment(clip(line.text, width - 1), self.style(line.style))]
        event = line.event
        changed = self._corrected.get(event.id, {})
        kind = changed.get("type", event.type)
        colour = next((t.colour for t in load_event_types() if t.id == kind), None)
        known = event.id in self._known
        mark = "=" if known else "·" if event.id in self._left_out else "✓"
        label = fit(type_label(kind), type_width())
        style = self.style("muted" if known or event.id in self._left_out else "title")
        return [
            Segment(f"   {mark} ", style),
            Segment(label + " ", self.style() + self.ink(colour)),
            *self._changes(changed),
            Segment(clip(line.text, width - type_width() - 7), style),
        ]

    def _changes(self, changed: Mapping[str, str]) -> Iterator[Segment]:
        """Draw what was corrected by hand, before the text."""
        for field, value in changed.items():
            label = next(_(label) for name, label in CORRECTABLE if name == field)
            yield Segment(f"✎ {label}: {change_value(field, value)}  ", self.style("good"))

    def action_move(self, step: int) -> None:
        """Go to the next or the previous event."""
        numbers = [n for n, line in enumerate(self._lines) if line.event is not None]
        if not numbers:
            return
        ahead = [n for n in numbers if (n >= self._cursor if step >= 0 else n <= self._cursor)]
        if step > 0:
            ahead = [n for n in ahead if n > self._cursor]
        elif step < 0:
            ahead = [n for n in ahead if n < self._cursor][::-1]
        self._cursor = ahead[0] if ahead else self._cursor
        top = int(self.scroll_offset.y)
        if not top <= self._cursor < top + self.size.height:
            self.scroll_to(y=max(0, self._cursor - self.size.height // 2), animate=False)
        self.refresh()

    def action_leave_out(self) -> None:
        """Leave the event out, or take it in again."""
        event = self._lines[self._cursor].event if self._lines else None
        if event is not None and event.id not in self._known:
            self._left_out ^= {event.id}
            self.action_move(1)
            self.refresh()

    def action_correct(self) -> None:
        """Correct the event under the cursor before it is saved."""
        event = self._lines[self._cursor].event if self._lines else None
        if event is not None and event.id not in self._known:
            self.post_message(self.Correct(event))

    def value_of(self, event: Event, field: str) -> str:
        """Return a field of an event as it would be saved."""
        return self._corrected.get(event.id, {}).get(field, pending_value(event, field))

    def correct(self, event: Event, field: str, value: str) -> None:
        """Show a field of an event corrected."""
        self._corrected.setdefault(event.id, {})[field] = value
        self.refresh()

    def action_save(self) -> None:
        """Add what is marked."""
        self.post_message(self.Saved(frozenset(self._left_out), dict(self._corrected)))

    def on_click(self, event: events.Click) -> None:
        """Leave the event under the mouse out, or take it in again."""
        number = int(self.scroll_offset.y) + event.y
        if number < len(self._lines) and self._lines[number].event is not None:
            self._cursor = number
            self.action_leave_out()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()


def _page_lines(readings: Sequence[Reading]) -> list[_PreviewRow]:
    """Write the doubts of the whole page."""
    problems = (p for r in readings for p in (*r.article.problems, *r.problems))
    told = dict.fromkeys(problem_text(p) for p in problems if p.kind in _OF_PAGE)
    return [_PreviewRow(f" ⚑ {text}", "doubt") for text in told]


def _lines_of(reading: Reading) -> list[_PreviewRow]:
    """Write an article: its headline, its events, its doubts."""
    article = reading.article
    headline = inert_line(article.headline or article.text[:40] or _("no headline"))
    lines = [_PreviewRow(f" {headline}", "strong")]
    lines += [_PreviewRow(_event_text(event), "title", event) for event in reading.events]
    if not reading.events:
        lines.append(_PreviewRow("     " + _("no event"), "muted"))
    problems = (p for p in (*article.problems, *reading.problems) if p.kind not in _OF_PAGE)
    lines += [_PreviewRow(f"   ⚑ {problem_text(problem)}", "doubt") for problem in problems]
    return lines


def _event_text(event: Event) -> str:
    """Write date, title, people and place of an event."""
    period = event.timex.period if event.timex else None
    bounds = dict.fromkeys((period.start_day or "", period.end_day or "")) if period else {}
    days = "–".join(day[5:] for day in bounds if day) or "?"
    about = "≈" if period and period.precision == "approx" else ""
    people = _(", ").join(person.name for person in event.participants[:4])
    facts = (f"{about}{days} {event.title}", people, event.place or "")
    return " · ".join(inert_line(fact) for fact in facts if fact)
