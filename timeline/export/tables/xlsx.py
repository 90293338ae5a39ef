"""A workbook: a sheet per table, with frozen heads, filters, real dates and links."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.errors import MissingExtra, TimelineError
from timeline.export.cells import plain_cell
from timeline.export.table_rows import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

BINARY = True
_ROWS = 1_048_575
_LINKS = 60_000
_LONGEST = 32_767
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_WEB = re.compile(r"https?://\S{1,2000}\Z")
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: the same events, the same bytes
_WIDE = {"title": 40, "quote": 60, "headline": 40, "participants": 60, "event_title": 40}
_TYPES = {
    "strings_to_formulas": False, "strings_to_urls": False, "in_memory": True,
    "max_url_length": 2079,
}  # fmt: skip


class TooManyRows(TimelineError):
    """More rows than a sheet can hold."""

    def __init__(self, sheet: str) -> None:
        super().__init__("too-many-rows", sheet=sheet, most=_ROWS)


def write_events(events: Iterable[WholeEvent], stream: BinaryIO, options: Options) -> None:
    """Write the four tables as a workbook."""
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("timeline export xlsx", "XlsxWriter") from error
    with Workbook(stream, dict(_TYPES)) as book:
        book.set_properties({"title": options.title, "created": _MADE})
        sheets = {name: _Sheet(book, name, columns) for name, (columns, _) in TABLES.items()}
        for event in events:
            for name, (_, rows_of) in TABLES.items():
                for row in rows_of(event, options.language):
                    sheets[name].add(row)
        for sheet in sheets.values():
            sheet.finish()


class _Sheet:
    """A table that grows row by row."""

    def __init__(self, book: Any, name: str, columns: tuple[str, ...]) -> None:
        self.name, self.columns, self.rows, self.links = name, columns, 0, 0
        self.sheet = book.add_worksheet(name)
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.sheet.write_row(0, 0, columns, book.add_format({"bold": True, "bottom": 1}))
        self.sheet.freeze_panes(1, 0)
        for number, column in enumerate(columns):
            self.sheet.set_column(number, number, _WIDE.get(column, 14))

    def add(self, row: list[object]) -> None:
        """Write a row below the others."""
        self.rows += 1
        if self.rows > _ROWS:
            raise TooManyRows(self.name)
        for number, value in enumerate(row):
            self._write(number, value)

    def finish(self) -> None:
        """Let the columns be filtered."""
        self.sheet.autofilter(0, 0, self.rows, len(self.columns) - 1)

    def _write(self, column: int, value: object) -> None:
        text = plain_cell(value)
        text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        day = _date(text)
        if isinstance(value, int):
            self.sheet.write_number(self.rows, column, value)
        elif day:
            self.sheet.write_datetime(self.rows, column, day, self.day)
        elif _WEB.match(text) and self.links < _LINKS:
            self.links += 1
            self.sheet.write_url(self.rows, column, text, string=text)
        elif text:
            self.sheet.write_string(self.rows, column, text)


def _date(text: str) -> dt.date | None:
    """Return a day that a workbook can hold as a date: 1900 or later."""
    if not _DAY.match(text) or text < "1900-03-01":
        return None
    return dt.date.fromisoformat(text)
