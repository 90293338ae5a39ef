"""A workbook (.xlsx) of articles or of activities becomes one article a row of its sheets."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from timeline.errors import UnreadableInput
from timeline.messages import Message
from timeline.model import Page, Problem
from timeline.reading.files.package_parts import open_package, refuse_entities
from timeline.reading.files.rows import read_rows
from timeline.reading.limits import unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.model import Article, Document

_MOST_ROWS, _MOST_COLUMNS = 50_010, 100
_MIDNIGHT = dt.time()


def read_sheet(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,  # noqa: ARG001 - a workbook is UTF-8
) -> Page:
    """Read the rows of all sheets whose columns are known; the others are told.

    Raises:
        UnreadableInput: no sheet has a column of texts or of activities.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    refused: list[UnreadableInput] = []
    for title, rows in _sheets(document):
        try:
            found, doubts = read_rows(rows, document.name, published=published, source=source)
        except UnreadableInput as err:
            if rows:
                refused.append(err)
                problems.append(Problem("limit", Message.of("sheet-unread", sheet=title)))
            continue
        articles += found
        problems += (*doubts, *unread(_MOST_COLUMNS, max(map(_width, rows)), "limit-columns"))
    if not articles:
        raise refused[0] if refused else UnreadableInput(document.name, "no-text")
    return Page(
        tuple(articles),
        source=source,
        published=published,
        published_basis="given" if published else "unknown",
        problems=tuple(problems),
    )


def _sheets(document: Document) -> Iterator[tuple[str, list[list[str]]]]:
    """Return the rows of every sheet as text, with the name of the sheet."""
    name = document.name
    if find_spec("openpyxl") is None:
        wanted = "an .xlsx workbook"
        raise UnreadableInput(name, "missing-extra", wanted=wanted, package="openpyxl")
    with open_package(name, document.data) as archive:
        refuse_entities(name, archive, (".xml", ".rels"))
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(document.data), read_only=True, data_only=True)
            for sheet in book.worksheets:
                rows = sheet.iter_rows(
                    max_row=_MOST_ROWS, max_col=_MOST_COLUMNS + 1, values_only=True
                )
                yield sheet.title, [row for row in map(_cells, rows) if any(row)]
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, SyntaxError) as err:
        raise UnreadableInput(name, "office-damaged") from err


def _width(row: list[str]) -> int:
    """Return the number of the last cell of a row that is filled."""
    return max((number for number, cell in enumerate(row, 1) if cell), default=0)


def _cells(row: Sequence[Any]) -> list[str]:
    return [_text(value) for value in row]


def _text(value: object) -> str:
    """Write the value of a cell as text; a day without a time is a day."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        day = f"{value.year}年{value.month}月{value.day}日"
        return day if value.time() == _MIDNIGHT else f"{day}{value:%H:%M}"
    return " ".join(str(value).split())
