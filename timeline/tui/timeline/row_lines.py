"""The lines of the timeline as styled pieces of text, without any widget."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.lexicon.event_types import load_event_types
from timeline.messages import count_of_events, present_language
from timeline.messages import translate as _
from timeline.tui.timeline.chief import chief_people
from timeline.tui.timeline.columns import Needs, needed
from timeline.tui.timeline.day_text import day_number, heading_date, month_heading, weekday, when
from timeline.tui.widgets.cells import cells_of, fit, one_line
from timeline.tui.widgets.event_name import event_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store.base.rows import Row
    from timeline.tui.timeline.columns import Columns

__all__ = ["common_span", "day_line", "event_line", "heading_date", "month_line", "type_width"]

StyledText = tuple[str, str]
"""A text and the name of its style."""

MARKS = {"occurred": "●", "planned": "○", "ongoing": "◐"}
_AMPLE = 60
"""Cells beyond which nobody needs to be named in a line."""
_REVIEW_FLAGS = (("confirmed", "✓"), ("corrected", "✎"))


def type_label(type_id: str) -> str:
    """Name an event type in the language in use."""
    return _type_labels(present_language()).get(type_id, type_id)


@cache
def _type_labels(language: str) -> dict[str, str]:
    """Name all event types in a language."""
    return {known.id: known.zh if language == "zh" else known.en for known in load_event_types()}


def type_width() -> int:
    """Return the cells that the longest type name needs."""
    return max(cells_of(type_label(known.id)) for known in load_event_types())


def flags(row: Row) -> str:
    """Write what a person should know of a row at a glance: reports, review, doubts."""
    marks = "".join(mark for word, mark in _REVIEW_FLAGS if word in (row.review or ""))
    doubts = "⚑" if row.problems else ""
    return (f"×{row.reports}" if row.reports > 1 else "") + marks + doubts


def event_line(
    row: Row, columns: Columns, *, under: str | None = None, wanted: Sequence[str] = ()
) -> list[StyledText]:
    """Write one event under the date of its heading, the wanted people first."""
    headed = under is not None and heading_date(row) == under
    dated = "" if headed else when(row, brief=columns.brief)
    pieces: list[StyledText] = [
        (f" {MARKS.get(row.status, '?')} ", f"mark-{row.type}"),
        (fit(type_label(row.type), columns.type) + " ", f"type-{row.type}"),
    ]
    if columns.when:
        pieces.append((fit(dated, columns.when) + " ", "when"))
    if columns.people:
        people = chief_people(row, columns.people, wanted)
        pieces.append((fit(people, columns.people) + " ", "people"))
    if columns.place:
        pieces.append((fit(one_line(row.place or ""), columns.place) + " ", "place"))
    if columns.flags:
        pieces.append((fit(flags(row), columns.flags) + " ", "flags"))
    return [*pieces, (fit(event_name(row, columns.title), columns.title), "title")]


def needs_of(rows: Sequence[Row], wanted: Sequence[str] = ()) -> Needs:
    """Measure what the columns of these rows need."""
    return Needs(
        max((cells_of(type_label(kind)) for kind in {row.type for row in rows}), default=0),
        max((cells_of(when(row)) for row in rows), default=0),
        needed([cells_of(chief_people(row, _AMPLE, wanted)) for row in rows]),
        needed([cells_of(one_line(row.place or "")) for row in rows]),
        max((cells_of(flags(row)) for row in rows), default=0),
        needed([cells_of(one_line(row.title)) for row in rows]),
        max((cells_of(when(row, brief=True)) for row in rows), default=0),
    )


def month_line(month: str, count: int, width: int, *, exact: bool = True) -> list[StyledText]:
    """Write a month heading with its rule and its number of events."""
    name = month_heading(month)
    total = count_of_events(count, about=not exact)
    rule = "─" * max(1, width - cells_of(name) - cells_of(total) - 6)
    return [(f"── {name} ", "month"), (f"{rule} ", "rule"), (f"{total} ", "count")]


def day_line(
    day: str, rows: Sequence[Row], *, names: tuple[str, str] = ("", "")
) -> list[StyledText]:
    """Write a day heading; rows that all fill the same longer span are headed by that span."""
    span = common_span(rows)
    if not day or span:
        return [(f" {span or _('no date')}", "day")]
    lunar, festival = names
    pieces: list[StyledText] = [(f" {day_number(day)} ", "day"), (weekday(day), "weekday")]
    pieces += [(f" · {lunar}", "lunar")] if lunar else []
    return [*pieces, (f" · {festival}", "festival")] if festival else pieces


def common_span(rows: Sequence[Row]) -> str | None:
    """Return the span that all of these rows fill, if it is the same and longer than a day."""
    spans = {heading_date(row) for row in rows}
    return spans.pop() if len(spans) == 1 else None
