"""Printing: data on stdout, talk on stderr, nothing from outside that acts on a terminal."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

import click

from timeline.errors import OutputFailed, reason_of
from timeline.inert import inert, inert_json, inert_line
from timeline.messages import Message, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


STDOUT = "standard output"


def print_record(record: Mapping[str, object]) -> None:
    """Print one object as a line of JSON."""
    _print(inert_json(json.dumps(record, ensure_ascii=False)))


def print_text(text: str) -> None:
    """Print text that may hold anything."""
    _print(inert(text))


def print_columns(*values: object) -> None:
    r"""Print one line of tab-separated columns; null is an empty column."""
    _print("\t".join("" if value is None else inert_line(str(value)) for value in values))


@contextmanager
def writing_output() -> Iterator[TextIO]:
    """Write to standard output.

    Raises:
        OutputFailed: standard output takes nothing; a reader that went away is no failure.
    """
    try:
        yield sys.stdout
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(STDOUT, reason_of(error, "system-cannot-be-written")) from error


def flush_output() -> None:
    """Print at once what is still held back."""
    with writing_output() as stream:
        stream.flush()


def say(message: str | Message) -> None:
    """Tell the person at the terminal one line, on stderr; where nobody listens, go on."""
    with suppress(OSError):
        line = told(message) if isinstance(message, Message) else message
        click.echo(inert_line(line), err=True)


def _print(line: str) -> None:
    with writing_output() as stream:
        stream.write(line + "\n")
