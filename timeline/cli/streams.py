"""The streams and arguments that a process was given, made fit for use before anything is done."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from timeline.messages import translate as _
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_STREAMS = ("stdin", "stdout", "stderr")
_LONE = late_pattern("[\ud800-\udfff]")
_IDEOGRAPH = late_pattern("[\u4e00-\u9fff]")
_FOREIGN = late_pattern("[^\x20-\x7e\u00b7\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]")
"""What a person who types Chinese in GBK does not type."""


def open_streams() -> None:
    """Put the null device where a standard stream is closed, and write UTF-8.

    A file that is opened later would get the number of the closed stream, and the talk with it.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) < len(_STREAMS):
        pass
    os.close(number)
    for fileno, name in enumerate(_STREAMS):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(fileno, "w" if fileno else "r", encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def silence_output() -> None:
    """Send what is still to be printed nowhere, so that the end of the program is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def readable_arguments(arguments: Sequence[str]) -> list[str]:
    """Decode arguments that a terminal of another encoding passed.

    Raises:
        UsageError: an argument is neither UTF-8 nor Chinese in GBK.
    """
    return [_readable(number, argument) for number, argument in enumerate(arguments, start=1)]


def _readable(number: int, argument: str) -> str:
    """Decode one argument; a file that exists keeps the bytes of its name."""
    if not _LONE.search(argument) or os.path.lexists(argument):
        return argument
    text = _of_gbk(argument)
    if text is None:
        raise click.UsageError(
            _(
                "argument {number} is not UTF-8; set the terminal to UTF-8 and type it again",
                number=number,
            )
        )
    return text


def _of_gbk(argument: str) -> str | None:
    r"""Return an argument decoded from GBK; None where the bytes mean no Chinese text in it.

    >>> _of_gbk("title=\udcbb\udce1\udcd2\udce9")
    'title=会议'
    >>> _of_gbk("会议\udce9")
    """
    try:
        raw = argument.encode(errors="surrogateescape")
        text = raw.decode("gb18030")
    except UnicodeError:
        return None
    if _IDEOGRAPH.search(argument) or _FOREIGN.search(text):
        return None
    return text
