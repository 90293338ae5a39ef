"""The timeline printed on a terminal: the lines of the screen, with their colours."""

from __future__ import annotations

import os
import shutil
from itertools import groupby
from typing import TYPE_CHECKING

import click

from timeline.cli.output import writing_output
from timeline.lexicon.event_types import load_event_types
from timeline.tui.timeline.columns import columns_for
from timeline.tui.timeline.row_lines import (
    day_line,
    event_line,
    heading_date,
    month_line,
    type_width,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.store.base.rows import Row
    from timeline.tui.timeline.row_lines import StyledText


def print_timeline(rows: Iterable[Row]) -> int:
    """Print rows under their months and days, each with its id; return their number."""
    count = 0
    width = shutil.get_terminal_size().columns
    for month, in_month in groupby(rows, key=lambda row: (row.start_day or "")[:7]):
        of_month = list(in_month)
        _print(month_line(month, len(of_month), width))
        for day, in_day in groupby(of_month, key=lambda row: row.start_day or ""):
            _print_day(day, list(in_day), width)
        count += len(of_month)
    return count


def _print_day(day: str, rows: list[Row], width: int) -> None:
    """Print the heading of a day and its events."""
    heading = day_line(day, rows)
    _print(heading)
    for row in rows:
        columns = columns_for(width - len(row.id) - 1, type_width())
        under = heading_date(row) if len(heading) == 1 else None
        _print([*event_line(row, columns, under=under), (f" {row.id}", "id")])


def _print(pieces: list[StyledText]) -> None:
    """Print styled pieces as one line."""
    line = "".join(_styled(text, style) for text, style in pieces)
    with writing_output() as stream:
        stream.write(line.rstrip() + "\n")


def _styled(text: str, style: str) -> str:
    """Colour a piece of text, where colours are wanted."""
    if os.environ.get("NO_COLOR"):
        return text
    kind, _, event_type = style.partition("-")
    if kind in ("mark", "type"):
        return click.style(text, fg=_colours().get(event_type))
    bold = kind in ("month", "day") or None
    return click.style(text, bold=bold, dim=kind in ("rule", "id", "when") or None)


def _colours() -> dict[str, tuple[int, int, int]]:
    """Return the colour of every event type."""
    return {
        known.id: (
            int(known.colour[1:3], 16),
            int(known.colour[3:5], 16),
            int(known.colour[5:7], 16),
        )
        for known in load_event_types()
    }
