"""The catalogues: one gettext file a language, compiled where the program is installed.

A wheel holds ``zh.mo`` and ``en.mo``, which the build compiles. A checkout may hold none, or
older ones than the ``.po`` files that somebody is editing; there the ``.po`` is read as it is.
"""

from __future__ import annotations

import ast
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.messages.message import Language

FOLDER = Path(__file__).parent


class Source(NullTranslations):
    """The messages of a ``.po`` file."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        super().__init__()
        self.messages = messages

    def gettext(self, message: str) -> str:
        """Return the message in this language, or as it is where nobody has translated it."""
        return self.messages.get(message) or message


@cache
def catalogue(language: Language) -> NullTranslations:
    """Return the catalogue of a language: compiled, or the source where that is newer."""
    compiled, source = FOLDER / f"{language}.mo", FOLDER / f"{language}.po"
    if not is_older(compiled, source):
        with compiled.open("rb") as stream:
            return GNUTranslations(stream)
    return Source(read_source(source.read_text(encoding="utf-8")))


def is_older(compiled: Path, source: Path) -> bool:
    """Return whether the compiled catalogue is missing, or older than its source."""
    if not compiled.is_file():
        return True
    return source.is_file() and source.stat().st_mtime_ns > compiled.stat().st_mtime_ns


def read_source(text: str) -> dict[str, str]:
    r"""Read the pairs of a ``.po`` file.

    >>> read_source('msgid "event"\nmsgstr ""\n"事"\n"件"\n')
    {'event': '事件'}
    """
    messages: dict[str, str] = {}
    parts: dict[str, str] = {"msgid": "", "msgstr": ""}
    field = "msgid"
    for line in [*text.splitlines(), 'msgid ""']:
        word, _, rest = line.partition(" ")
        if word == "msgid":
            messages[parts["msgid"]] = parts["msgstr"]
            parts = {"msgid": "", "msgstr": ""}
        field = word if word in parts else field
        quoted = rest if word in parts else line
        if quoted.startswith('"'):
            parts[field] += _unquoted(quoted)
    messages.pop("")
    return messages


def _unquoted(quoted: str) -> str:
    """Return the text of a quoted string, which most often holds no escape."""
    return str(ast.literal_eval(quoted)) if "\\" in quoted else quoted.strip()[1:-1]
