"""CSV for spreadsheets: the columns of the view, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, TextIO

from timeline.export._formats import COLUMNS, event_record
from timeline.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export._formats import EventRow

_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")


def write_events(rows: Iterable[EventRow], stream: TextIO) -> None:
    """Write events as CSV with a heading line."""
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([cell(value) for value in event_record(row).values()])


def cell(value: object) -> str:
    """Return a value as a cell; an apostrophe keeps text from being read as a formula.

    >>> cell("=1+1"), cell(["林向东", "郭远"]), cell(None)
    ("'=1+1", '林向东、郭远', '')
    """
    text = "、".join(value) if isinstance(value, list) else "" if value is None else str(value)
    shown = inert(text)
    return f"'{shown}" if _FORMULA.match(shown) else shown
