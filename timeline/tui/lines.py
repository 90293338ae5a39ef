"""The lines of the timeline as styled pieces of text, without any widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from timeline.event_types import load_event_types
from timeline.inert import inert_line
from timeline.tui.cells import clip, fit
from timeline.tui.columns import Needs, needed
from timeline.tui.days import day_number, heading_date, month_heading, weekday, when
from timeline.tui.language import count_of_events, present_language
from timeline.tui.language import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store.rows import Row
    from timeline.tui.columns import Columns

__all__ = ["common_span", "day_line", "event_line", "heading_date", "month_line", "type_width"]

Piece = tuple[str, str]
"""A text and the name of its style."""

MARKS = {"occurred": "●", "planned": "○", "ongoing": "◐"}
_AMPLE = 60
"""Cells beyond which nobody needs to be named in a line."""
_REVIEW_FLAGS = (("confirmed", "✓"), ("corrected", "✎"))


def type_label(type_id: str) -> str:
    """Name an event type in the language in use."""
    found = next((known for known in load_event_types() if known.id == type_id), None)
    if found is None:
        return type_id
    return found.zh if present_language() == "zh" else found.en


def type_width() -> int:
    """Give the cells that the longest type name needs."""
    return max(cell_len(type_label(known.id)) for known in load_event_types())


def chief_people(row: Row, width: int, wanted: Sequence[str] = ()) -> str:
    """Name as many people as fit, the wanted first; bodies where nobody is named."""
    names = sorted(
        row.people or row.organizations, key=lambda name: not any(word in name for word in wanted)
    )
    unit = _("{count} people") if row.people else _("{count} bodies")
    return _first_names([inert_line(name) for name in names], unit, width)


def _first_names(names: Sequence[str], unit: str, width: int) -> str:
    """Join names while they fit into ``width`` cells together with the number of all."""
    joined = _(", ").join(names)
    if len(joined) <= width and cell_len(joined) <= width:
        return joined
    total = " " + unit.format(count=len(names)) if len(names) > 1 else ""
    for kept in range(len(names) - 1, 0, -1):
        shortened = _(", ").join(names[:kept]) + total
        if len(shortened) <= width and cell_len(shortened) <= width:
            return shortened
    return clip(names[0], max(2, width - cell_len(total))) + total


def flags(row: Row) -> str:
    """Write what a person should know of a row at a glance: reports, review, doubts."""
    marks = "".join(mark for word, mark in _REVIEW_FLAGS if word in (row.review or ""))
    doubts = "⚑" if row.problems else ""
    return (f"×{row.reports}" if row.reports > 1 else "") + marks + doubts


def event_line(
    row: Row, columns: Columns, *, under: str | None = None, wanted: Sequence[str] = ()
) -> list[Piece]:
    """Write one event under the date of its heading, the wanted people first."""
    dated = "" if under is not None and heading_date(row) == under else when(row)
    pieces: list[Piece] = [
        (f" {MARKS.get(row.status, '?')} ", f"mark-{row.type}"),
        (fit(type_label(row.type), columns.type) + " ", f"type-{row.type}"),
    ]
    if columns.when:
        pieces.append((fit(dated, columns.when) + " ", "when"))
    if columns.people:
        people = chief_people(row, columns.people, wanted)
        pieces.append((fit(people, columns.people) + " ", "people"))
    if columns.place:
        pieces.append((fit(inert_line(row.place or ""), columns.place) + " ", "place"))
    if columns.flags:
        pieces.append((fit(flags(row), columns.flags) + " ", "flags"))
    return [*pieces, (fit(inert_line(row.title), columns.title), "title")]


def needs_of(rows: Sequence[Row], wanted: Sequence[str] = ()) -> Needs:
    """Measure what the columns of these rows need."""
    return Needs(
        max((cell_len(type_label(kind)) for kind in {row.type for row in rows}), default=0),
        max((cell_len(when(row)) for row in rows), default=0),
        needed([cell_len(chief_people(row, _AMPLE, wanted)) for row in rows]),
        needed([cell_len(inert_line(row.place or "")) for row in rows]),
        max((cell_len(flags(row)) for row in rows), default=0),
        needed([cell_len(inert_line(row.title)) for row in rows]),
    )


def month_line(month: str, count: int, width: int, *, exact: bool = True) -> list[Piece]:
    """Write a month heading with its rule and its number of events."""
    name = month_heading(month)
    total = count_of_events(count, about=not exact)
    rule = "─" * max(1, width - cell_len(name) - cell_len(total) - 6)
    return [(f"── {name} ", "month"), (f"{rule} ", "rule"), (f"{total} ", "count")]


def day_line(day: str, rows: Sequence[Row], *, festival: str = "") -> list[Piece]:
    """Write a day heading; rows that all fill the same longer span are headed by that span."""
    span = common_span(rows)
    if not day or span:
        return [(f" {span or _('no date')}", "day")]
    pieces: list[Piece] = [(f" {day_number(day)} ", "day"), (weekday(day), "weekday")]
    return [*pieces, (f" · {festival}", "festival")] if festival else pieces


def common_span(rows: Sequence[Row]) -> str | None:
    """Give the span that all of these rows fill, if it is the same and longer than a day."""
    spans = {heading_date(row) for row in rows}
    return spans.pop() if len(spans) == 1 else None
