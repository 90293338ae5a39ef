"""CSV for spreadsheets: one of four tables, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from timeline.export.cells import safe_cell
from timeline.export.table_rows import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write a table of events as CSV with a heading line."""
    columns, rows_of = TABLES[options.table]
    stream.write("\ufeff" if options.bom else "")
    writer = csv.writer(stream)
    writer.writerow(columns)
    for event in events:
        writer.writerows(map(safe_cell, row) for row in rows_of(event, options.language))
