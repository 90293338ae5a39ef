"""Tables for people and programs: columns laid out on a terminal, else plain ones, JSON or CSV."""

from __future__ import annotations

import csv
import shutil
import sys
from typing import TYPE_CHECKING, Literal, TypeVar

import click

from timeline.cli.output import print_columns, print_record, print_text, writing_output
from timeline.inert import inert_line
from timeline.messages import Message, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Decorated = TypeVar("Decorated", bound=Callable[..., object])

Form = Literal["text", "json", "csv"]
_GAP = 2
_LEAST = 6
"""Cells that a column keeps when the terminal is narrow."""


def form_options(command: Decorated) -> Decorated:
    """Add ``--json`` and ``--csv``, given to the command as ``form``."""
    switches = (("json", "One object a line."), ("csv", "Comma-separated, with a heading."))
    for name, words in switches:
        option = click.option(f"--{name}", "form", flag_value=name, help=words)
        command = option(command)
    return command


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], form: Form | None,
    *, heading: bool = True, names: Sequence[str] | None = None,
) -> int:  # fmt: skip
    """Print rows in the form asked for; return how many there were.

    Columns of ours have ``names`` for people; programs that read JSON or CSV get them as they are.
    """
    listed = [tuple(row) for row in rows]
    headings = tuple(columns if names is None else map(column_name, names))
    if form == "json":
        for row in listed:
            print_record(dict(zip(columns, row, strict=True)))
    elif form == "csv":
        _print_csv(columns, listed)
    elif sys.stdout.isatty():
        _print_laid_out(headings, listed)
    else:
        for row in [*([headings] if heading else []), *listed]:
            print_columns(*map(_plain, row))
    return len(listed)


def column_name(column: str) -> str:
    """Return the heading of a column in the language in use.

    >>> column_name("last_seen")
    'last seen'
    """
    return told(Message("column-" + column.replace("_", "-")))


def _print_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    from timeline.export.cells import safe_cell

    with writing_output() as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([safe_cell(value) for value in row] for row in rows)


def _print_laid_out(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print columns as wide as what they hold; the last takes the rest of the line."""
    width = shutil.get_terminal_size().columns
    cells = [[_shown(value) for value in row] for row in rows]
    for line in laid_out([list(columns), *cells], width, right=_numbers(rows, len(columns))):
        print_text(line)


def laid_out(
    cells: Sequence[Sequence[str]], width: int, *, right: Sequence[bool] = ()
) -> list[str]:
    """Lay cells out in columns; wide characters count two cells.

    >>> laid_out([["名", "n"], ["林向东", "12"]], 40, right=[False, True])
    ['名       n', '林向东  12']
    """
    from timeline.tui.widgets.cells import fit, fit_right

    widths = _widths(cells, width)
    lines = []
    for row in cells:
        shown = [
            fit_right(cell, size) if right and right[number] else fit(cell, size)
            for number, (cell, size) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append((" " * _GAP).join(shown).rstrip())
    return lines


def _widths(cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the widths of columns; the widest shrink until a line fits."""
    from timeline.tui.widgets.cells import cells_of

    widths = [max(cells_of(cell) for cell in column) for column in zip(*cells, strict=True)]
    while sum(widths) + _GAP * (len(widths) - 1) > width and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _numbers(rows: Sequence[Sequence[object]], columns: int) -> list[bool]:
    """Return which columns hold nothing but numbers."""
    return [
        bool(rows) and all(isinstance(row[number], (int, float, type(None))) for row in rows)
        for number in range(columns)
    ]


def _plain(value: object) -> object:
    return _shown(value) if isinstance(value, (list, tuple)) else value


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "、".join(map(_shown, value))
    return "" if value is None else inert_line(str(value))
