"""Help in the reader's language: what click says itself, and the helps of commands and options."""

from __future__ import annotations

from copy import copy
from inspect import cleandoc
from typing import TYPE_CHECKING

import click
import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from timeline.messages import present_language, translate
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

CLICK = (
    click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types,
)  # fmt: skip
"""The modules of click that speak."""
_PIECES = late_pattern(r"\s+|[“(《]*(?:[⺀-⿿㐀-鿿]|[^\s⺀-\uffef“”]+)[”)》,。;:、?!…]*|[^\s]")
_CLAUSE = late_pattern("[。;:]")


def speak_click() -> None:
    """Let click look its own words up in the catalogue of the language in use."""
    for module in CLICK:
        vars(module).update(_=_said, ngettext=_counted)


def _said(message: str) -> str:
    return translate(message)


def _counted(one: str, many: str, count: int) -> str:
    return translate(one if count == 1 else many)


def in_language(command: click.Command) -> click.Command:
    """Return a command whose help is in the language in use; the command given stays as it is."""
    if present_language() == "en":
        return command
    told = copy(command)
    told.context_class = _WideContext
    told.params = [_option_in_language(parameter) for parameter in command.params]
    told.help = "\n\n".join(map(translate, paragraphs(command.help or "")))
    told.short_help = _CLAUSE.split(told.help, maxsplit=1)[0]
    told._help_option = None  # noqa: SLF001 - click keeps the option with its English help
    if isinstance(told, click.Group):
        told.commands = {name: in_language(each) for name, each in told.commands.items()}
    return told


def _option_in_language(parameter: click.Parameter) -> click.Parameter:
    """Return a parameter with its help in the language in use."""
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    told = copy(parameter)
    told.help = translate(parameter.help)
    return told


def paragraphs(help_text: str) -> list[str]:
    r"""Return the paragraphs of a help, each in one line.

    >>> paragraphs("Read pages.\n\nFiles,\nfolders.")
    ['Read pages.', 'Files, folders.']
    """
    return [" ".join(part.split()) for part in cleandoc(help_text).split("\n\n") if part.strip()]


class _WideFormatter(click.HelpFormatter):
    """Lays helps out in cells, of which a wide character takes two."""

    def write_heading(self, heading: str) -> None:
        """Write a heading with the colon of Chinese."""
        self.write(f"{'':{self.current_indent}}{heading}:\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs; of an example, the lines as they are."""
        indent = " " * self.current_indent
        parts = []
        for part in text.split("\n\n"):
            raw, width = part.startswith("\b\n"), self.width - self.current_indent
            lines = part.splitlines()[1:] if raw else wrapped(part, width)
            parts.append("".join(f"{indent}{line}\n" for line in lines))
        self.write("\n".join(parts))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write terms with their explanations beside them, or below what is too wide."""
        rows = list(rows)
        column = min(max(cells(term) for term, _text in rows), col_max) + col_spacing
        start = " " * (self.current_indent + column)
        for term, text in rows:
            first, *rest = wrapped(text, self.width - len(start)) or [""]
            gap = column - cells(term)
            between = " " * gap if gap >= col_spacing else f"\n{start}"
            lines = (f"{'':{self.current_indent}}{term}{between}{first}".rstrip(), *rest)
            self.write(f"\n{start}".join(lines) + "\n")


class _WideContext(click.Context):
    """A context whose help is laid out in cells."""

    formatter_class = _WideFormatter


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines; no line begins with a closing mark.

    >>> wrapped("读取报纸,追加 events。", 11)
    ['读取报纸,追', '加 events。']
    """
    lines = [""]
    for piece in _PIECES.findall(text):
        blank = piece.isspace()
        if cells(lines[-1]) + (1 if blank else cells(piece)) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") if blank else piece
    return [line.rstrip() for line in lines if line.strip()]
