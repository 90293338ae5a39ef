"""Write a page of the manual for every command: ``python docs/man_pages.py FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from typing import TYPE_CHECKING

from timeline import __version__
from timeline.cli.program import program
from timeline.cli.speaking import paragraphs
from timeline.messages import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = (
    (
        "timeline.db",
        "The events, in the data folder of the platform.",
    ),
    ("config.toml", "Options that hold unless others are given; timeline config tells where."),
)
STATUS = (
    ("0", "done"), ("1", "an error, or every input failed"), ("2", "wrong usage"),
    ("3", "some inputs were quarantined, or a limit cut something"), ("4", "database locked"),
    ("5", "database unusable"), ("130", "interrupted"),
)  # fmt: skip


def write_pages(folder: Path) -> list[Path]:
    """Write the pages of the program and of all its commands; return their paths."""
    use_language("en")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for context in contexts(click.Context(program, info_name="timeline")):
        path = folder / f"{context.command_path.replace(' ', '-')}.1"
        path.write_text("\n".join(page(context)) + "\n", encoding="utf-8")
        written.append(path)
    return written


def contexts(context: click.Context) -> Iterator[click.Context]:
    """Return the contexts of a command and of all commands below it."""
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            below = context.command.get_command(context, name)
            yield from contexts(click.Context(below, info_name=name, parent=context))


def page(context: click.Context) -> Iterator[str]:
    """Return the lines of a page."""
    command, path = context.command, context.command_path
    name = path.replace(" ", "-")
    first, *rest = paragraphs(command.help or "")
    yield f'.TH "{name.upper()}" "1" "" "timeline {__version__}" "timeline"'
    yield from (".SH NAME", f"{plain(name)} \\- {plain(first.rstrip('.'))}", ".SH SYNOPSIS")
    yield f"\\fB{plain(path)}\\fP {plain(' '.join(command.collect_usage_pieces(context)))}"
    yield from (".SH DESCRIPTION", plain(first))
    for paragraph in rest:
        yield from (".PP", plain(paragraph))
    yield from section("OPTIONS", options(context))
    yield from section("COMMANDS", commands(context))
    if command.epilog:
        lines = [line for line in command.epilog.splitlines() if line != "\b"]
        yield from (".SH EXAMPLES", ".nf", *map(plain, lines), ".fi")
    if context.parent is None:
        yield from section("FILES", FILES)
        yield from section("EXIT STATUS", STATUS)


def section(name: str, rows: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...]) -> list[str]:
    """Return a section of terms with explanations; nothing where there are none."""
    lines = [line for term, text in rows for line in (".TP", f"\\fB{term}\\fP", text)]
    return [f".SH {name}", *lines] if lines else []


def options(context: click.Context) -> Iterator[tuple[str, str]]:
    """Return the options of a command with their helps."""
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, click.Option):
            yield plain(record[0]), plain(record[1])


def commands(context: click.Context) -> Iterator[tuple[str, str]]:
    """Return the commands below a group, each with the page that tells more."""
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            below = context.command.get_command(context, name)
            told = paragraphs(below.help or "")[0]
            yield plain(name), f"{plain(told)} See {plain(context.command_path)}\\-{name}(1)."


def plain(text: str) -> str:
    """Make a text that troff prints as it is.

    >>> plain("--db FILE"), plain(".5")
    ('\\\\-\\\\-db FILE', '\\\\&.5')
    """
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
