"""A program of this folder is asked in a process of its own, which limits itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.errors import UnreadableInput

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = Path(__file__).parent
_MOST_OUTPUT = 64 << 20


class Refusals(NamedTuple):
    """How it is called that a program gave no answer."""

    too_slow: str
    ended: str
    unreadable: str


def ask_child(
    program: str,
    data: bytes,
    name: str,
    refusals: Refusals,
    *,
    seconds: int,
    arguments: Iterable[int] = (),
) -> dict[str, Any]:
    """Return what a program answers about a document.

    Args:
        program: file name of the program.
        data: the document, given on its standard input.
        name: what the document is called.
        refusals: how it is called that there is no answer.
        seconds: how long the answer may take.
        arguments: numbers that the program gets.

    Raises:
        UnreadableInput: there is no answer, or the answer tells what is wrong.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own program, the document on its stdin
            [sys.executable, "-I", str(_FOLDER / program), *map(str, arguments)],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as err:
        raise UnreadableInput(name, refusals.too_slow, seconds=seconds) from err
    if done.returncode or len(done.stdout) > _MOST_OUTPUT:
        raise UnreadableInput(name, refusals.ended)
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError as err:
        raise UnreadableInput(name, refusals.unreadable) from err
    if "error" in answer:
        told = {"size": answer["size"]} if "size" in answer else {}
        raise UnreadableInput(name, str(answer["error"]), **told)
    return answer
