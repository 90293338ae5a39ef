"""Printing: data on stdout, talk on stderr, nothing from outside that acts on a terminal."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from timeline.inert import inert, inert_json, inert_line

if TYPE_CHECKING:
    from collections.abc import Mapping


def print_record(record: Mapping[str, object]) -> None:
    """Print one object as a line of JSON."""
    sys.stdout.write(inert_json(json.dumps(record, ensure_ascii=False)) + "\n")


def print_text(text: str) -> None:
    """Print text that may hold anything."""
    sys.stdout.write(inert(text) + "\n")


def print_columns(*values: object) -> None:
    r"""Print one line of tab-separated columns; null is an empty column."""
    line = "\t".join("" if value is None else inert_line(str(value)) for value in values)
    sys.stdout.write(line + "\n")


def say(message: str) -> None:
    """Tell the person at the terminal one line, on stderr."""
    click.echo(inert_line(message), err=True)
