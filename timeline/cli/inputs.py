"""What commands read: arguments, standard input, and the lines of both."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
from itertools import chain
from typing import TYPE_CHECKING

import click

from timeline.errors import UnreadableDate, UnreadableInput, reason_of
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator


_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def publication_day(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    """Read the day of ``--published``, in any form that a filter understands."""
    if value is None or _ISO_DAY.fullmatch(value):
        return _real_day(value)
    from timeline.temporal import read_typed_date

    today = dt.datetime.now().astimezone().date()
    period = read_typed_date(value, today=today)
    if period.start_day is None or period.start_day != period.end_day:
        raise click.UsageError(
            _("--published needs one day, not '{value}'; try 2024-01-14", value=value)
        )
    return period.start_day


def _real_day(value: str | None) -> str | None:
    """Return an ISO day if there is such a day."""
    try:
        return value and dt.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UnreadableDate(str(value)) from error


def given_inputs(arguments: tuple[str, ...]) -> tuple[str, ...]:
    """Return the inputs named on the command line, else standard input where it is piped."""
    if arguments:
        return arguments
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        raise click.UsageError(_("nothing to read: name a file, folder or URL, or - for stdin"))
    return ("-",)


def bytes_of(arguments: tuple[str, ...]) -> int:
    """Add up the sizes of files and of what lies in folders; 0 where more is asked for."""
    from timeline.fetching.files import mark_of
    from timeline.fetching.paths import known_files

    if not all(map(os.path.exists, arguments)):
        return 0
    are_folders = map(os.path.isdir, arguments)  # Path.is_dir raises on odd names
    pairs = zip(arguments, are_folders, strict=True)
    files = (known_files(name) if is_folder else (name,) for name, is_folder in pairs)
    paths = chain.from_iterable(files)
    return sum(mark.size for path in paths if (mark := mark_of(path)))


def lines_of(arguments: tuple[str, ...]) -> Iterator[bytes]:
    """Read the lines of the inputs, one after the other."""
    for argument in given_inputs(arguments):
        if argument == "-":
            yield from sys.stdin.buffer
            continue
        try:
            with click.open_file(argument, "rb") as stream:
                yield from stream
        except OSError as error:
            raise UnreadableInput(argument, reason_of(error)) from error
